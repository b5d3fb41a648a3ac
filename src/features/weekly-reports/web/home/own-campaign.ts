import type { OwnWeeksView } from '../../views.ts';

export type OwnCampaign = OwnWeeksView['campaigns'][number];
export type OwnWeek = OwnCampaign['weeks'][number];

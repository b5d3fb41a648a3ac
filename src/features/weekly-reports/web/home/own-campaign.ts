import type { OwnWeeksView } from '../../own-week-views.ts';

export type OwnCampaign = OwnWeeksView['campaigns'][number];
export type OwnWeek = OwnCampaign['weeks'][number];

import { accountsOfOrganization } from '../../accounts/server/public-reads.ts';
import type { Role } from '../../../kernel/actor.ts';
import { notify } from '../../../platform/notifications/notify.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { deskPath } from '../desk-path.ts';
import type { weeklyReportMessages } from '../messages.ts';
import type { WeekKey } from './store.ts';

export interface NoticeToOrganization {
  roles: readonly Role[];
  kind: keyof typeof weeklyReportMessages & `weekly-report.notice-${string}`;
  params?: Record<string, string | number>;
}

/** Leaves a notice for the people of an organization who hold one of the roles; gives how many they are. */
export async function tellOrganization(
  ctx: UseCaseContext,
  { campaignId, organizationId, dueDate }: WeekKey,
  { roles, kind, params }: NoticeToOrganization,
): Promise<number> {
  const people = await accountsOfOrganization(ctx, organizationId, roles);
  for (const { accountId } of people) {
    await notify(ctx, { accountId, kind, params: { dueDate, ...params }, link: deskPath(campaignId, dueDate) });
  }
  return people.length;
}

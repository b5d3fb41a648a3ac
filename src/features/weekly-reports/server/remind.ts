import type { InputOf } from '../../../kernel/endpoint.ts';
import { RefusedError, refuseIf, type Refusal } from '../../../kernel/refusal.ts';
import { shanghaiTimestamp } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../contract.ts';
import { whyNotDecide } from '../policy.ts';
import type { RemindedView } from '../county-views.ts';
import { campaignNameOf } from './receipt-view.ts';
import { addReminder } from './reminders-store.ts';
import { findExpected, listOwedForUpdate, updateExpected, type ExpectedReport } from './store.ts';
import { tellOrganization } from './tell-organization.ts';

/** An organization is reminded at most once an hour of the same week, whoever clicks. */
const peaceMs = 3_600_000;

/**
 * Reminds the organizations named, or all that have not answered. Where one alone is named and needs none, or was reminded
 * within the hour, it says so; among several, those are passed over and listed.
 */
export async function remind(ctx: UseCaseContext, { body }: InputOf<typeof contract.remind>): Promise<RemindedView> {
  refuseIf(whyNotDecide(ctx.actor), 'forbidden');
  const campaignName = await campaignNameOf(ctx, body.campaignId);
  const owed = await listOwedForUpdate(ctx, body);
  refuseIf(refusalsBeforeWeek(ctx, owed[0]));
  const wanted = body.organizationIds;
  const chosen = wanted ? owed.filter(({ organizationId }) => wanted.includes(organizationId)) : owed;
  if (wanted?.length === 1) await refuseOne(ctx, { ...body, organizationId: wanted[0] ?? '' }, chosen[0]);
  const answer: RemindedView = { reminded: [], skipped: [] };
  for (const expected of chosen) {
    const { organizationId, organizationName, lastRemindedAt } = expected;
    if (lastRemindedAt && isWithinTheHour(ctx, expected)) {
      answer.skipped.push({ organizationId, organizationName, remindedAt: lastRemindedAt.toISOString() });
      continue;
    }
    const people = await tellOrganization(ctx, expected, {
      roles: ['orgHead', 'reporter'],
      kind: 'weekly-report.notice-reminder',
      params: { campaignName, deadline: shanghaiTimestamp(expected.deadline).slice(0, 16) },
    });
    await updateExpected(ctx, expected, { lastRemindedAt: ctx.now });
    await addReminder(ctx, expected, people);
    answer.reminded.push({ organizationId, organizationName, people });
  }
  await ctx.audit({
    action: 'weekly-report.reminded',
    subject: { type: 'campaign', id: body.campaignId },
    detail: { dueDate: body.dueDate, organizationIds: answer.reminded.map(({ organizationId }) => organizationId) },
  });
  return answer;
}

/** Nobody is reminded of a week that lies ahead. */
function refusalsBeforeWeek(ctx: UseCaseContext, expected: ExpectedReport | undefined): Refusal[] {
  if (!expected || expected.startsAt <= ctx.now) return [];
  return [{ code: 'weekly-report.week-not-begun', params: { startsAt: shanghaiTimestamp(expected.startsAt).slice(0, 16) } }];
}

async function refuseOne(
  ctx: UseCaseContext,
  week: { campaignId: string; organizationId: string; dueDate: string },
  owed: ExpectedReport | undefined,
): Promise<void> {
  const refuse = (code: string, params: Refusal['params']) => new RefusedError('conflict', [{ code, params }]);
  if (!owed) {
    const expected = await findExpected(ctx, week);
    if (!expected) throw new RefusedError('notFound', [{ code: 'weekly-report.no-such-week' }]);
    throw refuse('weekly-report.nothing-to-remind', { organizationName: expected.organizationName });
  }
  if (isWithinTheHour(ctx, owed)) {
    throw refuse('weekly-report.reminded-recently', { organizationName: owed.organizationName });
  }
}

function isWithinTheHour(ctx: UseCaseContext, { lastRemindedAt }: ExpectedReport): boolean {
  return lastRemindedAt !== null && ctx.now.getTime() - lastRemindedAt.getTime() < peaceMs;
}

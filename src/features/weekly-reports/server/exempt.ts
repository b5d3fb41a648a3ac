import type { InputOf } from '../../../kernel/endpoint.ts';
import { RefusedError, refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../contract.ts';
import { whyNotDecide } from '../policy.ts';
import { addExemption } from './exemptions-store.ts';
import { findExpected, findReport, updateExpected, type WeekKey } from './store.ts';
import { tellOrganization } from './tell-organization.ts';

/** The office lets an organization off one week, with a reason that it can read. */
export async function grantExemption(ctx: UseCaseContext, { body }: InputOf<typeof contract.grantExemption>): Promise<undefined> {
  const { week, exempt, isReceived } = await loadExemptible(ctx, body);
  if (isReceived) throw new RefusedError('conflict', [{ code: 'weekly-report.received-not-exempt' }]);
  if (exempt) throw new RefusedError('conflict', [{ code: 'weekly-report.already-exempt' }]);
  const reason = body.reason.trim();
  await updateExpected(ctx, week, { exempt: true, done: true });
  await addExemption(ctx, week, { action: 'granted', reason });
  await ctx.audit({
    action: 'weekly-report.exempted',
    subject: { type: 'organization', id: week.organizationId },
    detail: { campaignId: week.campaignId, dueDate: week.dueDate },
  });
  await tellOrganization(ctx, week, {
    roles: ['orgHead', 'reporter'],
    kind: 'weekly-report.notice-exempted',
    params: { reason },
  });
}

/** Takes an exemption back; both decisions stay readable. */
export async function revokeExemption(ctx: UseCaseContext, { body }: InputOf<typeof contract.revokeExemption>): Promise<undefined> {
  const { week, exempt, isReceived } = await loadExemptible(ctx, body);
  if (!exempt) throw new RefusedError('conflict', [{ code: 'weekly-report.not-exempt' }]);
  const reason = body.reason.trim();
  await updateExpected(ctx, week, { exempt: false, done: isReceived });
  await addExemption(ctx, week, { action: 'revoked', reason });
  await ctx.audit({
    action: 'weekly-report.exemption-revoked',
    subject: { type: 'organization', id: week.organizationId },
    detail: { campaignId: week.campaignId, dueDate: week.dueDate },
  });
  await tellOrganization(ctx, week, {
    roles: ['orgHead', 'reporter'],
    kind: 'weekly-report.notice-exemption-revoked',
    params: { reason },
  });
}

async function loadExemptible(ctx: UseCaseContext, { campaignId, organizationId, dueDate }: WeekKey) {
  const week = { campaignId, organizationId, dueDate };
  refuseIf(whyNotDecide(ctx.actor), 'forbidden');
  const expected = await findExpected(ctx, week, { forUpdate: true });
  if (!expected) throw new RefusedError('notFound', [{ code: 'weekly-report.no-such-week' }]);
  const report = await findReport(ctx, week);
  if (expected.endedAt !== null && !report?.version) throw new RefusedError('notFound', [{ code: 'weekly-report.no-such-week' }]);
  return { week, exempt: expected.exempt, isReceived: (report?.version ?? 0) > 0 };
}

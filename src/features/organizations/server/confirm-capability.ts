import type { InputOf } from '../../../kernel/endpoint.ts';
import { RefusedError } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../profile-contract.ts';
import { taxonomyWith } from '../taxonomy.ts';
import { deleteConfirmed, insertConfirmed, listOwnCapabilities } from './capability-store.ts';
import { loadProfile } from './load-profile.ts';
import { profileView } from './profile-view.ts';

/** A person says that the organization can do it, suggested or not (plan §三: 能力匹配). */
export async function confirmCapability(
  ctx: UseCaseContext,
  { params: { organizationId, capability } }: InputOf<typeof contract.confirmCapability>,
): Promise<contract.OrganizationProfile> {
  const profile = await loadProfile(ctx, organizationId);
  const taxonomy = taxonomyWith(await listOwnCapabilities(ctx));
  if (!taxonomy.some((entry) => entry.capability === capability)) {
    throw new RefusedError('notFound', [{ code: 'organizations.no-such-capability' }]);
  }
  if (!(await insertConfirmed(ctx, organizationId, capability))) {
    throw new RefusedError('conflict', [{ code: 'organizations.capability-confirmed-already' }]);
  }
  await ctx.audit({
    action: 'organization.capability-confirmed',
    subject: { type: 'organization', id: organizationId },
    detail: { capability },
  });
  return profileView(ctx, profile);
}

/** Takes a confirmation back; both stay in the history. */
export async function withdrawCapability(
  ctx: UseCaseContext,
  { params: { organizationId, capability } }: InputOf<typeof contract.withdrawCapability>,
): Promise<contract.OrganizationProfile> {
  const profile = await loadProfile(ctx, organizationId);
  if (!(await deleteConfirmed(ctx, organizationId, capability))) {
    throw new RefusedError('conflict', [{ code: 'organizations.capability-not-confirmed' }]);
  }
  await ctx.audit({
    action: 'organization.capability-withdrawn',
    subject: { type: 'organization', id: organizationId },
    detail: { capability },
  });
  return profileView(ctx, profile);
}

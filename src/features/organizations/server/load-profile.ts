import { RefusedError, refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { whyMayNotKeepProfile } from '../policy.ts';
import { findProfile, type StoredProfile } from './profile-store.ts';

/** The profile for somebody who may keep it, locked where it is to be changed. */
export async function loadProfile(
  ctx: UseCaseContext,
  organizationId: string,
  options: { forUpdate?: boolean } = {},
): Promise<StoredProfile> {
  refuseIf(whyMayNotKeepProfile(ctx.actor, organizationId), 'forbidden');
  const profile = await findProfile(ctx, organizationId, options);
  if (!profile) throw new RefusedError('notFound', [{ code: 'organizations.no-such-organization' }]);
  return profile;
}

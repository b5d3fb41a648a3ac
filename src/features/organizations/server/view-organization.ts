import type { InputOf } from '../../../kernel/endpoint.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../profile-contract.ts';
import { loadProfile } from './load-profile.ts';
import { profileView } from './profile-view.ts';

export async function viewOrganization(
  ctx: UseCaseContext,
  { params }: InputOf<typeof contract.viewOrganization>,
): Promise<contract.OrganizationProfile> {
  return profileView(ctx, await loadProfile(ctx, params.organizationId));
}

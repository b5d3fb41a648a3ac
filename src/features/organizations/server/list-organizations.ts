import { refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { Organization } from '../contract.ts';
import { whyMayNotListOrganizations } from '../policy.ts';
import { allOrganizations } from './public-reads.ts';

export async function listOrganizations(ctx: UseCaseContext): Promise<{ organizations: Organization[] }> {
  refuseIf(whyMayNotListOrganizations(ctx.actor), 'forbidden');
  return { organizations: await allOrganizations(ctx) };
}

import type { ResponseOf } from '../../../kernel/endpoint.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { allKinds } from '../../needs/kinds.ts';
import { listCountyCapabilities } from '../../organizations/server/public-reads.ts';
import { villagesOfOrganization } from '../../pairings/server/public-reads.ts';
import { answersForVillage } from '../../registry/local-scope.ts';
import { allVillages } from '../../registry/server/public-reads.ts';
import type * as contract from '../gap-contract.ts';
import { mayAssignAnywhere, mayTakeMeasureAnywhere } from '../policy.ts';

/** What the page of the gap list offers to choose from, and which next steps it offers at all. */
export async function viewGapOptions(ctx: UseCaseContext): Promise<ResponseOf<typeof contract.viewGapOptions>> {
  const { organizationId } = ctx.actor;
  const helped = organizationId === undefined ? [] : await villagesOfOrganization(ctx, organizationId);
  const villages = await allVillages(ctx);
  return {
    villages: villages.filter((village) => answersForVillage(ctx.actor, village) || helped.includes(village.villageId)),
    kinds: allKinds(await listCountyCapabilities(ctx)),
    mayAssign: mayAssignAnywhere(ctx.actor),
    mayTakeMeasure: mayTakeMeasureAnywhere(ctx.actor),
  };
}

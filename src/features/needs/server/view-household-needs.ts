import type { InputOf } from '../../../kernel/endpoint.ts';
import { refuseIf } from '../../../kernel/refusal.ts';
import { shanghaiDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { listCountyCapabilities } from '../../organizations/server/public-reads.ts';
import { allVillages, findHousehold, findHouseholdCircumstances, listPersonsOfHousehold } from '../../registry/server/public-reads.ts';
import type * as contract from '../contract.ts';
import { circumstancesOf, fittingKinds, whyByCauses } from '../fitting-kinds.ts';
import { allKinds, nameOfKind } from '../kinds.ts';
import { mayRead } from '../policy.ts';
import type { Alike, HouseholdNeedsView, NeedOptions } from '../views.ts';
import { alikeNeeds, inWords } from './find-alike.ts';
import { loadVillage } from './load-need.ts';
import { needsOfHousehold } from './views.ts';

/** What a household needs, and the kinds to offer first: by its causes and members. */
export async function viewHouseholdNeeds(
  ctx: UseCaseContext,
  { params: { householdId } }: InputOf<typeof contract.viewHouseholdNeeds>,
): Promise<HouseholdNeedsView> {
  const household = await findHousehold(ctx, householdId);
  refuseIf(household ? [] : [{ code: 'needs.not-your-village' }], 'forbidden');
  const village = await loadVillage(ctx, household?.villageId ?? '');
  const circumstances = await findHouseholdCircumstances(ctx, householdId);
  const added = await listCountyCapabilities(ctx);
  const members = await listPersonsOfHousehold(ctx, householdId);
  return {
    householdId,
    villageId: village.villageId,
    villageName: village.name,
    headName: household?.headName ?? null,
    mayRegister: household?.isEnded === false,
    persons: members.map(({ personId, name }) => ({ personId, name })),
    fitting: fittingKinds(circumstancesOf(circumstances, shanghaiDate(ctx.now))).map(({ kind, reasons }) => ({
      kind,
      name: { ...nameOfKind(kind, added) },
      reasons: reasons.map(inWords),
    })),
    kinds: allKinds(added),
    usualWhy: whyByCauses(circumstances?.causes ?? []),
    needs: await needsOfHousehold(ctx, householdId),
  };
}

export async function viewNeedOptions(ctx: UseCaseContext): Promise<NeedOptions> {
  const villages = (await allVillages(ctx)).filter((village) => mayRead(ctx.actor, village));
  return { villages, kinds: allKinds(await listCountyCapabilities(ctx)) };
}

export async function listAlikeNeeds(
  ctx: UseCaseContext,
  { query: { villageId, householdId, personId, kind, summary } }: InputOf<typeof contract.listAlikeNeeds>,
): Promise<{ alike: Alike[] }> {
  await loadVillage(ctx, villageId);
  const place = { villageId, householdId: householdId ?? null, personId: personId ?? null };
  return { alike: await alikeNeeds(ctx, { ...place, kind, summary, registeredAt: ctx.now }) };
}

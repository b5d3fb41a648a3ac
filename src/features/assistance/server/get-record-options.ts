import { grouped } from '../../../kernel/grouped.ts';
import { refuseIf } from '../../../kernel/refusal.ts';
import { shanghaiDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { householdsAnsweredForBy, measuresCarriedOutBy } from '../../coverage/server/public-reads.ts';
import { isGivenOut } from '../../gifts/figures.ts';
import { sumsOfGifts } from '../../gifts/server/public-reads.ts';
import { nameOfKind } from '../../needs/kinds.ts';
import { listOpenNeeds } from '../../needs/server/public-reads.ts';
import { listCountyCapabilities } from '../../organizations/server/public-reads.ts';
import { livePairingsOf } from '../../pairings/server/public-reads.ts';
import { allCampaigns, listVillagesHelpedBy } from '../../plans/server/public-reads.ts';
import { householdsById, listPersonsOfHouseholds, villagesById } from '../../registry/server/public-reads.ts';
import { mayKnowNeed, whyNotRecordFor } from '../policy.ts';
import type { RecordOptions } from '../views.ts';
import { latestActsByKind } from './store.ts';

type Village = RecordOptions['campaigns'][number]['villages'][number];
type Served = Village['served'][number];

/** So many needs of a village itself, and of one household, are looked through on a phone, and weigh on a weak line. */
const mostNeeds = 20;
const mostNeedsOfHousehold = 5;

/** Everything that a phone needs to begin an act without the network: villages, households, promises, last values. */
export async function getRecordOptions(ctx: UseCaseContext): Promise<RecordOptions> {
  const organizationId = ctx.actor.organizationId ?? '';
  refuseIf(whyNotRecordFor(ctx.actor, organizationId), 'forbidden');
  const pairings = await livePairingsOf(ctx, { organizationIds: [organizationId] });
  const villages = await villagesById(ctx, pairings.map(({ villageId }) => villageId));
  const places = await placesOf(ctx, organizationId, pairings);
  const today = shanghaiDate(ctx.now);
  const campaigns = [];
  for (const { campaignId, name, startsOn } of await allCampaigns(ctx)) {
    const byPlan = await listVillagesHelpedBy(ctx, { campaignId, organizationId });
    if (byPlan.length === 0 || startsOn > today) continue;
    const named = new Map(byPlan.map((village) => [village.villageId, village.name]));
    for (const { villageId } of pairings) if (!named.has(villageId)) named.set(villageId, villages.get(villageId)?.name ?? '');
    campaigns.push({
      campaignId,
      campaignName: name,
      startsOn,
      villages: [...named].map(([villageId, villageName]) => ({ villageId, villageName, ...places(villageId) })),
    });
  }
  const standing = (await sumsOfGifts(ctx, { organizationId })).filter(({ figures }) => !isGivenOut(figures));
  const gifts = standing.map(({ giftId, giverKind, giverName, measure, toDeliver }) => ({ giftId, giverKind, giverName, goods: measure, toDeliver }));
  return { now: ctx.now.toISOString(), campaigns, gifts, lastActs: await latestActsByKind(ctx, organizationId) };
}

/** What the organization answers for and has undertaken, village by village. */
async function placesOf(
  ctx: UseCaseContext,
  organizationId: string,
  pairings: readonly { pairingId: string; villageId: string }[],
): Promise<(villageId: string) => Pick<Village, 'households' | 'served'>> {
  const households = await householdsById(ctx, await householdsAnsweredForBy(ctx, organizationId));
  const measures = (await measuresCarriedOutBy(ctx, organizationId)).filter(({ isEnded }) => !isEnded);
  const persons = (await listPersonsOfHouseholds(ctx, [...households.keys()])).filter(({ isEnded }) => !isEnded);
  const members = grouped(persons.toSorted((a, b) => Number(b.isHead) - Number(a.isHead) || (a.personId < b.personId ? -1 : 1)), ({ householdId }) => householdId);
  const needs = await needsToAnswer(ctx, { pairedVillageIds: new Set(pairings.map(({ villageId }) => villageId)), answeredFor: new Set(households.keys()) });
  const byVillage = grouped([...households.values()].filter(({ isEnded }) => !isEnded), ({ villageId }) => villageId);
  return (villageId) => ({
    households: (byVillage.get(villageId) ?? []).map(({ householdId, headName, personCount }) => ({
      householdId,
      headName: headName ?? '',
      persons: personCount,
      members: (members.get(householdId) ?? []).map(({ personId, name }) => ({ id: personId, name })),
    })),
    served: [
      ...pairings
        .filter((pairing) => pairing.villageId === villageId)
        .map(({ pairingId }) => ({ type: 'pairing' as const, id: pairingId, summary: '' })),
      ...measures
        .filter(({ householdId }) => households.get(householdId)?.villageId === villageId)
        .map(({ measureId, content, householdId }) => ({ type: 'measure' as const, id: measureId, summary: content, householdId })),
      ...(needs.get(villageId) ?? []),
    ],
  });
}

/** What is open and the organization may know of, village by village, the most urgent first. */
async function needsToAnswer(ctx: UseCaseContext, known: Parameters<typeof mayKnowNeed>[1]): Promise<Map<string, Served[]>> {
  const open = (await listOpenNeeds(ctx, { villageIds: [...known.pairedVillageIds] })).filter((need) => mayKnowNeed(need, known));
  const added = open.length === 0 ? [] : await listCountyCapabilities(ctx);
  const ofOnePlace = grouped(open, ({ villageId, householdId }) => householdId ?? villageId);
  const shown = [...ofOnePlace.values()].flatMap((needs) => needs.slice(0, needs[0]?.householdId === null ? mostNeeds : mostNeedsOfHousehold));
  const served = shown.map(({ needId, villageId, householdId, kind, summary }) => ({
    villageId,
    choice: { type: 'need' as const, id: needId, summary, kindName: nameOfKind(kind, added), ...(householdId === null ? {} : { householdId }) },
  }));
  return new Map([...grouped(served, ({ villageId }) => villageId)].map(([villageId, ofVillage]) => [villageId, ofVillage.map(({ choice }) => choice)]));
}

import { refuseIf, type Refusal } from '../../../kernel/refusal.ts';
import { shanghaiDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { householdsAnsweredForBy, measuresCarriedOutBy } from '../../coverage/server/public-reads.ts';
import { areEvidenceOf } from '../../evidence/server/public-reads.ts';
import { whyNotDraw } from '../../gifts/server/public-writes.ts';
import { findNeed } from '../../needs/server/public-reads.ts';
import { livePairingsOf } from '../../pairings/server/public-reads.ts';
import { listVillagesHelpedBy } from '../../plans/server/public-reads.ts';
import { householdsById, personsById } from '../../registry/server/public-reads.ts';
import type { AssistanceAct, DraftAct, Served } from '../act.ts';
import { mayKnowNeed } from '../policy.ts';
import { completeAct, refusalsAgainstAct } from '../rules.ts';

interface Of {
  campaignId: string;
  organizationId: string;
  /** The act that is corrected: what stood in it may stay, though the plan has changed since. */
  before?: AssistanceAct;
}

/**
 * Holds what somebody has written against the rules, and against what the county knows: villages helped by the plan or by a
 * live pairing, households that the organization answers for there, what it has promised, the photos that it has declared.
 * @throws RefusedError `invalid` with every reason at once, each with its field: `act.date`
 */
export async function heldAgainstRules(ctx: UseCaseContext, draft: DraftAct, of: Of): Promise<AssistanceAct> {
  const byPlan = await listVillagesHelpedBy(ctx, of);
  const byPairing = await livePairingsOf(ctx, { organizationIds: [of.organizationId] });
  const villageIds = new Set([...byPlan, ...byPairing, ...(of.before ? [of.before] : [])].map(({ villageId }) => villageId));
  const refusals = [
    ...refusalsAgainstAct(draft, { villageIds, today: shanghaiDate(ctx.now) }),
    ...(await refusalsAgainstReceivers(ctx, draft, of)),
    ...(await refusalsAgainstServed(ctx, draft, of)),
    ...when(!(await areEvidenceOf(ctx, draft.evidenceIds, of.organizationId)), 'assistance.evidence-not-yours', 'evidenceIds'),
    ...(draft.giftId === null ? [] : await whyNotDraw(ctx, draft.giftId, { ...draft, organizationId: of.organizationId })),
  ];
  refuseIf(refusals.map((refusal) => ({ ...refusal, at: refusal.at === undefined ? 'act' : `act.${refusal.at}` })), 'invalid');
  return completeAct(draft);
}

async function refusalsAgainstReceivers(ctx: UseCaseContext, { villageId, householdIds, personIds }: DraftAct, { organizationId, before }: Of): Promise<Refusal[]> {
  if (householdIds.length === 0) return [];
  const households = await householdsById(ctx, householdIds);
  const persons = await personsById(ctx, personIds);
  const own = new Set(await householdsAnsweredForBy(ctx, organizationId));
  const answeredFor = new Set([...own, ...(before?.householdIds ?? [])]);
  const named = new Set(householdIds);
  const stood = new Set(before?.personIds);
  // Of a household that it no longer answers for, an organization knows nobody whom it had not named before.
  const isOfThem = (personId: string) => {
    const householdId = persons.get(personId)?.householdId ?? '';
    return named.has(householdId) && (own.has(householdId) || stood.has(personId));
  };
  return [
    ...when(householdIds.some((id) => !answeredFor.has(id)), 'assistance.household-not-yours', 'householdIds'),
    ...when(householdIds.some((id) => households.get(id)?.villageId !== villageId), 'assistance.household-not-of-village', 'householdIds'),
    ...when(!personIds.every(isOfThem), 'assistance.person-not-of-household', 'personIds'),
  ];
}

/**
 * A need of the village that the organization may know, a measure that it carries out, a promise of its own pairing with the village. The need
 * may have been met while a phone was without a network: the act says by what.
 */
async function refusalsAgainstServed(ctx: UseCaseContext, { villageId, serves }: DraftAct, { organizationId, before }: Of): Promise<Refusal[]> {
  const stood = new Set(before?.serves.map(({ id }) => id));
  const fits = async ({ type, id }: Served): Promise<boolean> => {
    if (stood.has(id)) return true;
    const measures = await measuresCarriedOutBy(ctx, organizationId);
    if (type === 'measure') return measures.some(({ measureId }) => measureId === id);
    const pairings = await livePairingsOf(ctx, { organizationIds: [organizationId] });
    if (type === 'pairing') return pairings.some((pairing) => pairing.pairingId === id && pairing.villageId === villageId);
    const need = await findNeed(ctx, id);
    if (need?.villageId !== villageId) return false;
    // An organization also knows a need by the measure that it has taken for it.
    if (measures.some(({ needId }) => needId === id)) return true;
    const pairedVillageIds = new Set(pairings.map((pairing) => pairing.villageId));
    return mayKnowNeed(need, { pairedVillageIds, answeredFor: new Set(await householdsAnsweredForBy(ctx, organizationId)) });
  };
  const misplaced = await Promise.all(serves.map(async (served, index) => ((await fits(served)) ? undefined : index)));
  return misplaced.flatMap((index) => (index === undefined ? [] : [{ code: 'assistance.served-not-yours', at: `serves.${index}` }]));
}

function when(broken: boolean, code: string, at: string): Refusal[] {
  return broken ? [{ code, at }] : [];
}

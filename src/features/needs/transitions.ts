import type { Refusal } from '../../kernel/refusal.ts';
import { factsOf, olderFirst, urgencies, type Need, type NeedContent, type NeedFacts } from './need.ts';

/** `sum`: different amounts of one thing; `same`: one thing entered twice, so that the older's amount stands. */
export const mergedQuantities = ['sum', 'same'] as const;
export type MergedQuantities = (typeof mergedQuantities)[number];

/** `quantity`: each part takes a share of the amount; `kind`: each part is another kind of help for all of it. */
export const splitWays = ['quantity', 'kind'] as const;
export type SplitWay = (typeof splitWays)[number];

export interface SplitPart {
  kind: string;
  summary: string;
  quantity: number | null;
}

/** A closed need stays as it was: what is still missing is registered anew. */
export function whyNotTouch({ state }: Pick<NeedFacts, 'state'>): Refusal[] {
  return state === 'open' ? [] : [{ code: `needs.is-${state}` }];
}

/** Somebody else changed it meanwhile: what they wrote must be seen first. */
export function whyStale({ revision }: Pick<Need, 'revision'>, seen: number): Refusal[] {
  return revision === seen ? [] : [{ code: 'needs.stale-revision' }];
}

export function isSameContent(need: NeedFacts, content: NeedContent): boolean {
  return JSON.stringify(factsOf(need)) === JSON.stringify(factsOf({ ...need, ...content }));
}

/** Only what is of one kind and of one household (or of the village itself) can be one need. */
export function whyNotMerge(needs: readonly Need[], quantities: MergedQuantities): Refusal[] {
  const refusals = needs.flatMap(whyNotTouch).slice(0, 1);
  if (differ(needs, ({ kind }) => kind)) refusals.push({ code: 'needs.merge-other-kind' });
  if (differ(needs, ({ villageId, householdId }) => householdId ?? villageId)) refusals.push({ code: 'needs.merge-other-place' });
  if (quantities === 'sum' && differ(counted(needs), ({ unit }) => unit)) refusals.push({ code: 'needs.merge-other-unit' });
  return refusals;
}

export interface Merger {
  kept: Need;
  /** What the older becomes. */
  keptFacts: NeedFacts;
  closed: readonly Need[];
}

/** The older stays and takes over what is more pressing; the others are closed as merged into it and keep their own words. */
export function mergerOf(needs: readonly Need[], quantities: MergedQuantities): Merger {
  const [kept, ...closed] = needs.toSorted(olderFirst);
  if (!kept) throw new RangeError('there is nothing to merge');
  const ofAmount = counted(needs.toSorted(olderFirst));
  const amounts = ofAmount.flatMap(({ quantity }) => quantity ?? []).slice(0, quantities === 'same' ? 1 : undefined);
  return {
    kept,
    closed,
    keptFacts: {
      ...factsOf(kept),
      // Two members of one household: the need is the household's.
      personId: differ(needs, ({ personId }) => personId) ? null : kept.personId,
      summary: firstSaid(kept, closed, ({ summary }) => summary),
      why: firstSaid(kept, closed, ({ why }) => why),
      quantity: amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0),
      unit: ofAmount[0]?.unit ?? kept.unit,
      urgency: urgencies.find((urgency) => needs.some((need) => need.urgency === urgency)) ?? kept.urgency,
      dueOn: needs.flatMap(({ dueOn }) => dueOn ?? []).toSorted()[0] ?? null,
    },
  };
}

/** By quantity the shares are the whole; by kind nothing stands twice. */
export function whyNotSplit(need: Need, by: SplitWay, parts: readonly SplitPart[]): Refusal[] {
  const refusals = whyNotTouch(need);
  if (by === 'kind') {
    if (new Set(parts.map(({ kind }) => kind)).size < parts.length) refusals.push({ code: 'needs.split-kind-twice', at: 'body.parts' });
    return refusals;
  }
  if (need.quantity === null) return refusals;
  const total = parts.reduce((sum, { quantity }) => sum + (quantity ?? 0), 0);
  const wanted = { whole: `${need.quantity}${need.unit}`, total: `${total}${need.unit}` };
  if (parts.some(({ quantity }) => quantity === null)) refusals.push({ code: 'needs.split-share-missing', at: 'body.parts' });
  else if (total !== need.quantity) refusals.push({ code: 'needs.split-not-the-whole', params: wanted, at: 'body.parts' });
  return refusals;
}

export function partsOf(need: Need, by: SplitWay, parts: readonly SplitPart[]): NeedFacts[] {
  return parts.map(({ kind, summary, quantity }) => ({
    ...factsOf(need),
    kind,
    summary,
    quantity: by === 'kind' ? need.quantity : quantity,
    splitFrom: need.needId,
  }));
}

function counted(needs: readonly Need[]): Need[] {
  return needs.filter(({ quantity }) => quantity !== null);
}

function differ(needs: readonly Need[], what: (need: Need) => string | null): boolean {
  return new Set(needs.map(what)).size > 1;
}

function firstSaid(kept: Need, closed: readonly Need[], what: (need: Need) => string): string {
  return [kept, ...closed].map(what).find((words) => words !== '') ?? '';
}

import type { DraftAct } from '../../act.ts';

/** What belongs together in an act: taken from one version or from the other, never from both. */
export const actParts = {
  when: ['date'],
  // Households, promises and measures are those of the village.
  where: ['villageId', 'householdIds', 'personIds', 'serves'],
  // A kind has its mode and fields of its own.
  what: ['kind', 'mode', 'details'],
  reached: ['people', 'visits'],
  money: ['moneyFen'],
  goods: ['goods'],
  gift: ['giftId'],
  workers: ['workers'],
  head: ['byHead', 'headDuty'],
  note: ['note'],
  evidence: ['location', 'evidenceIds'],
} as const satisfies Record<string, readonly (keyof DraftAct)[]>;
export type ActPart = keyof typeof actParts;

export type Choice = 'mine' | 'theirs';

export interface ActDifference {
  part: ActPart;
  /** Who has touched it since both were the same. */
  changedBy: 'me' | 'them' | 'both';
}

/** Where my version and theirs differ, in the order of the form. */
export function differencesBetween(base: DraftAct, mine: DraftAct, theirs: DraftAct): ActDifference[] {
  return partsInOrder.flatMap((part) => {
    const [before, here, there] = [base, mine, theirs].map((act) => formOf(act, part));
    if (here === there) return [];
    return [{ part, changedBy: there === before ? 'me' : here === before ? 'them' : 'both' }];
  });
}

/** Whoever touched a part alone is right; where both did, what was typed here. */
export function proposedChoice({ changedBy }: ActDifference): Choice {
  return changedBy === 'them' ? 'theirs' : 'mine';
}

/** One act out of two, part by part; parts without a choice are the same in both. */
export function mergedAct(mine: DraftAct, theirs: DraftAct, choices: ReadonlyMap<ActPart, Choice>): DraftAct {
  const taken = partsInOrder.filter((part) => choices.get(part) === 'mine').flatMap((part): readonly (keyof DraftAct)[] => actParts[part]);
  return { ...theirs, ...Object.fromEntries(taken.map((key) => [key, mine[key]])) };
}

const partsInOrder = Object.keys(actParts) as ActPart[];

function formOf(act: DraftAct, part: ActPart): string {
  return JSON.stringify(actParts[part].map((key) => ordered(act[key])));
}

/** In whatever order the fields of goods and details came. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, ordered(inner)]);
}

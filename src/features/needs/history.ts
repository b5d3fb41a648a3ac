import { factsOf, type NeedFacts } from './need.ts';

export const needActions = ['registered', 'changed', 'moved', 'merged', 'split', 'withdrawn', 'met'] as const;
export type NeedAction = (typeof needActions)[number];

/** Why a need followed its household by itself: the program says it in the reader's language. */
export const stepCauses = ['householdEnded', 'personLeft', 'householdMoved'] as const;
export type StepCause = (typeof stepCauses)[number];

/** A person's word, or a cause that nobody had to tell. */
export type StepReason = { why: string } | { cause: StepCause };

/** One step of a need: nothing before the first, facts after every one. */
export interface NeedStep {
  action: NeedAction;
  before: NeedFacts | null;
  after: NeedFacts;
}

/**
 * Where a history leads, from nothing step by step; undefined where a step does not begin at the end of the one before it,
 * or where there is no step.
 */
export function followHistory(steps: readonly NeedStep[]): NeedFacts | undefined {
  let stands: NeedFacts | null = null;
  for (const { before, after } of steps) {
    if (!isSame(before, stands)) return undefined;
    stands = after;
  }
  return stands ?? undefined;
}

/** Fields that a step changed, for the reader. */
export function changedFields({ before, after }: NeedStep): (keyof NeedFacts)[] {
  if (before === null) return [];
  return (Object.keys(factsOf(after)) as (keyof NeedFacts)[]).filter((field) => before[field] !== after[field]);
}

function isSame(one: NeedFacts | null, other: NeedFacts | null): boolean {
  if (one === null || other === null) return one === other;
  return JSON.stringify(factsOf(one)) === JSON.stringify(factsOf(other));
}

import type { Refusal } from '../../kernel/refusal.ts';
import { dayMs } from '../../kernel/shanghai-time.ts';
import type { NeedFacts } from './need.ts';

export type ComparedNeed = Pick<NeedFacts, 'villageId' | 'householdId' | 'personId' | 'kind' | 'summary'> & { registeredAt: Date };

/** Further apart, the same wish is a new one: another season, another school year. */
const daysApart = 90;
/** Without words that could tell them apart, only what was entered at nearly the same time looks like one. */
const daysApartWithoutWords = 30;
/** A village has many needs of one kind: there the words must agree more than in one household. */
const likeness = { household: 0.3, village: 0.5 };

/**
 * Why two needs look like one that was entered twice, as reasons for a person to judge; empty where they do not.
 * Same kind, same household, person or village, close in time, and similar words where both have words.
 */
export function whyAlike(one: ComparedNeed, other: ComparedNeed): Refusal[] {
  if (one.kind !== other.kind || one.villageId !== other.villageId || one.householdId !== other.householdId) return [];
  if (one.personId !== null && other.personId !== null && one.personId !== other.personId) return [];
  const days = Math.floor(Math.abs(one.registeredAt.getTime() - other.registeredAt.getTime()) / dayMs);
  const ofHousehold = one.householdId !== null;
  const reasons: Refusal[] = [
    { code: placeReason(one, other) },
    { code: 'needs.alike.days', params: { days } },
  ];
  const [words, otherWords] = [plain(one.summary), plain(other.summary)];
  if (words === '' || otherWords === '') {
    return ofHousehold && days <= daysApartWithoutWords ? [...reasons, { code: 'needs.alike.no-words' }] : [];
  }
  const alike = similarity(words, otherWords);
  if (days > daysApart || alike < (ofHousehold ? likeness.household : likeness.village)) return [];
  return [...reasons, { code: 'needs.alike.words', params: { percent: Math.round(alike * 100) } }];
}

function placeReason(one: ComparedNeed, other: ComparedNeed): string {
  if (one.householdId === null) return 'needs.alike.village';
  return one.personId !== null && one.personId === other.personId ? 'needs.alike.person' : 'needs.alike.household';
}

/** Pairs that look alike, each once. Only needs of one place and kind are compared: a county has thousands. */
export function alikePairs<T extends ComparedNeed>(needs: readonly T[]): { one: T; other: T; reasons: Refusal[] }[] {
  const groups = new Map<string, T[]>();
  for (const need of needs) {
    const key = `${need.householdId ?? need.villageId} ${need.kind}`;
    groups.set(key, [...(groups.get(key) ?? []), need]);
  }
  return [...groups.values()].flatMap((group) =>
    group.flatMap((one, index) =>
      group.slice(index + 1).flatMap((other) => {
        const reasons = whyAlike(one, other);
        return reasons.length > 0 ? [{ one, other, reasons }] : [];
      }),
    ),
  );
}

/** How much two texts share of their pairs of neighbouring characters: 0 nothing, 1 all (Dice's coefficient, with repeats). */
export function similarity(one: string, other: string): number {
  const [pairs, others] = [pairsOf(one), pairsOf(other)];
  const left = new Map<string, number>();
  for (const pair of others) left.set(pair, (left.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of pairs) {
    const count = left.get(pair) ?? 0;
    if (count === 0) continue;
    shared += 1;
    left.set(pair, count - 1);
  }
  const all = pairs.length + others.length;
  return all === 0 ? 1 : (2 * shared) / all;
}

/** A text of one character is its own pair. */
function pairsOf(text: string): string[] {
  const characters = Array.from(text);
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

/** Without what says nothing: punctuation, blanks, the mark of made-up data, full-width forms. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('示例', '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

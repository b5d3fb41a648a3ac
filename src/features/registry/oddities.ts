import type { CalendarDate } from '../../kernel/shanghai-time.ts';
import type { Relation } from './codes.ts';
import { ageOn } from './household.ts';
import type { Refusal } from '../../kernel/refusal.ts';

/** What is known of somebody for judging whether ages can be; taken from a sheet or from the registry. */
export interface HouseholdMember {
  name: string;
  relation: Relation;
  birthDate: CalendarDate | null;
}

const youngestHead = 16;
const youngestParent = 12;

/** Of the head: these came a generation before or after. */
const children = new Set<Relation>(['son', 'daughter']);
const parents = new Set<Relation>(['father', 'mother']);

/**
 * What a careful clerk would look at twice: hints, never a refusal. A household may be registered with them, since the
 * truth can be odd; an import shows them as suspicious. `at` of each is the index of the person, or absent for the household.
 */
export function oddThings(persons: readonly HouseholdMember[], today: CalendarDate): Refusal[] {
  if (persons.length === 0) return [{ code: 'registry.odd-nobody' }];
  const head = persons.find(({ relation }) => relation === 'head');
  const odd: Refusal[] = head ? [] : [{ code: 'registry.odd-no-head' }];
  const headBorn = head?.birthDate ?? null;
  persons.forEach(({ name, relation, birthDate }, index) => {
    if (birthDate === null) return;
    const at = String(index);
    if (relation === 'head' && ageOn(birthDate, today) < youngestHead) {
      odd.push({ code: 'registry.odd-young-head', params: { name, age: ageOn(birthDate, today) }, at });
    }
    if (relation === 'spouse' && ageOn(birthDate, today) < youngestHead) {
      odd.push({ code: 'registry.odd-young-spouse', params: { name, age: ageOn(birthDate, today) }, at });
    }
    if (headBorn === null) return;
    const gap = yearsBetween(headBorn, birthDate);
    const params = { name };
    if (children.has(relation) && gap < youngestParent) odd.push({ code: 'registry.odd-old-child', params, at });
    if (parents.has(relation) && -gap < youngestParent) odd.push({ code: 'registry.odd-young-parent', params, at });
  });
  return odd;
}

/** Years from one birth to the other; below nought where the second came first. */
function yearsBetween(first: CalendarDate, second: CalendarDate): number {
  return second >= first ? ageOn(first, second) : -ageOn(second, first);
}

import type { DueFollowUp } from '../views.ts';
import { useFollowUpWords } from './words.ts';

type Household = Pick<DueFollowUp['households'][number], 'name'>;

/** Households by their heads, `、` between them; one without a head is told all the same. */
export function useHouseholdNames(): (households: readonly Household[]) => string {
  const t = useFollowUpWords();
  return (households) => namesOf(households, t('follow-ups.no-head'));
}

export function namesOf(households: readonly Household[], noHead: string): string {
  return households.map(({ name }) => name || noHead).join('、');
}

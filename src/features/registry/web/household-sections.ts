import { createContext, use, type ComponentType } from 'react';

/** What a later room shows of a household on its page: needs, measures, who answers for it. */
export interface HouseholdSection {
  /** Stable, for the order on the page. */
  id: string;
  /** Draws its own `Section` and asks its own endpoint; make it lazy, so that other pages do not carry it. */
  component: ComponentType<{ householdId: string }>;
}

/**
 * The registry comes before the rooms that say what is done for a household, so it cannot know them: main gives their
 * sections here (src/main/web/household-sections.ts).
 */
export const HouseholdSections = createContext<readonly HouseholdSection[]>([]);

export function useHouseholdSections(): readonly HouseholdSection[] {
  return use(HouseholdSections);
}

import { createContext, use, type ComponentType } from 'react';

/** What a later room shows of an act on its page: what the receiving side says. */
export interface ActSection {
  /** Stable, for the order on the page. */
  id: string;
  /** Draws its own `Section` and asks its own endpoint; make it lazy, so that other pages do not carry it. */
  component: ComponentType<{ actId: string }>;
}

/** The ledger cannot know the rooms behind it: main gives their sections here (src/main/web/act-sections.ts). */
export const ActSections = createContext<readonly ActSection[]>([]);

export function useActSections(): readonly ActSection[] {
  return use(ActSections);
}

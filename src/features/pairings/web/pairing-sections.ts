import { createContext, use, type ComponentType } from 'react';

/** What a later room shows of a pairing on its page: what was done of what was promised. */
export interface PairingSection {
  /** Stable, for the order on the page. */
  id: string;
  /** Draws its own `Section` and asks its own endpoint; make it lazy, so that other pages do not carry it. */
  component: ComponentType<{ pairingId: string }>;
}

/** Pairings come before the ledger and cannot know it: main gives its section here (src/main/web/pairing-sections.ts). */
export const PairingSections = createContext<readonly PairingSection[]>([]);

export function usePairingSections(): readonly PairingSection[] {
  return use(PairingSections);
}

import { createContext, use, useCallback, useEffect, useRef, useState } from 'react';

/**
 * Says what became of an entry that a person has dealt with; its button is gone, so the focus goes on.
 * @param wanted ids of the cards to be focussed, the first that is there
 */
export type EntryDone = (words: string, wanted: readonly string[]) => void;

/** Given by the list around the entries. */
export const EntryDoneContext = createContext<EntryDone>(() => undefined);

export function useEntryDone(): EntryDone {
  return use(EntryDoneContext);
}

/** Names the card of an entry, so that it is found again in another list. */
export const cardOf = (commandId: string) => ({ 'data-entry': commandId, tabIndex: -1 });

const cards = () => [...document.querySelectorAll<HTMLElement>('[data-entry]')];

/** The entries drawn after and before one, asked before it is dealt with. */
export function neighboursOf(commandId: string): string[] {
  const ids = cards().map(({ dataset }) => dataset['entry'] ?? '');
  const at = ids.indexOf(commandId);
  return at === -1 ? [] : [ids[at + 1], ids[at - 1]].flatMap((id) => id ?? []);
}

/**
 * After an entry was dealt with, the focus is on it where it stands now, else on its neighbour, else on the heading of the page; and what
 * was done is read out once.
 */
export function useFocusInList(): { said: { words: string; count: number }; done: EntryDone } {
  const [said, setSaid] = useState<{ words: string; count: number; wanted: readonly string[] }>({ words: '', count: 0, wanted: [] });
  const given = useRef<HTMLElement>(undefined);
  // After every drawing: an entry that is sent again may be refused again a moment later and stand elsewhere.
  useEffect(() => {
    // Somebody who has gone on elsewhere stays there.
    if (said.count === 0 || document.activeElement !== document.body || given.current?.isConnected) return;
    const drawn = cards();
    const goal = said.wanted.map((id) => drawn.find(({ dataset }) => dataset['entry'] === id)).find(Boolean) ?? document.querySelector<HTMLElement>('h1');
    if (goal instanceof HTMLHeadingElement) goal.tabIndex = -1;
    goal?.focus();
    given.current = goal ?? undefined;
  });
  const done = useCallback((words: string, wanted: readonly string[]) => {
    given.current = undefined;
    setSaid(({ count }) => ({ words, count: count + 1, wanted }));
  }, []);
  return { said, done };
}

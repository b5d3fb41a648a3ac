import { createContext, use, useMemo, useSyncExternalStore } from 'react';
import type { Notice } from '../../notice-contract.ts';
import type { ActiveFact } from './active-fact.ts';
import { holds, spansToLight } from './words-of-facts.ts';

/** What lies on the desk while a notice is checked. */
export interface NoticeDesk {
  notice: Notice;
  /** False once it is live or put aside. */
  canCorrect: boolean;
  active: ActiveFact;
  /** Pointer of the fact whose form is open; one at a time. */
  editing: string | undefined;
  edit(pointer: string | undefined): void;
  /** Brings the words of a fact into sight, on a phone by turning to the notice. */
  showWords(pointer: string): void;
  /** Brings a fact into sight, and the keyboard to it. */
  showFact(pointer: string): void;
}

const DeskContext = createContext<NoticeDesk | undefined>(undefined);
export const NoticeDeskProvider = DeskContext;

export function useDesk(): NoticeDesk {
  const desk = use(DeskContext);
  if (!desk) throw new Error('there is no notice on the desk');
  return desk;
}

/** Element id of a fact on the left. */
export function factId(pointer: string): string {
  return `fact${pointer.replaceAll('/', '-')}`;
}

/** True while the words of this fact, or of a part of it, are touched, or the fact itself. */
export function useIsFactLit(pointer: string): boolean {
  const { active } = useDesk();
  return useSyncExternalStore(active.subscribe, () => {
    const touched = active.read();
    return touched !== undefined && holds(pointer, touched.pointer);
  });
}

/** True while a fact that came from these words is touched. */
export function useAreWordsLit(pointers: readonly string[]): boolean {
  const { active, notice } = useDesk();
  return useSyncExternalStore(active.subscribe, () => {
    const touched = active.read();
    if (!touched || pointers.length === 0) return false;
    if (touched.side === 'words') return pointers.includes(touched.pointer);
    return spansToLight(touched.pointer, notice.spans).some((pointer) => pointers.includes(pointer));
  });
}

/** Whether a fact has words in the notice to show. */
export function useHasWords(pointer: string): boolean {
  const { notice } = useDesk();
  return useMemo(() => spansToLight(pointer, notice.spans).length > 0, [pointer, notice.spans]);
}

/** The items of a list in the facts, each with its pointer: names may repeat, the pointer is what tells them apart. */
export function withPointers<Item>(list: string, items: readonly Item[]): { pointer: string; index: number; item: Item }[] {
  return items.map((item, index) => ({ pointer: `${list}/${index}`, index, item }));
}

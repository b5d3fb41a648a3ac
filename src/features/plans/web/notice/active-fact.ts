/** Which fact is touched now, on either side of the page. */
export interface Touch {
  /** JSON pointer of the fact. */
  pointer: string;
  /** Where the hand is: the other side follows. */
  side: 'facts' | 'words';
  /** True where the person pressed: the other side then comes into sight. False for a mere passing over. */
  pressed: boolean;
}

export interface ActiveFact {
  read(): Touch | undefined;
  touch(next: Touch | undefined): void;
  subscribe(listener: () => void): () => void;
}

/** A small store, so that passing over a hundred facts draws only the two that change. */
export function createActiveFact(): ActiveFact {
  const listeners = new Set<() => void>();
  let touched: Touch | undefined;
  return {
    read: () => touched,
    touch: (next) => {
      if (next?.pointer === touched?.pointer && next?.side === touched?.side && next?.pressed !== true) return;
      touched = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

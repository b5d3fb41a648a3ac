import { isCertain } from '../api/retry-policy.ts';
import type { KeptThing } from '../offline/kept-on-device.ts';

/**
 * Remembers, beside a kept draft, that it was sent and that no answer has said what became of it. As long as the draft is kept, whatever
 * is typed and however often the page is opened anew, the server may have what was sent.
 */
export interface SentNote {
  /** It may stand on the server, though nobody here has been told. */
  isOpen(): boolean;
  /** It is being sent. */
  begin(): void;
  /** The sending has ended without a yes: only what the server itself refused is certain, and only of this sending. */
  refused(error: unknown): void;
  /** The draft is gone, or what became of it is known. */
  forget(): void;
  /**
   * What stands on the server is being asked for.
   * @returns to be called with the answer here: it shows what every sending has left that had ended before it was asked for
   */
  look(): () => void;
}

export function createSentNote(place: KeptThing<true>): SentNote {
  // A browser that keeps nothing still remembers until the page is closed.
  let isOpenHere = false;
  let wasOpenBefore = false;
  let isUnderWay = false;
  let sendings = 0;
  const isOpen = () => isOpenHere || place.read() === true;
  const forget = () => {
    isOpenHere = false;
    isUnderWay = false;
    place.forget();
  };
  return {
    isOpen,
    begin() {
      wasOpenBefore = isOpen();
      isOpenHere = true;
      isUnderWay = true;
      sendings += 1;
      place.keep(true);
    },
    refused(error) {
      isUnderWay = false;
      if (isCertain(error) && !wasOpenBefore) forget();
    },
    forget,
    look() {
      const [wasUnderWay, at] = [isUnderWay, sendings];
      return () => {
        if (!wasUnderWay && at === sendings) forget();
      };
    },
  };
}

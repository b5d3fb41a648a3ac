import { useState } from 'react';
import { neighboursOf, useEntryDone } from './entry-done.ts';

/** Deals with an entry once: says what became of it, or that the device could not keep it and all is as it was. */
export function useDealing(commandId: string) {
  const done = useEntryDone();
  const [state, setState] = useState<'untouched' | 'underWay' | 'failed'>('untouched');
  /** @param work gives the id under which the entry stands now; undefined where it is gone */
  const dealAndTell = async (words: string, work: () => Promise<string | undefined>) => {
    const around = neighboursOf(commandId);
    setState('underWay');
    try {
      const id = await work();
      setState('untouched');
      done(words, id === undefined ? around : [id, ...around]);
    } catch {
      setState('failed');
    }
  };
  const deal = (...given: Parameters<typeof dealAndTell>) => void dealAndTell(...given);
  return { deal, isUnderWay: state === 'underWay', hasFailed: state === 'failed' };
}

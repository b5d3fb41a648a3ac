import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo } from 'react';
import type { Endpoint } from '../../kernel/endpoint.ts';
import { endpointKey } from '../api/use-endpoint.ts';
import { keptOnDevice } from '../offline/kept-on-device.ts';
import { useSession } from '../session.tsx';
import { createSentNote, type SentNote } from './sent-note.ts';

export type SentNoteHere = Omit<SentNote, 'look'>;

/**
 * What is remembered of a form's sendings, under the key of its kept draft.
 * @param shownBy the question whose answer shows what stands on the server, where the page asks it: after every no, and when the form is
 * opened with something unknown, it is asked anew
 */
export function useSentNote(draftKey: string, shownBy?: Endpoint): SentNoteHere {
  const owner = useSession()?.accountId ?? 'nobody';
  const queries = useQueryClient();
  const note = useMemo(() => createSentNote(keptOnDevice<true>(`jiedui-sent:${owner}:${draftKey}`)), [owner, draftKey]);
  const look = useCallback(() => {
    const queryKey = shownBy && endpointKey(shownBy);
    // What no page shows any more is not asked for, and says nothing.
    if (!queryKey || queries.getQueryCache().findAll({ queryKey, type: 'active' }).length === 0) return;
    const seen = note.look();
    queries.invalidateQueries({ queryKey }, { throwOnError: true }).then(seen, () => undefined);
  }, [note, queries, shownBy]);
  useEffect(() => {
    if (note.isOpen()) look();
  }, [note, look]);
  return useMemo(
    () => ({
      ...note,
      refused(error) {
        note.refused(error);
        look();
      },
    }),
    [note, look],
  );
}

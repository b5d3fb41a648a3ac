import { useEffect, useRef, useState } from 'react';
import { newId } from '../../../kernel/ids.ts';
import { call } from '../../../ui/api/call.ts';
import { pauseUntilHope, sendUntilAnswered } from '../../../ui/api/send-until-answered.ts';
import type { Arrival } from '../evidence.ts';
import type { PickedEvidence } from './picked.ts';
import { sendEvidence, type Send } from './send-evidence.ts';

export interface EvidenceSending {
  /** By evidence id; what has not begun is not in it. */
  arrivals: ReadonlyMap<string, Arrival>;
  /** By evidence id, what the server said at the door. */
  errors: ReadonlyMap<string, unknown>;
}

/**
 * For a page with a network: sends what is picked, one after the other, as soon as it is picked, and goes on by itself when the line
 * was away. A field form hands its files to the outbox instead.
 */
export function useEvidenceSending(evidence: readonly PickedEvidence[]): EvidenceSending {
  const [arrivals, setArrivals] = useState<ReadonlyMap<string, Arrival>>(new Map());
  const [errors, setErrors] = useState<ReadonlyMap<string, unknown>>(new Map());
  const begun = useRef(new Set<string>());
  const last = useRef<Promise<void>>(Promise.resolve());
  const leaving = useRef(new AbortController());
  useEffect(() => {
    const control = new AbortController();
    leaving.current = control;
    return () => control.abort();
  }, []);
  useEffect(() => {
    const { signal } = leaving.current;
    for (const one of evidence) {
      if (begun.current.has(one.evidenceId)) continue;
      begun.current.add(one.evidenceId);
      const onProgress = (arrival: Arrival) => setArrivals((before) => new Map(before).set(one.evidenceId, arrival));
      last.current = last.current
        .then(() => sendEvidence(one, patientSend(signal), { onProgress, pause: (ms) => pauseUntilHope(ms, signal), signal }))
        .then(onProgress)
        .catch((error: unknown) => {
          if (!signal.aborted) setErrors((before) => new Map(before).set(one.evidenceId, error));
        });
    }
  }, [evidence]);
  return { arrivals, errors };
}

/** Each request under a key of its own, repeated until it is answered. */
function patientSend(signal: AbortSignal): Send {
  return (endpoint, input) => {
    const commandId = newId();
    return sendUntilAnswered(() => call(endpoint, input, { commandId, signal }), { onWaiting: () => undefined, pause: pauseUntilHope, signal });
  };
}

import { lazy } from 'react';
import { NetworkError } from '../../../ui/api/problem-error.ts';
import type { OutboxKind } from '../../../ui/outbox/kinds.ts';
import { declareEvidence, listEvidence } from '../contract.ts';

const Content = lazy(async () => ({ default: (await import('./EvidenceContent.tsx')).EvidenceContent }));

/** Comes when there is something to send; should it not come, that is a line that broke and no fault of the photo. */
function sending() {
  return import('./send-from-outbox.ts').catch((error: unknown) => {
    throw new NetworkError(error);
  });
}

/** What the outbox carries for photos, recordings and papers: told first, by their digest; their bytes when nothing lighter waits. */
export const evidenceOutboxKind: OutboxKind = {
  endpoint: declareEvidence,
  Content,
  wordsOf: async (input) => (await import('./words-of-evidence.ts')).wordsOfEvidence(input),
  announce: async (entry, signal) => (await sending()).announce(entry, signal),
  send: async (entry, signal, tellShare) => (await sending()).sendPart(entry, signal, tellShare),
  invalidates: [listEvidence],
};

import { lazy } from 'react';
import { newId } from '../../../kernel/ids.ts';
import type { Sentence } from '../../../kernel/language.ts';
import { formatSentence } from '../../../kernel/translate.ts';
import { call } from '../../../ui/api/call.ts';
import { ProblemError } from '../../../ui/api/problem-error.ts';
import { pauseUntilHope } from '../../../ui/api/send-until-answered.ts';
import { moreToSend, type OutboxEntry } from '../../../ui/outbox/entry.ts';
import type { OutboxKind } from '../../../ui/outbox/kinds.ts';
import { declareEvidence, listEvidence } from '../contract.ts';
import type { EvidenceRefusal } from '../evidence.ts';
import { declarationIn } from './held-evidence.ts';
import { sendEvidence, type Send } from './send-evidence.ts';

/** Half a megabyte; then an act that was just saved may pass. */
const piecesInARow = 8;

const Content = lazy(async () => ({ default: (await import('./EvidenceContent.tsx')).EvidenceContent }));

/** What the outbox carries for photos, recordings and papers: told first, by their digest; their bytes when nothing lighter waits. */
export const evidenceOutboxKind: OutboxKind = {
  endpoint: declareEvidence,
  Content,
  announce: (entry, signal) => underKeysOfTheirOwn(entry, signal)(declareEvidence, { body: declarationIn(entry) }),
  async send(entry, signal, tellShare) {
    const [file] = entry.files;
    if (!file) throw new TypeError('evidence without its file');
    const declaration = declarationIn(entry);
    const { state, refusal } = await sendEvidence({ declaration, blob: file.content }, underKeysOfTheirOwn(entry, signal), {
      signal,
      mostPieces: piecesInARow,
      pause: (ms) => pauseUntilHope(ms, signal),
      onProgress: ({ arrivedBytes }) => tellShare(arrivedBytes / declaration.bytes),
    });
    if (refusal) throw await refusedAsTold(refusal);
    return state === 'arriving' ? moreToSend : undefined;
  },
  invalidates: [listEvidence],
};

/** Each request is a new question, never the answer to an earlier one: what is missing changes with every piece. */
function underKeysOfTheirOwn({ accountId }: OutboxEntry, signal: AbortSignal): Send {
  return (endpoint, input) => call(endpoint, input, { commandId: newId(), accountId, signal });
}

/** The server's verdict came with its code; its sentences are here. */
async function refusedAsTold({ code, params }: EvidenceRefusal): Promise<ProblemError> {
  const { evidenceMessages } = await import('../messages.ts');
  const sentence = (evidenceMessages as Readonly<Record<string, Sentence>>)[code] ?? { 'zh-CN': code, en: code };
  const message = { 'zh-CN': formatSentence(sentence, 'zh-CN', params ?? {}), en: formatSentence(sentence, 'en', params ?? {}) };
  return new ProblemError({ status: 409, refusals: [{ code, message, ...(params ? { params } : {}) }], requestId: '' });
}

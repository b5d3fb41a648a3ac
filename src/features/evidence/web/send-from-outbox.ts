import { newId } from '../../../kernel/ids.ts';
import type { Sentence } from '../../../kernel/language.ts';
import { formatSentence } from '../../../kernel/translate.ts';
import { call } from '../../../ui/api/call.ts';
import { ProblemError } from '../../../ui/api/problem-error.ts';
import { pauseUntilHope } from '../../../ui/api/send-until-answered.ts';
import { moreToSend, type OutboxEntry } from '../../../ui/outbox/entry.ts';
import { declareEvidence } from '../contract.ts';
import type { EvidenceRefusal } from '../evidence.ts';
import { evidenceMessages } from '../messages.ts';
import { declarationIn } from './held-evidence.ts';
import { sendEvidence, type Send } from './send-evidence.ts';

/** Half a megabyte; then an act that was just saved may pass. */
const piecesInARow = 8;

/** Tells the server what is about to come. */
export function announce(entry: OutboxEntry, signal: AbortSignal): Promise<unknown> {
  return underKeysOfTheirOwn(entry, signal)(declareEvidence, { body: declarationIn(entry) });
}

/**
 * Sends some pieces of what is missing.
 * @returns `moreToSend` until all is there
 * @throws ProblemError with the verdict's sentence where the server did not take it
 */
export async function sendPart(entry: OutboxEntry, signal: AbortSignal, tellShare: (share: number) => void): Promise<unknown> {
  const [file] = entry.files;
  if (!file) throw new TypeError('evidence without its file');
  const declaration = declarationIn(entry);
  const { state, refusal } = await sendEvidence({ declaration, blob: file.content }, underKeysOfTheirOwn(entry, signal), {
    signal,
    mostPieces: piecesInARow,
    pause: (ms) => pauseUntilHope(ms, signal),
    onProgress: ({ arrivedBytes }) => tellShare(arrivedBytes / declaration.bytes),
  });
  if (refusal) throw asTold(refusal);
  return state === 'arriving' ? moreToSend : undefined;
}

/** Each request is a new question, never the answer to an earlier one: what is missing changes with every piece. */
function underKeysOfTheirOwn({ accountId }: OutboxEntry, signal: AbortSignal): Send {
  return (endpoint, input) => call(endpoint, input, { commandId: newId(), accountId, signal });
}

/** The verdict comes with its code; its sentences are here. */
function asTold({ code, params }: EvidenceRefusal): ProblemError {
  const sentence = (evidenceMessages as Readonly<Record<string, Sentence>>)[code] ?? { 'zh-CN': code, en: code };
  const message = { 'zh-CN': formatSentence(sentence, 'zh-CN', params ?? {}), en: formatSentence(sentence, 'en', params ?? {}) };
  return new ProblemError({ status: 409, refusals: [{ code, message, ...(params ? { params } : {}) }], requestId: '' });
}

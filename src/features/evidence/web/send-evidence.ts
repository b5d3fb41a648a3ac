import type { Endpoint, InputOf, ResponseOf } from '../../../kernel/endpoint.ts';
import type { CallInput } from '../../../ui/api/call.ts';
import { declareEvidence, sendEvidencePiece, viewArrival } from '../contract.ts';
import { isSettled, pieceBytes, type Arrival } from '../evidence.ts';

/** What a device says of a photo, voice note or paper before it sends it. */
export type DeclarationOnDevice = InputOf<typeof declareEvidence>['body'];

/** One way to one answer, each time under a key of its own. What it throws ends the sending for now. */
export type Send = <E extends Endpoint>(endpoint: E, input: CallInput<E>) => Promise<ResponseOf<E>>;

export interface SendingOptions {
  onProgress?(arrival: Arrival): void;
  /** Between looks at the verdict; resolves after so many milliseconds. */
  pause(ms: number): Promise<void>;
  /** Ends the sending between two pieces. */
  signal?: AbortSignal;
  /** So many pieces now; the rest when it is called again. */
  mostPieces?: number;
}

/** The server looks at a photo for a second or two; after these it is asked no more, and looks on by itself. */
const looksAfterMs = [400, 800, 1_500, 3_000, 6_000, 10_000];

/**
 * Sends one piece of evidence from wherever it is: declared anew, the server says what is missing, be it all of it, the half that a
 * broken line left, or nothing. Called again after a failure, it goes on.
 * @returns `arriving` where `mostPieces` were sent and more are missing; `accepted`, `refused` with the reason, or `checking`: it is all
 * there, and the verdict takes longer
 * @throws what `send` throws: a refusal at the door (`ProblemError`), or no answer
 */
export async function sendEvidence(
  { declaration, blob }: { declaration: DeclarationOnDevice; blob: Blob },
  send: Send,
  { onProgress, pause, signal, mostPieces = Infinity }: SendingOptions,
): Promise<Arrival> {
  const { evidenceId } = declaration;
  const { missing, ...declared } = await send(declareEvidence, { body: declaration });
  let arrival: Arrival = declared;
  onProgress?.(arrival);
  for (const offset of missing.slice(0, mostPieces)) {
    signal?.throwIfAborted();
    const piece = blob.slice(offset, offset + pieceBytes, 'application/octet-stream');
    arrival = await send(sendEvidencePiece, { params: { evidenceId }, query: { offset }, body: piece });
    onProgress?.(arrival);
    if (isSettled(arrival.state)) return arrival;
  }
  for (const ms of looksAfterMs) {
    if (arrival.state !== 'checking') return arrival;
    await pause(ms);
    signal?.throwIfAborted();
    const { missing: _, ...looked } = await send(viewArrival, { params: { evidenceId } });
    arrival = looked;
    onProgress?.(arrival);
  }
  return arrival;
}

/** In small hexadecimal letters. Browsers compute it on https and localhost only, as all that the field app needs. */
export async function sha256Of(blob: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

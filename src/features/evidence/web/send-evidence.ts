import type { Endpoint, ResponseOf } from '../../../kernel/endpoint.ts';
import type { CallInput } from '../../../ui/api/call.ts';
import type { EvidenceKind } from '../content-kind.ts';
import { declareEvidence, sendEvidencePiece, viewArrival } from '../contract.ts';
import { isSettled, pieceBytes, type Arrival } from '../evidence.ts';

/** A photo, voice note or paper as a device holds it. */
export interface EvidenceToSend {
  /** Made on the device. */
  evidenceId: string;
  kind: EvidenceKind;
  blob: Blob;
  /** The device's clock. */
  capturedAt: string | null;
  showsChildFaces: boolean;
}

/** `call`, or another way to one answer: of a page that waits, of the outbox. What it throws ends the sending for now. */
export type Send = <E extends Endpoint>(endpoint: E, input: CallInput<E>) => Promise<ResponseOf<E>>;

export interface SendingOptions {
  onProgress?(arrival: Arrival): void;
  /** Between looks at the verdict; resolves after so many milliseconds. */
  pause(ms: number): Promise<void>;
  /** Ends the sending between two pieces. */
  signal?: AbortSignal;
}

/** The server looks at a photo for a second or two; after these it is asked no more, and looks on by itself. */
const looksAfterMs = [400, 800, 1_500, 3_000, 6_000, 10_000];

/**
 * Sends one piece of evidence from wherever it is: declared anew, the server says what is missing, be it all of it, the half that a
 * broken line left, or nothing. Called again after a failure, it goes on.
 * @returns `accepted`, `refused` with the reason, or `checking`: it is all there, and the verdict takes longer
 * @throws what `send` throws: a refusal at the door (`ProblemError`), or no answer
 */
export async function sendEvidence(evidence: EvidenceToSend, send: Send, { onProgress, pause, signal }: SendingOptions): Promise<Arrival> {
  const { evidenceId, kind, blob, capturedAt, showsChildFaces } = evidence;
  const sha256 = await sha256Of(blob);
  const body = { evidenceId, kind, sha256, bytes: blob.size, mediaType: blob.type, capturedAt, showsChildFaces };
  const { missing, ...declared } = await send(declareEvidence, { body });
  let arrival: Arrival = declared;
  onProgress?.(arrival);
  for (const offset of missing) {
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

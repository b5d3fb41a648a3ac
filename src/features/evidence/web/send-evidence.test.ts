import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newId } from '../../../kernel/ids.ts';
import { pieceBytes, type Arrival } from '../evidence.ts';
import { bytesArrived, missingOffsets, pieceCount } from '../rules.ts';
import { sendEvidence, sha256Of, type Send } from './send-evidence.ts';

const evidenceOf = (content: Uint8Array<ArrayBuffer>) => ({
  declaration: {
    evidenceId: newId(),
    kind: 'photo' as const,
    sha256: createHash('sha256').update(content).digest('hex'),
    bytes: content.length,
    mediaType: 'image/jpeg',
    capturedAt: null,
    showsChildFaces: false,
  },
  blob: new Blob([content], { type: 'image/jpeg' }),
});
const patience = { pause: async () => undefined };

/** As the real one answers, on a line that breaks where it is told to: before the server has a piece, or after. */
function serverOnBadLine(bytes: number, breaks: (request: number) => 'before' | 'after' | undefined = () => undefined) {
  const pieces = new Map<number, Uint8Array>();
  let requests = 0;
  let [sent, looks] = [0, 0];
  const arrival = (): Arrival => {
    const isHere = pieces.size === pieceCount(bytes);
    return { state: isHere ? (looks > 1 ? 'accepted' : 'checking') : 'arriving', arrivedBytes: bytesArrived(bytes, pieces.keys()), refusal: null };
  };
  const send = (async (endpoint: { name: string }, input: { query?: { offset: number }; body?: unknown }) => {
    requests += 1;
    const fate = breaks(requests);
    if (fate === 'before') throw new Error('the line broke');
    if (endpoint.name === 'sendEvidencePiece' && input.query) {
      sent += 1;
      pieces.set(input.query.offset / pieceBytes, new Uint8Array(await (input.body as Blob).arrayBuffer()));
    }
    if (endpoint.name === 'viewEvidenceArrival') looks += 1;
    if (fate === 'after') throw new Error('the answer was lost');
    return { ...arrival(), missing: missingOffsets(bytes, new Set(pieces.keys())) };
  }) as Send;
  return { send, pieces, sent: () => sent, joined: () => Buffer.concat([...pieces].toSorted(([a], [b]) => a - b).map(([, piece]) => piece)) };
}

describe('evidence on its way', () => {
  it('arrives whole, whatever its size and wherever the line breaks, when it is sent again until it is there', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 6 * pieceBytes }), fc.array(fc.constantFrom('before', 'after', undefined), { maxLength: 12 }), async (size, fates) => {
        const content = Uint8Array.from({ length: size }, (_, at) => at % 251);
        const evidence = evidenceOf(content);
        const server = serverOnBadLine(size, (request) => fates[request - 1]);
        let outcome: Arrival | undefined;
        while (!outcome) outcome = await sendEvidence(evidence, server.send, patience).catch(() => undefined);
        expect(outcome.state).toBe('accepted');
        expect(server.joined().equals(content)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('does not send again what the server has', async () => {
    const size = 5 * pieceBytes;
    const server = serverOnBadLine(size, (request) => (request === 4 ? 'before' : undefined));
    const evidence = evidenceOf(new Uint8Array(size));
    await expect(sendEvidence(evidence, server.send, patience)).rejects.toThrow('the line broke');
    await sendEvidence(evidence, server.send, patience);
    expect(server.sent()).toBe(5);
  });

  it('tells how far it is, byte by byte of what is there', async () => {
    const told: number[] = [];
    const size = 2 * pieceBytes + 10;
    await sendEvidence(evidenceOf(new Uint8Array(size)), serverOnBadLine(size).send, { ...patience, onProgress: ({ arrivedBytes }) => told.push(arrivedBytes) });
    expect(told.slice(0, 4)).toEqual([0, pieceBytes, 2 * pieceBytes, size]);
  });

  it('ends with the piece by which it is refused', async () => {
    let pieces = 0;
    const send = (async (endpoint: { name: string }) => {
      if (endpoint.name === 'sendEvidencePiece') pieces += 1;
      const isRefused = endpoint.name === 'sendEvidencePiece';
      const refusal = isRefused ? { code: 'evidence.heic' } : null;
      return { state: isRefused ? 'refused' : 'arriving', arrivedBytes: 0, refusal, missing: [0, pieceBytes, 2 * pieceBytes] };
    }) as Send;
    expect(await sendEvidence(evidenceOf(new Uint8Array(3 * pieceBytes)), send, patience)).toMatchObject({ state: 'refused', refusal: { code: 'evidence.heic' } });
    expect(pieces).toBe(1);
  });

  it('goes in parts where it is asked to, each of no more pieces than told', async () => {
    const size = 5 * pieceBytes;
    const server = serverOnBadLine(size);
    const evidence = evidenceOf(new Uint8Array(size));
    const part = () => sendEvidence(evidence, server.send, { ...patience, mostPieces: 2 });
    expect([(await part()).state, (await part()).state, (await part()).state, server.sent()]).toEqual(['arriving', 'arriving', 'accepted', 5]);
  });

  it('stops between two pieces when it is told to', async () => {
    const size = 4 * pieceBytes;
    const server = serverOnBadLine(size);
    const control = new AbortController();
    const onProgress = ({ arrivedBytes }: Arrival) => arrivedBytes >= pieceBytes && control.abort();
    await expect(sendEvidence(evidenceOf(new Uint8Array(size)), server.send, { ...patience, onProgress, signal: control.signal })).rejects.toThrow('aborted');
    expect(server.sent()).toBe(1);
  });
});

it('the digest is that of the bytes', async () => {
  const content = Buffer.from('示例照片');
  expect(await sha256Of(new Blob([content]))).toBe(createHash('sha256').update(content).digest('hex'));
});

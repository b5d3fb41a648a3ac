import { createHash } from 'node:crypto';
import type sharpLibrary from 'sharp';
import { declareEvidence, sendEvidencePiece, viewArrival } from '../../src/features/evidence/contract.ts';
import type { EvidenceKind } from '../../src/features/evidence/content-kind.ts';
import { isSettled, pieceBytes, type FullArrival } from '../../src/features/evidence/evidence.ts';
import { newId } from '../../src/kernel/ids.ts';
import { madeUpScene } from './made-up-scenes.ts';
import { until } from './program.ts';
import './typescript-children.ts';
import type { Person } from './world.ts';

/** Tests draw in their own process; the server only ever in one apart. */
export async function sharp(...given: Parameters<typeof sharpLibrary>) {
  const { default: library } = await import('sharp');
  return library(...given);
}

/** A made-up landscape as a phone would send it. */
export async function pictureBytes(seed: number, { width = 640, height = 480, moment = 0 } = {}): Promise<Buffer> {
  const { pixels } = madeUpScene(seed, { width, height, moment });
  return (await sharp(pixels, { raw: { width, height, channels: 3 } })).jpeg({ quality: 88 }).toBuffer();
}

const mediaTypes: Record<EvidenceKind, string> = { photo: 'image/jpeg', voice: 'audio/mp4', paper: 'application/pdf' };

export function declarationOf(content: Uint8Array, kind: EvidenceKind) {
  return {
    evidenceId: newId(),
    kind,
    sha256: createHash('sha256').update(content).digest('hex'),
    bytes: content.length,
    mediaType: mediaTypes[kind],
    capturedAt: null as string | null,
    showsChildFaces: false,
  };
}

/** Declares, sends every piece and waits for the verdict. */
export async function sendWhole(
  by: Person,
  content: Uint8Array,
  kind: EvidenceKind,
  changes: Partial<ReturnType<typeof declarationOf>> = {},
): Promise<FullArrival & { evidenceId: string }> {
  const body = { ...declarationOf(content, kind), ...changes };
  const declared = await by.send(declareEvidence, { body });
  if (declared.status !== 200) throw new Error(`not declared: ${JSON.stringify(declared.problem)}`);
  for (const offset of declared.body.missing) await sendPiece(by, body.evidenceId, content, offset);
  return { evidenceId: body.evidenceId, ...(await verdictOn(by, body.evidenceId)) };
}

export function sendPiece(by: Person, evidenceId: string, content: Uint8Array, offset: number) {
  return by.send(sendEvidencePiece, { params: { evidenceId }, query: { offset }, body: content.subarray(offset, offset + pieceBytes) });
}

export function verdictOn(by: Person, evidenceId: string): Promise<FullArrival> {
  return until('the verdict', async () => {
    const { body } = await by.send(viewArrival, { params: { evidenceId } });
    return isSettled(body.state) ? body : undefined;
  });
}

import { digestOf } from '../../../platform/files/disk-file-store.ts';
import type { FileStore } from '../../../platform/files/file-store.ts';
import { openPicture } from '../../../platform/pictures/open-picture.ts';
import { pictureLimits, type OpenedPicture, type PictureTrouble } from '../../../platform/pictures/picture.ts';
import { instantOfCamera } from '../camera-time.ts';
import { contentKindOf, isPicture, type ContentKind } from '../content-kind.ts';
import type { EvidenceRefusal } from '../evidence.ts';
import type { DifferenceHash } from '../likeness/difference-hash.ts';
import { fingerprintOf } from '../likeness/fingerprint.ts';
import { refusalOfContent } from '../rules.ts';
import type { Accepted, StoredEvidence } from './store.ts';

/** Where what is accepted is put. */
type Keeper = Pick<FileStore, 'put'>;

export type Verdict = { accepted: Accepted; hashes: readonly DifferenceHash[] } | { refusal: EvidenceRefusal };

const megapixel = 1_000_000;
const nothingOfACamera = { displaySha256: null, smallSha256: null, takenAt: null, greys: null };

/** Is this what was declared, and what can be kept? What is accepted is on disk before the verdict is told. */
export async function examine(files: Keeper, { sha256, kind }: Pick<StoredEvidence, 'sha256' | 'kind'>, content: Buffer): Promise<Verdict> {
  if (digestOf(content) !== sha256) return { refusal: { code: 'evidence.wrong-hash' } };
  const contentKind = contentKindOf(content);
  const refusal = refusalOfContent(contentKind, kind);
  if (refusal || !contentKind) return { refusal: refusal ?? { code: 'evidence.wrong-hash' } };
  if (!isPicture(contentKind)) {
    await files.put(content);
    return { accepted: { contentKind, ...nothingOfACamera }, hashes: [] };
  }
  const answer = await openPicture(content);
  if (answer.outcome !== 'opened') return { refusal: refusalOf(answer) };
  await files.put(content);
  return keepPicture(files, contentKind, answer.picture);
}

async function keepPicture(files: Keeper, contentKind: ContentKind, { display, small, grey, notes }: OpenedPicture): Promise<Verdict> {
  const fingerprint = fingerprintOf(grey);
  return {
    accepted: {
      contentKind,
      displaySha256: await files.put(display),
      smallSha256: await files.put(small),
      takenAt: instantOfCamera(notes.takenAt, notes.offset) ?? null,
      greys: fingerprint?.greys ?? null,
    },
    hashes: fingerprint?.hashes ?? [],
  };
}

function refusalOf(trouble: PictureTrouble): EvidenceRefusal {
  switch (trouble.outcome) {
    case 'tooManyPixels':
      return {
        code: 'evidence.too-many-pixels',
        params: { megapixels: Math.round(trouble.pixels / megapixel), limit: Math.floor(pictureLimits.pixels / megapixel) },
      };
    case 'broken':
      return { code: 'evidence.broken-picture' };
    case 'stopped':
      return { code: 'evidence.picture-too-heavy' };
  }
}

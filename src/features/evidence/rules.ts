import type { Refusal } from '../../kernel/refusal.ts';
import { contentKinds, serves, type ContentKind, type EvidenceKind } from './content-kind.ts';
import { largestEvidence, pieceBytes, type EvidenceRefusal } from './evidence.ts';

export interface Declaration {
  kind: EvidenceKind;
  bytes: number;
  mediaType: string;
}

/** So many of an organization may be half here at a time: a phone sends one after the other, a script would fill the disk. */
export const mostUnsettled = 200;
const limit = '25 MB';

/** What can be said before a byte is sent: on a weak line every byte that will be refused is one too many. */
export function refusalsAgainstDeclaring({ kind, bytes, mediaType }: Declaration, unsettled: number): Refusal[] {
  return [
    ...(bytes === 0 ? [{ code: 'evidence.empty', at: 'body.bytes' }] : []),
    ...(bytes > largestEvidence ? [{ code: 'evidence.too-large', params: { limit }, at: 'body.bytes' }] : []),
    ...refusalsAgainstType(kind, mediaType),
    ...(unsettled >= mostUnsettled ? [{ code: 'evidence.too-many-unfinished', params: { most: mostUnsettled } }] : []),
  ];
}

/** Only words that are surely wrong are held against it; an empty one, or one of the many names of a sound, is not. */
function refusalsAgainstType(kind: EvidenceKind, mediaType: string): Refusal[] {
  const type = mediaType.toLowerCase();
  if (/^image\/(?:hei[cf]|avif)/.test(type)) return [{ code: 'evidence.heic', at: 'body.mediaType' }];
  // No browser plays what many phones' own recorders write.
  if (type.startsWith('audio/amr')) return [{ code: 'evidence.amr', at: 'body.mediaType' }];
  const isOfAnother = /^(?:text|video|application\/(?:xml|xhtml|zip|x-|javascript))|svg/.test(type) && !type.startsWith('video/webm') && !type.startsWith('video/mp4');
  return isOfAnother ? [{ code: kindRefusal(kind), at: 'body.mediaType' }] : [];
}

function kindRefusal(kind: EvidenceKind): string {
  return `evidence.not-a-${kind}`;
}

/** By what the bytes really are. */
export function refusalOfContent(content: ContentKind | undefined, kind: EvidenceKind): EvidenceRefusal | undefined {
  if (content === 'heic' || content === 'amr') return { code: `evidence.${content}` };
  return content !== undefined && serves(content, kind) ? undefined : { code: kindRefusal(kind) };
}

/** How long the piece at this offset is; undefined where none begins there. */
export function lengthOfPiece(offset: number, bytes: number): number | undefined {
  if (offset % pieceBytes !== 0 || offset >= bytes) return undefined;
  return Math.min(pieceBytes, bytes - offset);
}

export function pieceCount(bytes: number): number {
  return Math.ceil(bytes / pieceBytes);
}

/** Where the pieces begin that are not here. */
export function missingOffsets(bytes: number, positions: ReadonlySet<number>): number[] {
  return Array.from({ length: pieceCount(bytes) }, (_, position) => position)
    .filter((position) => !positions.has(position))
    .map((position) => position * pieceBytes);
}

/** How many bytes the pieces at these positions are. */
export function bytesArrived(bytes: number, positions: Iterable<number>): number {
  let sum = 0;
  for (const position of positions) sum += lengthOfPiece(position * pieceBytes, bytes) ?? 0;
  return sum;
}

/** 照片-20200612-3fa9.jpg: for whoever keeps the file; never by a name from outside. */
export function fileNameOf({ kind, evidenceId, date, content }: { kind: EvidenceKind; evidenceId: string; date: string; content: ContentKind }): string {
  const name = { photo: '照片', voice: '录音', paper: '凭证' }[kind];
  return `${name}-${date.replaceAll('-', '')}-${evidenceId.slice(-6)}${contentKinds[content].ending}`;
}

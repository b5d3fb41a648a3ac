import type { Refusal } from '../../../kernel/refusal.ts';
import type { EvidenceKind } from '../content-kind.ts';
import { refusalsAgainstDeclaring } from '../rules.ts';

/** What a person has taken or chosen. */
export interface Picked {
  /** Made on the device. */
  evidenceId: string;
  kind: EvidenceKind;
  file: File;
  /** As the file says it, by the business clock: a phone's own may be wrong by a day. */
  capturedAt: string;
}

export interface RefusedFile {
  name: string;
  refusals: readonly Refusal[];
}

/**
 * Sorts what was chosen: what can be seen here to be of no use, or is too many, is told at once, and never sent.
 * @param options.taken so many stand there already
 * @param options.asBusinessTime what the device's clock told, by the clock that acts use
 */
export function pick(
  files: readonly File[],
  kind: EvidenceKind,
  { makeId, taken, most, asBusinessTime }: { makeId(): string; taken: number; most: number; asBusinessTime(deviceMs: number): Date },
): { picked: Picked[]; refused: RefusedFile[] } {
  const [picked, refused]: [Picked[], RefusedFile[]] = [[], []];
  for (const file of files) {
    const refusals = refusalsAgainstDeclaring({ kind, bytes: file.size, mediaType: typeOf(file) }, 0);
    if (refusals.length > 0) refused.push({ name: file.name, refusals });
    else if (taken + picked.length >= most) refused.push({ name: file.name, refusals: [{ code: 'evidence.too-many', params: { most } }] });
    else picked.push({ evidenceId: makeId(), kind, file, capturedAt: asBusinessTime(file.lastModified).toISOString() });
  }
  return { picked, refused };
}

/** Some browsers know no word for HEIC; its name then tells. */
function typeOf({ type, name }: File): string {
  return type === '' && /\.hei[cf]$/i.test(name) ? 'image/heic' : type;
}

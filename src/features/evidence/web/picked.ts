import type { Refusal } from '../../../kernel/refusal.ts';
import type { EvidenceKind } from '../content-kind.ts';
import { refusalsAgainstDeclaring } from '../rules.ts';
import type { EvidenceToSend } from './send-evidence.ts';

/** What a person has taken or chosen, before and while it is sent. */
export interface PickedEvidence extends EvidenceToSend {
  /** Of the file on the device, for the person alone: it is not sent. */
  name: string;
}

export interface RefusedFile {
  name: string;
  refusals: readonly Refusal[];
}

type PlainFile = Pick<File, 'name' | 'lastModified'> & Blob;

/** Sorts what was chosen: what can be seen here to be of no use is told at once, and never sent. */
export function pick(
  files: readonly PlainFile[],
  kind: EvidenceKind,
  makeId: () => string,
): { picked: PickedEvidence[]; refused: RefusedFile[] } {
  const [picked, refused]: [PickedEvidence[], RefusedFile[]] = [[], []];
  for (const file of files) {
    const refusals = refusalsAgainstDeclaring({ kind, bytes: file.size, mediaType: typeOf(file) }, 0);
    if (refusals.length > 0) refused.push({ name: file.name, refusals });
    else {
      const capturedAt = new Date(file.lastModified).toISOString();
      picked.push({ evidenceId: makeId(), kind, blob: file, name: file.name, capturedAt, showsChildFaces: false });
    }
  }
  return { picked, refused };
}

/** Some browsers know no word for HEIC; its name then tells. */
function typeOf({ type, name }: PlainFile): string {
  return type === '' && /\.hei[cf]$/i.test(name) ? 'image/heic' : type;
}

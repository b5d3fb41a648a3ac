import type { OutboxFile } from '../../../ui/outbox/entry.ts';
import { declarationIn } from './held-evidence.ts';
import { Thumbnail } from './Thumbnail.tsx';

/** A photo, recording or paper in the outbox, as far as it still lies on this device. */
export function EvidenceContent({ input, files }: { input: unknown; files?: readonly OutboxFile[] }) {
  const file = files?.[0];
  return file ? <Thumbnail blob={file.content} kind={declarationIn({ input }).kind} /> : null;
}

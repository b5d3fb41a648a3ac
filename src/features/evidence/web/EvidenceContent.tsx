import type { OutboxFile } from '../../../ui/outbox/entry.ts';
import { EvidenceStrip } from './EvidenceStrip.tsx';
import { declarationIn } from './held-evidence.ts';
import { Thumbnail } from './Thumbnail.tsx';

/** A photo, recording or paper in the outbox, from this device while it lies here, then from the server. */
export function EvidenceContent({ input, files }: { input: unknown; files?: readonly OutboxFile[] }) {
  const file = files?.[0];
  const { evidenceId, kind } = declarationIn({ input });
  return file ? <Thumbnail blob={file.content} kind={kind} /> : <EvidenceStrip evidenceIds={[evidenceId]} />;
}

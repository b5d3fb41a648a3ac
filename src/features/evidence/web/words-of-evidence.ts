import { shanghaiDate, shanghaiTimeOfDay } from '../../../kernel/shanghai-time.ts';
import { formatBytes } from '../../../ui/components/accepted-file.ts';
import type { ToldLine } from '../../../ui/outbox/kinds.ts';
import { declarationIn } from './held-evidence.ts';
import { evidenceWords } from './words.ts';

/** What a device says of a photo, recording or paper, for whoever opens the file that was handed over. Its digest is for programs. */
export function wordsOfEvidence(input: unknown): ToldLine[] {
  const { bytes, capturedAt, showsChildFaces } = declarationIn({ input });
  const told = (label: ToldLine['label'], words: string): ToldLine => ({ label, words: { 'zh-CN': words, en: words } });
  const at = capturedAt ? new Date(capturedAt) : undefined;
  return [
    told(evidenceWords['evidence.told.size'], formatBytes(bytes)),
    ...(at ? [told(evidenceWords['evidence.told.time'], `${shanghaiDate(at)} ${shanghaiTimeOfDay(at)}`)] : []),
    ...(showsChildFaces ? [{ label: evidenceWords['evidence.shows-child-faces'], words: evidenceWords['evidence.then-seen-by'] }] : []),
  ];
}

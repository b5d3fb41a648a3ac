import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { refusedTooLarge } from '../../features/plans/server/extraction/extract-text.ts';
import { maximalFileSize } from '../../features/plans/server/extraction/extracted-text.ts';
import { loadNotice } from '../../features/plans/server/load-notice.ts';
import { RefusedError } from '../../kernel/refusal.ts';
import { formatSentence } from '../../kernel/translate.ts';
import { startMessages } from '../start-messages.ts';
import { inEachCounty } from './in-each-county.ts';
import { terminalLanguage } from './run-command.ts';

/** `jiedui plan load FILE`: reads a notice into the office's list, where a person checks and launches it. */
export async function loadPlan(file: string): Promise<void> {
  const content = (await bytesOf(file)).toString('base64');
  const body = { kind: 'file' as const, fileName: basename(file), content };
  const counties = await inEachCounty(async ({ county, write }) => {
    const { alreadyOpen } = await write('plan.load', (ctx) => loadNotice(ctx, { body, params: undefined, query: undefined }));
    return { county: county.name, alreadyOpen };
  });
  const language = terminalLanguage(process.env);
  for (const { county, alreadyOpen } of counties) {
    const sentence = alreadyOpen ? startMessages.noticeKnown : startMessages.noticeLoaded;
    process.stdout.write(`${formatSentence(sentence, language, { county, file: basename(file) })}\n`);
  }
}

/** Refuses what is too large before it is read. */
async function bytesOf(file: string): Promise<Buffer> {
  try {
    const { size } = await stat(file);
    if (size > maximalFileSize) throw refusedTooLarge(size);
    return await readFile(file);
  } catch (error) {
    if (error instanceof RefusedError) throw error;
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new RefusedError('invalid', [{ code: 'main.file-unreadable', params: { file, reason } }]);
  }
}

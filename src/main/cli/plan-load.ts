import { basename } from 'node:path';
import { notAPlanSentence } from '../../features/plans/not-a-plan-reasons.ts';
import { loadNotice } from '../../features/plans/server/load-notice.ts';
import { bytesOfFile, readPlanFile } from '../../features/plans/server/read-plan-file.ts';
import { formatSentence } from '../../kernel/translate.ts';
import { startMessages } from '../start-messages.ts';
import { inEachCounty } from './in-each-county.ts';
import { terminalLanguage } from './run-command.ts';

/** `jiedui plan load FILE`: reads a notice into the office's list, where a person checks and launches it. */
export async function loadPlan(file: string): Promise<void> {
  const named = { fileName: basename(file), bytes: await bytesOfFile(file) };
  const notice = { ...named, read: await readPlanFile(named) };
  const counties = await inEachCounty(async ({ county, write }) => {
    const { alreadyOpen } = await write('plan.load', (ctx) => loadNotice(ctx, notice));
    return { county: county.name, alreadyOpen };
  });
  const language = terminalLanguage(process.env);
  const { facts } = notice.read;
  for (const { county, alreadyOpen } of counties) {
    const sentence = alreadyOpen ? startMessages.noticeKnown : startMessages.noticeLoaded;
    process.stdout.write(`${formatSentence(sentence, language, { county, file: basename(file) })}\n`);
  }
  if (facts.kind === 'notAPlan') {
    const reason = notAPlanSentence(facts.reason)[language];
    process.stdout.write(`${formatSentence(startMessages.noticeIsNoPlan, language, { reason })}\n`);
  }
}

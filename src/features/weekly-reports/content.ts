import * as z from 'zod';
import { assistanceActSchema } from '../assistance/act.ts';
import { writtenText } from '../../kernel/written-text.ts';

const words = writtenText(5000);

/** The parts in words (plan §五(二): 工作开展情况、结对帮扶的进展和成效), each carried forward from week to week at will. */
export const reportTextsSchema = z.strictObject({
  /** 工作开展情况 */
  progress: words,
  /** 结对帮扶的进展和成效 */
  effects: words,
  problems: words,
  helpWanted: words,
  nextWeek: words,
});
export type ReportTexts = z.infer<typeof reportTextsSchema>;
export const reportTextKeys = ['progress', 'effects', 'problems', 'helpWanted', 'nextWeek'] as const;

/** A report while it is being written: words only. Its acts are those of the ledger (week-acts.ts). */
export const draftContentSchema = reportTextsSchema;
export type DraftContent = ReportTexts;

/** A report as it was signed: the words, the acts as the ledger had them, and what was composed from them. */
export const reportContentSchema = reportTextsSchema.extend({
  acts: z.array(assistanceActSchema),
  /** Sentences in official Chinese, drawn from the acts when it was signed: compose.ts. None in reports from before there were any. */
  composed: z.array(z.string()).default([]),
});
export type ReportContent = z.infer<typeof reportContentSchema>;

export const emptyContent: DraftContent = { progress: '', effects: '', problems: '', helpWanted: '', nextWeek: '' };

/** True where nobody has written anything that could be lost. */
export function isEmptyContent(content: DraftContent): boolean {
  return reportTextKeys.every((key) => content[key].trim() === '');
}

/** The words of a report, without its acts. */
export function textsOf({ progress, effects, problems, helpWanted, nextWeek }: ReportTexts): ReportTexts {
  return { progress, effects, problems, helpWanted, nextWeek };
}

/** The parts that say word for word what an earlier report said. */
export function partsAsIn(content: ReportTexts, earlier: ReportTexts | undefined): (keyof ReportTexts)[] {
  return reportTextKeys.filter((key) => content[key].trim() !== '' && content[key].trim() === earlier?.[key].trim());
}

/** True where something stands there, and all of it was carried forward as it was: nobody has said anything of this week. */
export function isOnlyCarried(content: ReportTexts, earlier: ReportTexts | undefined): boolean {
  const written = reportTextKeys.filter((key) => content[key].trim() !== '');
  return written.length > 0 && partsAsIn(content, earlier).length === written.length;
}

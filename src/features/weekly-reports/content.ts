import * as z from 'zod';
import { assistanceActSchema, draftActSchema } from '../assistance/act.ts';
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

/** A report while it is being written; may be incomplete. */
export const draftContentSchema = reportTextsSchema.extend({ acts: z.array(draftActSchema).max(200) });
export type DraftContent = z.infer<typeof draftContentSchema>;

/** A report as it was signed. */
export const reportContentSchema = reportTextsSchema.extend({ acts: z.array(assistanceActSchema).max(200) });
export type ReportContent = z.infer<typeof reportContentSchema>;

export const emptyContent: DraftContent = {
  acts: [],
  progress: '',
  effects: '',
  problems: '',
  helpWanted: '',
  nextWeek: '',
};

/** True where nobody has written anything that could be lost. */
export function isEmptyContent(content: DraftContent): boolean {
  return content.acts.length === 0 && reportTextKeys.every((key) => content[key].trim() === '');
}

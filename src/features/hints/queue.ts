import * as z from 'zod';
import { idSchema } from '../../kernel/ids.ts';
import { calendarDateSchema, instantSchema } from '../../kernel/shanghai-time.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { hintKinds, weightOf } from './hint.ts';

/** A report that waits for the office, with what there is to look at in it. */
export const queuedReportSchema = z.object({
  reportId: idSchema,
  organizationName: z.string(),
  dueDate: calendarDateSchema,
  /** Above 1: a correction. */
  version: z.int(),
  isZero: z.boolean(),
  isLate: z.boolean(),
  receivedAt: instantSchema,
  /** `waiting`: for the moment until it has been looked through. `failed`: it could not be; a person looks by themselves. */
  reading: z.enum(['done', 'waiting', 'failed']),
  /** Hints that nobody has decided on, each kind once, what needs a person most first. */
  openHints: z.array(z.enum(hintKinds)),
  isUnremarkable: z.boolean(),
});
export type QueuedReport = z.infer<typeof queuedReportSchema>;

type Facts = Omit<QueuedReport, 'isUnremarkable'>;

/** Why a report wants a person's eyes; none: it may be accepted together with others. */
export function whyNotInBulk({ reading, openHints, version, isLate }: Facts): Refusal[] {
  return [
    ...(reading === 'waiting' ? [{ code: 'hints.not-read-yet' }] : []),
    ...(reading === 'failed' ? [{ code: 'hints.could-not-be-read' }] : []),
    ...(openHints.length > 0 ? [{ code: 'hints.still-open', params: { count: openHints.length } }] : []),
    ...(version > 1 ? [{ code: 'hints.corrected' }] : []),
    ...(isLate ? [{ code: 'hints.late' }] : []),
  ];
}

/**
 * By what needs a person: hints (a photo used before first of them), then what could not be looked through, then corrections, then late
 * ones, then the rest; within each the oldest week and receipt first.
 */
export function inOrderOfNeed(waiting: readonly Facts[]): QueuedReport[] {
  return waiting
    .map((one) => ({ ...one, openHints: one.openHints.toSorted((a, b) => weightOf(a) - weightOf(b)), isUnremarkable: whyNotInBulk(one).length === 0 }))
    .toSorted((a, b) => needOf(a) - needOf(b) || a.dueDate.localeCompare(b.dueDate) || a.receivedAt.localeCompare(b.receivedAt));
}

function needOf({ openHints, reading, version, isLate }: Facts): number {
  if (openHints.length > 0) return Math.min(...openHints.map(weightOf));
  const further = [reading === 'failed', version > 1, isLate, true];
  return hintKinds.length + further.indexOf(true);
}

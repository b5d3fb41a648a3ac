import type { Refusal, RefusalKind } from '../../../../kernel/refusal.ts';
import type { FactSpans, PlanFacts } from '../../facts.ts';

/** A notice that was read. */
export interface ReadNotice {
  facts: PlanFacts;
  spans: FactSpans;
  /** The text that the offsets of `spans` point into. */
  text: string;
}

/** What the reader's process says, once. */
export type ReadingAnswer =
  | { outcome: 'read'; notice: ReadNotice }
  | { outcome: 'refused'; kind: RefusalKind; refusals: readonly Refusal[] }
  /** A limit was reached: the file is hostile, or far from a notice. */
  | { outcome: 'stopped'; limit: 'time' | 'memory' }
  | { outcome: 'failed'; reason: string };

/** The first message of the reader's thread: it is loaded and begins. */
export const readingBegins = 'begins';

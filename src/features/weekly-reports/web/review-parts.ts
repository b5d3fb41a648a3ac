import { createContext, use, type ComponentType, type ReactNode } from 'react';

/** A report that waits for the office. */
export interface WaitingReport {
  reportId: string;
  organizationName: string;
}

/** What a later room shows the office while it reviews; components lazy, so that other pages do not carry them. Each draws its own `Section`. */
export interface ReviewParts {
  /** On the page of a received report. */
  OfReport: ComponentType<{ reportId: string }>;
  /** On the board: what waits, in the order in which it should be looked at. */
  Queue: ComponentType<{ campaignId: string }>;
  /** Gives what it draws the same order, for going on to the next; undefined while it is fetched. */
  Waiting: ComponentType<{ campaignId: string; children(waiting: readonly WaitingReport[] | undefined): ReactNode }>;
}

/** Reports come before hints and cannot know them: main gives their parts here (src/main/web/review-parts.ts). */
export const ReviewPartsContext = createContext<ReviewParts | undefined>(undefined);

export function useReviewParts(): ReviewParts {
  const parts = use(ReviewPartsContext);
  if (!parts) throw new Error('a review without its parts');
  return parts;
}

/** The report to look at after this one: the next that waits, from the beginning again after the last. */
export function nextOf<T extends WaitingReport>(waiting: readonly T[], reportId: string): T | undefined {
  const here = waiting.findIndex((one) => one.reportId === reportId);
  const after = [...waiting.slice(here + 1), ...waiting.slice(0, Math.max(here, 0))];
  return after.find((one) => one.reportId !== reportId);
}

import { createContext, use, type ComponentType } from 'react';

/** What a later room shows the office while it reviews; lazy, so that other pages do not carry it. Each draws its own `Section`. */
export interface ReviewParts {
  /** On the page of a received report. */
  OfReport?: ComponentType<{ reportId: string }>;
  /** On the board, instead of the plain queue. */
  Queue?: ComponentType<{ campaignId: string }>;
}

/** Reports come before hints and cannot know them: main gives their parts here (src/main/web/review-parts.ts). */
export const ReviewPartsContext = createContext<ReviewParts>({});

export function useReviewParts(): ReviewParts {
  return use(ReviewPartsContext);
}

import { lazy } from 'react';
import type { ReviewParts } from '../../features/weekly-reports/web/review-parts.ts';

/** What later rooms show the office while it reviews the week. */
export const reviewParts: ReviewParts = {
  OfReport: lazy(async () => ({ default: (await import('../../features/hints/web/ReportHints.tsx')).ReportHints })),
  Queue: lazy(async () => ({ default: (await import('../../features/hints/web/QueueByNeed.tsx')).QueueByNeed })),
  Waiting: lazy(async () => ({ default: (await import('../../features/hints/web/Waiting.tsx')).Waiting })),
};

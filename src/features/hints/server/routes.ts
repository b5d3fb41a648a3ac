import { route, type Route } from '../../../platform/http/route.ts';
import * as contract from '../contract.ts';
import { dismissHint } from './dismiss-hint.ts';
import { listReportHints } from './list-report-hints.ts';
import { acceptUnremarkable, getReviewQueue } from './review-queue.ts';

export const hintRoutes: Route[] = [
  route(contract.listReportHints, listReportHints),
  route(contract.dismissHint, dismissHint),
  route(contract.getReviewQueue, getReviewQueue),
  route(contract.acceptUnremarkable, acceptUnremarkable),
];

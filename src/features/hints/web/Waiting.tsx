import type { ReactNode } from 'react';
import { useEndpoint } from '../../../ui/api/use-endpoint.ts';
import { getReviewQueue } from '../contract.ts';
import type { QueuedReport } from '../queue.ts';

export interface WaitingProps {
  campaignId: string;
  children(waiting: readonly QueuedReport[] | undefined): ReactNode;
}

/** What waits for the office, by what needs a person, for whoever goes on to the next. */
export function Waiting({ campaignId, children }: WaitingProps) {
  return children(useEndpoint(getReviewQueue, { query: { campaignId } }).data?.reports);
}

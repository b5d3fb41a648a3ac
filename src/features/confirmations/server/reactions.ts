import { reactTo, type Reaction } from '../../../platform/use-case/reaction.ts';
import { actRecorded } from '../../assistance/events.ts';
import { refreshReceipt } from './refresh-receipt.ts';

/** Each revision of the ledger, in its transaction: what was received is asked, and asked again where it was corrected. */
export const confirmationReactions: Reaction[] = [
  reactTo('confirmations', actRecorded, async (ctx, { actId }) => {
    await refreshReceipt(ctx, actId);
  }),
];

import { evidenceAccepted } from '../../evidence/events.ts';
import { weeklyReportReceived } from '../../weekly-reports/events.ts';
import { reactTo, type Reaction } from '../../../platform/use-case/reaction.ts';
import { addLatePhoto } from './late-photos-store.ts';
import { lookAtLatePhoto } from './look-at-late-photo.ts';
import { lookThrough } from './look-through.ts';

/** Looked through after the receipt is out: nobody who signs at five to six waits for it. */
export const hintReactions: Reaction[] = [
  reactTo('hints', weeklyReportReceived, async (ctx, { reportId, version }) => {
    ctx.afterCommit((afterwards) => lookThrough(afterwards, { reportId, version }));
    return Promise.resolve();
  }),
  reactTo('hints', evidenceAccepted, async (ctx, { evidenceId, kind }) => {
    if (kind !== 'photo') return;
    await addLatePhoto(ctx, evidenceId);
    ctx.afterCommit((afterwards) => lookAtLatePhoto(afterwards, evidenceId));
  }),
];

import * as z from 'zod';
import { defineEvent } from '../../kernel/event.ts';
import { idSchema } from '../../kernel/ids.ts';
import { calendarDateSchema } from '../../kernel/shanghai-time.ts';
import { actKindSchema } from './act.ts';

/** The ledger has a new revision of an act: the first, a correction, or that it was taken back. */
export const actRecorded = defineEvent(
  'assistance.act-recorded',
  z.strictObject({
    actId: idSchema,
    campaignId: idSchema,
    organizationId: idSchema,
    villageId: idSchema,
    kind: actKindSchema,
    date: calendarDateSchema,
    revision: z.int(),
    withdrawn: z.boolean(),
  }),
);
export type ActRecorded = z.output<typeof actRecorded.payload>;

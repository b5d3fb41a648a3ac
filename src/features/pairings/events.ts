import * as z from 'zod';
import { defineEvent } from '../../kernel/event.ts';
import { idSchema } from '../../kernel/ids.ts';
import { instantSchema } from '../../kernel/shanghai-time.ts';
import { endCauseSchema } from './pairing.ts';

const ofPairing = { pairingId: idSchema, organizationId: idSchema, villageId: idSchema };

/** Both sides have confirmed the standing agreement: from now on the village counts as paired. */
export const pairingConfirmed = defineEvent(
  'pairing.confirmed',
  z.strictObject({ ...ofPairing, agreementId: idSchema, confirmedAt: instantSchema }),
);

/** A pairing is over, on whatever ground; its history stays. */
export const pairingEnded = defineEvent(
  'pairing.ended',
  z.strictObject({ ...ofPairing, cause: endCauseSchema, wasConfirmed: z.boolean(), endedAt: instantSchema }),
);

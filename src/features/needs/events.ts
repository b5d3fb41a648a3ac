import * as z from 'zod';
import { defineEvent } from '../../kernel/event.ts';
import { idSchema } from '../../kernel/ids.ts';
import { kindSchema, needStates, urgencySchema } from './need.ts';

const ofNeed = {
  needId: idSchema,
  villageId: idSchema,
  /** null: the village's own. */
  householdId: idSchema.nullable(),
  personId: idSchema.nullable(),
};

/** A need stands: told by a person, or a part of one that was split. */
export const needRegistered = defineEvent('need.registered', z.strictObject({ ...ofNeed, kind: kindSchema, urgency: urgencySchema }));

/** A need is open no more. */
export const needClosed = defineEvent('need.closed', z.strictObject({ ...ofNeed, outcome: z.enum(needStates).exclude(['open']) }));

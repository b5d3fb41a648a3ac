import * as z from 'zod';
import { defineEvent } from '../../kernel/event.ts';
import { idSchema } from '../../kernel/ids.ts';

const ofHousehold = { householdId: idSchema, villageId: idSchema };

/** A household stands in another category; whether somebody must answer for it may have changed with it. */
export const householdCategoryChanged = defineEvent(
  'household.category-changed',
  z.strictObject({ ...ofHousehold, unfinished: z.boolean() }),
);

/** A household and all its persons are no longer counted: moved away, died out or entered by mistake. */
export const householdEnded = defineEvent('household.ended', z.strictObject(ofHousehold));

/** 搬迁: a household lives in another village of the county now, and with it whoever is of it; `villageId` is the new one. */
export const householdMoved = defineEvent('household.moved', z.strictObject({ ...ofHousehold, fromVillageId: idSchema }));

/** Somebody has come into a household that was there before; those who are registered with it have no event of their own. */
export const personAdded = defineEvent('person.added', z.strictObject({ ...ofHousehold, personId: idSchema }));

/** Somebody has left a household that stays. */
export const personEnded = defineEvent('person.ended', z.strictObject({ ...ofHousehold, personId: idSchema }));

/**
 * Many households have come into the registry, or changed in some way (category, members, village, ended), in one stroke: an
 * import applied or undone. Whoever keeps something for each household works it out anew for these.
 */
export const householdsChanged = defineEvent('households.changed', z.strictObject({ householdIds: z.array(idSchema).max(1000) }));

import * as z from 'zod';
import { idSchema } from '../../kernel/ids.ts';
import { instantSchema } from '../../kernel/shanghai-time.ts';

/** Any value of JSON as it stands in the history; masked where it is sensitive. */
const keptValue = z.json();

export const registryChangeSchema = z.strictObject({
  changeId: idSchema,
  subjectType: z.enum(['village', 'household', 'person']),
  /** null for what is no person. */
  personName: z.string().nullable(),
  changedByName: z.string(),
  changedAt: instantSchema,
  why: z.string(),
  isFirst: z.boolean(),
  fields: z.array(z.strictObject({ field: z.string(), before: keptValue, after: keptValue })),
});
export type RegistryChange = z.output<typeof registryChangeSchema>;

import * as z from 'zod';
import { officeRoles } from '../../kernel/actor.ts';
import { defineEndpoint } from '../../kernel/endpoint.ts';
import { idSchema } from '../../kernel/ids.ts';

export const townshipSchema = z.strictObject({ townshipId: idSchema, name: z.string() });
export type Township = z.output<typeof townshipSchema>;

export const villageSchema = z.strictObject({
  villageId: idSchema,
  name: z.string(),
  /** Both null where the notice names no township. */
  townshipId: idSchema.nullable(),
  townshipName: z.string().nullable(),
});
export type Village = z.output<typeof villageSchema>;

export const listVillages = defineEndpoint({
  name: 'listVillages',
  method: 'GET',
  path: '/api/villages',
  access: officeRoles,
  summary: { 'zh-CN': '全县乡镇和村', en: 'The townships and villages of the county' },
  response: z.strictObject({ townships: z.array(townshipSchema), villages: z.array(villageSchema) }),
});

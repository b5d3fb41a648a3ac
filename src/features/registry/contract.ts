import * as z from 'zod';
import { localRoles, officeRoles } from '../../kernel/actor.ts';
import { defineEndpoint } from '../../kernel/endpoint.ts';
import { idSchema } from '../../kernel/ids.ts';
import { fenSchema } from '../../kernel/money.ts';
import { writtenLine } from '../../kernel/written-text.ts';
import { registryChangeSchema } from './change-contract.ts';

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

/** Who keeps the registry: the office all of it, townships and villages their own part. */
export const registryRoles = [...officeRoles, ...localRoles] as const;

/** Why something is changed; kept in the history beside what was before and after. */
export const whySchema = writtenLine(200);

export const listVillages = defineEndpoint({
  name: 'listVillages',
  method: 'GET',
  path: '/api/villages',
  access: officeRoles,
  summary: { 'zh-CN': '全县乡镇和村', en: 'The townships and villages of the county' },
  response: z.strictObject({ townships: z.array(townshipSchema), villages: z.array(villageSchema) }),
});

const counts = { households: z.int(), persons: z.int() };

const villageFactsShape = {
  /** GB/T 2260 and GB/T 10114: twelve digits. */
  divisionCode: z.string().regex(/^\d{12}$/).nullable(),
  collectiveIncomeFen: fenSchema.nullable(),
  distanceToCountyKm: z.int().min(0).max(1_000).nullable(),
  /** All who live there by public count, also those that the registry does not hold. */
  allHouseholds: z.int().min(0).max(1_000_000).nullable(),
  allPersons: z.int().min(0).max(10_000_000).nullable(),
};
export const villageFactsSchema = z.strictObject(villageFactsShape);
export type VillageFacts = z.output<typeof villageFactsSchema>;

export const villageRecordSchema = villageSchema.extend({
  ...villageFactsShape,
  revision: z.int(),
  /** In the registry now. */
  registered: z.strictObject(counts),
  /** Of them in an unfinished category. */
  unfinished: z.strictObject(counts),
});
export type VillageRecord = z.output<typeof villageRecordSchema>;

export const townshipRecordSchema = townshipSchema.extend({ divisionCode: z.string().nullable() });
export type TownshipRecord = z.output<typeof townshipRecordSchema>;

export const listVillageRecords = defineEndpoint({
  name: 'listVillageRecords',
  method: 'GET',
  path: '/api/registry/villages',
  access: registryRoles,
  summary: { 'zh-CN': '村情和在册户数、人数', en: 'Villages with their facts and how many are registered' },
  response: z.strictObject({ villages: z.array(villageRecordSchema), townships: z.array(townshipRecordSchema) }),
});

export const changeVillage = defineEndpoint({
  name: 'changeVillage',
  method: 'PUT',
  path: '/api/registry/villages/:villageId',
  access: registryRoles,
  summary: { 'zh-CN': '修改村情', en: 'Change the facts of a village' },
  params: z.strictObject({ villageId: idSchema }),
  body: z.strictObject({ revision: z.int(), why: whySchema, facts: villageFactsSchema.partial() }),
});

export const listVillageChanges = defineEndpoint({
  name: 'listVillageChanges',
  method: 'GET',
  path: '/api/registry/villages/:villageId/changes',
  access: registryRoles,
  summary: { 'zh-CN': '一个村的变更记录', en: 'The history of a village' },
  params: z.strictObject({ villageId: idSchema }),
  query: z.strictObject({ before: idSchema.optional() }),
  response: z.strictObject({ changes: z.array(registryChangeSchema), next: idSchema.nullable() }),
});

export const setTownshipCode = defineEndpoint({
  name: 'setTownshipCode',
  method: 'PUT',
  path: '/api/registry/townships/:townshipId/division-code',
  access: officeRoles,
  summary: { 'zh-CN': '填写乡镇的行政区划代码', en: 'Set the division code of a township' },
  params: z.strictObject({ townshipId: idSchema }),
  body: z.strictObject({ divisionCode: z.string().regex(/^\d{9}$/).nullable() }),
});

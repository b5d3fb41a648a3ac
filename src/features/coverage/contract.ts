import * as z from 'zod';
import { localRoles, officeRoles, organizationRoles } from '../../kernel/actor.ts';
import { defineEndpoint } from '../../kernel/endpoint.ts';
import { idSchema } from '../../kernel/ids.ts';
import { calendarDateSchema } from '../../kernel/shanghai-time.ts';
import { writtenLine, writtenText } from '../../kernel/written-text.ts';
import { namedKindSchema, sentenceSchema } from '../needs/kinds.ts';
import { responsibilityEnds } from './rules.ts';

export * from './gap-contract.ts';

const term = {
  /** Today in Shanghai where not said; never later. */
  startsOn: calendarDateSchema.optional(),
  /** Last day, included; null: without a set end. */
  endsOn: calendarDateSchema.nullable().default(null),
};
const reason = writtenText(500).refine((text) => text.trim().length > 0);
const assigners = [...officeRoles, 'township'] as const;
const takers = [...officeRoles, ...localRoles, ...organizationRoles];

export const responsibilitySchema = z.strictObject({
  responsibilityId: idSchema,
  organizationId: idSchema,
  organizationName: z.string(),
  startsOn: calendarDateSchema,
  endsOn: calendarDateSchema.nullable(),
  isLive: z.boolean(),
  /** Why it ended, where it was ended; the words are there where somebody gave a reason. */
  ending: z.strictObject({ cause: z.enum(responsibilityEnds), reason: z.string() }).nullable(),
});

export const measureSchema = z.strictObject({
  measureId: idSchema,
  personId: idSchema.nullable(),
  /** null: for the whole household. */
  personName: z.string().nullable(),
  /** A code of the taxonomy of capabilities, or the id of one that the office added. */
  kind: z.string(),
  kindName: sentenceSchema,
  organizationId: idSchema.nullable(),
  /** null: the government's own. */
  organizationName: z.string().nullable(),
  needId: idSchema.nullable(),
  content: z.string(),
  startsOn: calendarDateSchema,
  endsOn: calendarDateSchema.nullable(),
  isLive: z.boolean(),
  /** Why it was ended; empty where it was not, or ran out by itself. */
  endReason: z.string(),
  /** Whether the reader may change or end it: not where it has been ended, and an organization its own alone. */
  mayChange: z.boolean(),
});

export const householdCareSchema = z.strictObject({
  householdId: idSchema,
  villageId: idSchema,
  villageName: z.string(),
  responsibilities: z.array(responsibilitySchema),
  measures: z.array(measureSchema),
  /** Who lives in it now, the head first. */
  persons: z.array(z.strictObject({ personId: idSchema, name: z.string() })),
  /** What a measure may be. */
  kinds: z.array(namedKindSchema),
  /** Who could answer for it: organizations with a live pairing with the village. An organization finds no more than itself here and above. */
  organizations: z.array(z.strictObject({ organizationId: idSchema, name: z.string() })),
  mayAssign: z.boolean(),
  mayTakeMeasure: z.boolean(),
});
export type HouseholdCareView = z.output<typeof householdCareSchema>;

const oneHousehold = z.strictObject({ householdId: idSchema });
const oneVillage = z.strictObject({ villageId: idSchema });
const changed = z.strictObject({ households: z.int().min(0) });

export const getHouseholdCare = defineEndpoint({
  name: 'getHouseholdCare',
  method: 'GET',
  path: '/api/households/:householdId/care',
  access: takers,
  summary: { 'zh-CN': '一户的责任单位和帮扶措施', en: 'Who answers for a household and what is done for it' },
  params: oneHousehold,
  response: householdCareSchema,
});

export const assignResponsible = defineEndpoint({
  name: 'assignResponsible',
  method: 'POST',
  path: '/api/households/:householdId/responsibilities',
  access: assigners,
  summary: { 'zh-CN': '给一户落实责任单位', en: 'Assign an organization to a household' },
  params: oneHousehold,
  body: z.strictObject({ organizationId: idSchema, ...term }),
  response: householdCareSchema,
});

/** One organization for all, or all that are paired with the village, in turn. Only households that lack one. */
export const assignVillage = defineEndpoint({
  name: 'assignResponsibleForVillage',
  method: 'POST',
  path: '/api/villages/:villageId/responsibilities',
  access: assigners,
  summary: { 'zh-CN': '给全村还没有责任单位的户落实责任单位', en: 'Assign organizations to the households of a village that have none' },
  params: oneVillage,
  body: z.strictObject({ organizationIds: z.array(idSchema).min(1).max(50), ...term }),
  response: changed,
});

export const endResponsibility = defineEndpoint({
  name: 'endResponsibility',
  method: 'POST',
  path: '/api/responsibilities/:responsibilityId/ending',
  access: assigners,
  summary: { 'zh-CN': '解除责任单位', en: 'End the responsibility of an organization' },
  params: z.strictObject({ responsibilityId: idSchema }),
  body: z.strictObject({ reason }),
  response: householdCareSchema,
});

const measureBody = {
  kind: writtenLine(60),
  content: writtenLine(300),
  organizationId: idSchema.nullable().default(null),
  ...term,
};

export const takeMeasure = defineEndpoint({
  name: 'takeMeasure',
  method: 'POST',
  path: '/api/households/:householdId/measures',
  access: takers,
  summary: { 'zh-CN': '登记一项帮扶措施', en: 'Enter a measure for a household or a person' },
  params: oneHousehold,
  body: z.strictObject({ ...measureBody, personId: idSchema.nullable().default(null), needId: idSchema.nullable().default(null) }),
  response: householdCareSchema,
});

export const takeVillageMeasure = defineEndpoint({
  name: 'takeMeasureForVillage',
  method: 'POST',
  path: '/api/villages/:villageId/measures',
  access: [...officeRoles, ...localRoles],
  summary: { 'zh-CN': '给全村还没有措施的户登记同一项措施', en: 'Enter one measure for the households of a village that have none' },
  params: oneVillage,
  body: z.strictObject(measureBody),
  response: changed,
});

export const changeMeasure = defineEndpoint({
  name: 'changeMeasure',
  method: 'POST',
  path: '/api/measures/:measureId/term',
  access: takers,
  summary: { 'zh-CN': '调整措施的内容和期限', en: 'Change what a measure is and when it ends' },
  params: z.strictObject({ measureId: idSchema }),
  body: z.strictObject({ content: writtenLine(300), endsOn: calendarDateSchema.nullable() }),
  response: householdCareSchema,
});

export const endMeasure = defineEndpoint({
  name: 'endMeasure',
  method: 'POST',
  path: '/api/measures/:measureId/ending',
  access: takers,
  summary: { 'zh-CN': '结束一项措施', en: 'End a measure' },
  params: z.strictObject({ measureId: idSchema }),
  body: z.strictObject({ reason }),
  response: householdCareSchema,
});

import * as z from 'zod';
import { defineEndpoint } from '../../kernel/endpoint.ts';
import { idSchema } from '../../kernel/ids.ts';
import { calendarDateSchema, instantSchema } from '../../kernel/shanghai-time.ts';
import { writtenLine, writtenText } from '../../kernel/written-text.ts';
import { codeSchema, relations } from './codes.ts';
import { registryChangeSchema } from './change-contract.ts';
import { registryRoles, villageSchema, whySchema } from './contract.ts';
import { incomeSchema, newHouseholdSchema, writtenHouseholdSchema, writtenCategorySchema } from './household.ts';
import { householdSecrets } from './personal-data.ts';
import { nameSchema, ruleSetReferenceSchema } from './rule-set.ts';

/** A household in a list: no sensitive value, not even masked. */
export const householdLineSchema = z.strictObject({
  householdId: idSchema,
  villageId: idSchema,
  villageName: z.string(),
  townshipName: z.string().nullable(),
  number: z.string().nullable(),
  headName: z.string().nullable(),
  personCount: z.int(),
  category: z.string(),
  categoryName: nameSchema,
  unfinished: z.boolean(),
  unfinishedSince: calendarDateSchema.nullable(),
  causes: z.array(z.string()),
  incomePerHeadFen: z.int().nullable(),
  /** Below the line of its rule set; null where either is unknown. */
  isBelowLine: z.boolean().nullable(),
  /** Members other than the head by whom a search found it. */
  foundBy: z.array(z.string()),
  endedAt: instantSchema.nullable(),
});
export type HouseholdLine = z.output<typeof householdLineSchema>;

const yesOrNo = z.enum(['yes', 'no']);

export const listHouseholds = defineEndpoint({
  name: 'listHouseholds',
  method: 'GET',
  path: '/api/registry/households',
  access: registryRoles,
  summary: { 'zh-CN': '农户名单：按村、乡镇、类别筛选，按姓名、拼音首字母或户编号查找', en: 'Households by place and category, found by name, pinyin initials or household number' },
  query: z.strictObject({
    villageId: idSchema.optional(),
    townshipId: idSchema.optional(),
    /** A category's code, in whatever rule set. */
    category: z.string().max(40).optional(),
    unfinished: yesOrNo.optional(),
    /** Those that are no longer counted, instead of those that are. */
    ended: yesOrNo.optional(),
    search: writtenText(60).optional(),
    /** The last household of the page before. */
    after: idSchema.optional(),
  }),
  response: z.strictObject({
    households: z.array(householdLineSchema),
    /** To ask for the next page with; null on the last. */
    next: idSchema.nullable(),
    /** Of the whole list; on the first page only. */
    total: z.strictObject({ households: z.int(), persons: z.int() }).nullable(),
  }),
});

export const findByNumber = defineEndpoint({
  name: 'findByNumber',
  method: 'POST',
  path: '/api/registry/number-search',
  access: registryRoles,
  summary: {
    'zh-CN': '按完整的身份证号码、电话、银行账号或户编号查找（号码不进入网址）',
    en: 'Households by a whole ID number, phone, bank account or household number, kept out of addresses',
  },
  body: z.strictObject({ number: writtenLine(40) }),
  response: z.strictObject({ households: z.array(householdLineSchema) }),
});

/** Sensitive values stand masked; health says only whether it is known. */
export const personViewSchema = z.strictObject({
  personId: idSchema,
  name: z.string(),
  isHead: z.boolean(),
  relation: z.string(),
  gender: z.string().nullable(),
  birthDate: calendarDateSchema.nullable(),
  age: z.int().nullable(),
  maskedIdNumber: z.string().nullable(),
  maskedPhone: z.string().nullable(),
  schooling: z.string().nullable(),
  labour: z.string().nullable(),
  healthIsKnown: z.boolean(),
  revision: z.int(),
});
export type PersonView = z.output<typeof personViewSchema>;

export const householdViewSchema = z.strictObject({
  householdId: idSchema,
  village: villageSchema,
  ...writtenHouseholdSchema.omit({ bankAccount: true }).shape,
  causes: z.array(z.string()),
  housing: z.string().nullable(),
  water: z.string().nullable(),
  income: incomeSchema.nullable(),
  netIncomeFen: z.int().nullable(),
  incomePerHeadFen: z.int().nullable(),
  maskedBankAccount: z.string().nullable(),
  ruleSet: ruleSetReferenceSchema,
  ruleSetName: z.string(),
  incomeLineFen: z.int().nullable(),
  category: z.string(),
  categoryName: nameSchema,
  unfinished: z.boolean(),
  unfinishedSince: calendarDateSchema.nullable(),
  revision: z.int(),
  registeredAt: instantSchema,
  endedAt: instantSchema.nullable(),
  endReason: z.string().nullable(),
  persons: z.array(personViewSchema),
  /** Who has left, the last to leave first. */
  formerPersons: z.array(z.strictObject({ personId: idSchema, name: z.string(), endedAt: instantSchema, endReason: z.string() })),
  /** Whether the reader may move it to another village. */
  mayMove: z.boolean(),
  /** What a careful clerk would look at twice. */
  oddThings: z.array(z.strictObject({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })),
});
export type HouseholdView = z.output<typeof householdViewSchema>;

const householdParams = z.strictObject({ householdId: idSchema });

export const viewHousehold = defineEndpoint({
  name: 'viewHousehold',
  method: 'GET',
  path: '/api/registry/households/:householdId',
  access: registryRoles,
  summary: { 'zh-CN': '一户：成员、收入、住房、饮水、致贫原因', en: 'One household: members, income, housing, water, causes' },
  params: householdParams,
  response: householdViewSchema,
});

export const listHouseholdChanges = defineEndpoint({
  name: 'listHouseholdChanges',
  method: 'GET',
  path: '/api/registry/households/:householdId/changes',
  access: registryRoles,
  summary: { 'zh-CN': '一户的变更记录', en: 'The history of a household' },
  params: householdParams,
  query: z.strictObject({ before: idSchema.optional() }),
  response: z.strictObject({ changes: z.array(registryChangeSchema), next: idSchema.nullable() }),
});

export const registerHousehold = defineEndpoint({
  name: 'registerHousehold',
  method: 'POST',
  path: '/api/registry/households',
  access: registryRoles,
  summary: { 'zh-CN': '登记一户', en: 'Register a household' },
  body: z.strictObject({ why: whySchema, household: newHouseholdSchema }),
  response: z.strictObject({ householdId: idSchema }),
});

const revised = { revision: z.int(), why: whySchema };

export const changeHousehold = defineEndpoint({
  name: 'changeHousehold',
  method: 'PUT',
  path: '/api/registry/households/:householdId',
  access: registryRoles,
  summary: { 'zh-CN': '修改一户的情况', en: 'Change the facts of a household' },
  params: householdParams,
  /** What is left out stays as it is. */
  body: z.strictObject({ ...revised, household: writtenHouseholdSchema.partial() }),
});

export const changeCategory = defineEndpoint({
  name: 'changeCategory',
  method: 'PUT',
  path: '/api/registry/households/:householdId/category',
  access: registryRoles,
  summary: { 'zh-CN': '调整一户的类别', en: 'Move a household into another category' },
  params: householdParams,
  body: z.strictObject({ ...revised, ...writtenCategorySchema.shape }),
});

export const moveHead = defineEndpoint({
  name: 'moveHead',
  method: 'PUT',
  path: '/api/registry/households/:householdId/head',
  access: registryRoles,
  summary: { 'zh-CN': '变更户主', en: 'Make somebody else the head of a household' },
  params: householdParams,
  body: z.strictObject({
    ...revised,
    personId: idSchema,
    /** What the others are to the new head; the former head is among them, whoever is not stays as before. */
    relations: z.array(z.strictObject({ personId: idSchema, relation: codeSchema(relations) })).max(60),
  }),
});

export const moveHousehold = defineEndpoint({
  name: 'moveHousehold',
  method: 'PUT',
  path: '/api/registry/households/:householdId/village',
  access: registryRoles,
  summary: { 'zh-CN': '一户搬迁到本县别的村', en: 'A household moves to another village of the county' },
  params: householdParams,
  /** The address of before is no longer true; empty: not known yet. */
  body: z.strictObject({ ...revised, villageId: idSchema, address: writtenHouseholdSchema.shape.address }),
});

export const endHousehold = defineEndpoint({
  name: 'endHousehold',
  method: 'POST',
  path: '/api/registry/households/:householdId/end',
  access: registryRoles,
  summary: { 'zh-CN': '注销一户（迁出本县、消亡、误登）', en: 'End a household: moved out of the county, died out, entered by mistake' },
  params: householdParams,
  body: z.strictObject({ revision: z.int(), reason: whySchema }),
});

export const unmaskHousehold = defineEndpoint({
  name: 'unmaskHousehold',
  method: 'POST',
  path: '/api/registry/households/:householdId/unmasking',
  access: registryRoles,
  summary: { 'zh-CN': '查看一户的完整银行账号（说明理由，留痕）', en: 'See a household’s bank account in full, with a reason, on record' },
  params: householdParams,
  body: z.strictObject({ field: z.enum(householdSecrets), reason: whySchema }),
  response: z.strictObject({ value: z.string() }),
});

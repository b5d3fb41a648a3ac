import * as z from 'zod';
import { localRoles, officeRoles } from '../../kernel/actor.ts';
import { defineEndpoint } from '../../kernel/endpoint.ts';
import { idSchema } from '../../kernel/ids.ts';
import { calendarDateSchema } from '../../kernel/shanghai-time.ts';
import { writtenText } from '../../kernel/written-text.ts';
import {
  kindSchema,
  needContentSchema,
  needStates,
  quantitySchema,
  summarySchema,
  unitSchema,
  urgencySchema,
  whySchema,
} from './need.ts';
import { mergedQuantities, splitWays } from './transitions.ts';
import {
  alikeListSchema,
  alikePairsSchema,
  householdNeedsSchema,
  needListSchema,
  needOptionsSchema,
  needViewSchema,
} from './views.ts';

/** Those who know the households, and the office. */
const tellers = [...officeRoles, ...localRoles];
const oneNeed = z.strictObject({ needId: idSchema });
const reason = writtenText(500).trim().min(1);
const revision = z.int().min(0);

const needFilters = {
  villageId: idSchema.optional(),
  townshipId: idSchema.optional(),
  kind: kindSchema.optional(),
  urgency: urgencySchema.optional(),
  state: z.enum([...needStates, 'all']).default('open'),
  overdue: z.literal('true').optional(),
};

export const listNeeds = defineEndpoint({
  name: 'listNeeds',
  method: 'GET',
  path: '/api/needs',
  access: tellers,
  summary: { 'zh-CN': '困难和需求清单', en: 'The list of needs' },
  query: z.strictObject({ ...needFilters, after: z.string().max(120).optional() }),
  response: needListSchema,
});

export const exportNeeds = defineEndpoint({
  name: 'exportNeeds',
  method: 'GET',
  path: '/api/needs/needs.xlsx',
  access: tellers,
  summary: { 'zh-CN': '导出困难和需求清单', en: 'The list of needs as a workbook' },
  query: z.strictObject(needFilters),
  file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
});

export const viewNeedOptions = defineEndpoint({
  name: 'viewNeedOptions',
  method: 'GET',
  path: '/api/needs/options',
  access: tellers,
  summary: { 'zh-CN': '登记需求时可选的村和类别', en: 'Villages and kinds to choose from when registering a need' },
  response: needOptionsSchema,
});

export const viewHouseholdNeeds = defineEndpoint({
  name: 'viewHouseholdNeeds',
  method: 'GET',
  path: '/api/needs/households/:householdId',
  access: tellers,
  summary: { 'zh-CN': '一户的需求和最合适的类别', en: "A household's needs and the kinds that fit it best" },
  params: z.strictObject({ householdId: idSchema }),
  response: householdNeedsSchema,
});

/** What stands already and looks like what is about to be registered. */
export const listAlikeNeeds = defineEndpoint({
  name: 'listAlikeNeeds',
  method: 'GET',
  path: '/api/needs/alike',
  access: tellers,
  summary: { 'zh-CN': '可能重复的已登记需求', en: 'Registered needs that look like this one' },
  query: z.strictObject({
    villageId: idSchema,
    householdId: idSchema.optional(),
    personId: idSchema.optional(),
    kind: kindSchema,
    summary: summarySchema.default(''),
  }),
  response: alikeListSchema,
});

export const listAlikePairs = defineEndpoint({
  name: 'listAlikePairs',
  method: 'GET',
  path: '/api/needs/alike-pairs',
  access: tellers,
  summary: { 'zh-CN': '可能重复的需求', en: 'Needs that may stand twice' },
  response: alikePairsSchema,
});

export const viewNeed = defineEndpoint({
  name: 'viewNeed',
  method: 'GET',
  path: '/api/needs/:needId',
  access: tellers,
  summary: { 'zh-CN': '一条需求及其经过', en: 'A need with its history' },
  params: oneNeed,
  response: needViewSchema,
});

/** Kind and place are enough: quantity 1, not urgent, the reason from the household's causes. */
export const registerNeed = defineEndpoint({
  name: 'registerNeed',
  method: 'POST',
  path: '/api/needs',
  access: tellers,
  summary: { 'zh-CN': '登记需求', en: 'Register a need' },
  body: z.strictObject({
    /** Of a household it may be left out. */
    villageId: idSchema.optional(),
    householdId: idSchema.optional(),
    personId: idSchema.optional(),
    kind: kindSchema,
    summary: summarySchema.default(''),
    quantity: quantitySchema.nullable().default(1),
    /** Left out: 户, 人 or 项 by whose need it is. */
    unit: unitSchema.optional(),
    urgency: urgencySchema.default('normal'),
    dueOn: calendarDateSchema.nullable().default(null),
    /** Left out: from the household's causes. */
    why: whySchema.optional(),
  }),
  response: z.strictObject({ needId: idSchema, revision, ...alikeListSchema.shape }),
});

export const changeNeed = defineEndpoint({
  name: 'changeNeed',
  method: 'PUT',
  path: '/api/needs/:needId',
  access: tellers,
  summary: { 'zh-CN': '修改需求', en: 'Change a need' },
  params: oneNeed,
  body: z.strictObject({ revision, content: needContentSchema, note: writtenText(500).trim().default('') }),
  response: z.strictObject({ revision }),
});

export const withdrawNeed = defineEndpoint({
  name: 'withdrawNeed',
  method: 'POST',
  path: '/api/needs/:needId/withdrawal',
  access: tellers,
  summary: { 'zh-CN': '撤回需求', en: 'Withdraw a need' },
  params: oneNeed,
  body: z.strictObject({ reason }),
});

export const meetNeed = defineEndpoint({
  name: 'meetNeed',
  method: 'POST',
  path: '/api/needs/:needId/fulfilment',
  access: tellers,
  summary: { 'zh-CN': '需求已满足', en: 'Mark a need as met' },
  params: oneNeed,
  body: z.strictObject({ reason }),
});

export const mergeNeeds = defineEndpoint({
  name: 'mergeNeeds',
  method: 'POST',
  path: '/api/needs/merger',
  access: tellers,
  summary: { 'zh-CN': '合并需求', en: 'Merge needs into the oldest' },
  body: z.strictObject({
    needIds: z.array(idSchema).min(2).max(20).refine((ids) => new Set(ids).size === ids.length),
    quantities: z.enum(mergedQuantities).default('sum'),
    reason: writtenText(500).trim().default(''),
  }),
  /** The one that stands. */
  response: z.strictObject({ needId: idSchema }),
});

export const splitNeed = defineEndpoint({
  name: 'splitNeed',
  method: 'POST',
  path: '/api/needs/:needId/split',
  access: tellers,
  summary: { 'zh-CN': '拆分需求', en: 'Split a need into parts' },
  params: oneNeed,
  body: z.strictObject({
    revision,
    by: z.enum(splitWays),
    /** By kind the quantity of a part is that of the whole and is not asked. */
    parts: z
      .array(z.strictObject({ kind: kindSchema, summary: summarySchema, quantity: quantitySchema.nullable().default(null) }))
      .min(2)
      .max(10),
    reason: writtenText(500).trim().default(''),
  }),
  response: z.strictObject({ needIds: z.array(idSchema) }),
});

/** A person has looked: the two are not one need, and are not suggested again. */
export const keepNeedsApart = defineEndpoint({
  name: 'keepNeedsApart',
  method: 'POST',
  path: '/api/needs/distinctions',
  access: tellers,
  summary: { 'zh-CN': '不是重复', en: 'Two needs are not the same' },
  body: z.strictObject({ needIds: z.array(idSchema).length(2).refine(([one, other]) => one !== other) }),
});

import * as z from 'zod';
import { officeRoles } from '../../kernel/actor.ts';
import { defineEndpoint } from '../../kernel/endpoint.ts';
import { idSchema } from '../../kernel/ids.ts';
import { registryRoles } from './contract.ts';
import { ruleSetContentShape, ruleSetHeadSchema, ruleSetReferenceSchema } from './rule-set.ts';
import { writtenRuleSetSchema } from './written-rule-set.ts';

export const ruleSetViewSchema = z.strictObject({
  reference: ruleSetReferenceSchema,
  isShipped: z.boolean(),
  ...ruleSetHeadSchema.shape,
  ...ruleSetContentShape,
});

export const listRuleSets = defineEndpoint({
  name: 'listRuleSets',
  method: 'GET',
  path: '/api/registry/rule-sets',
  access: registryRoles,
  summary: { 'zh-CN': '认定规则：类别、收入线和各项指标', en: 'Rule sets: categories, income lines and indicators' },
  response: z.strictObject({
    ruleSets: z.array(ruleSetViewSchema),
    /** By which new households are registered. */
    inForce: ruleSetReferenceSchema,
  }),
});

const reasonSchema = z.strictObject({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])).optional() });

/** One that the office added, and why it may no longer be corrected or removed; empty: it may. */
export const ownRuleSetSchema = z.strictObject({
  ruleSetId: idSchema,
  revision: z.int(),
  ruleSet: ruleSetViewSchema,
  whyNotCorrect: z.array(reasonSchema),
  whyNotRemove: z.array(reasonSchema),
});
export type OwnRuleSet = z.output<typeof ownRuleSetSchema>;

export const listOwnRuleSets = defineEndpoint({
  name: 'listOwnRuleSets',
  method: 'GET',
  path: '/api/registry/own-rule-sets',
  access: officeRoles,
  summary: { 'zh-CN': '本县新增的认定规则能不能更正、删除', en: 'The rule sets that the office added: may they be corrected or removed' },
  response: z.strictObject({ ruleSets: z.array(ownRuleSetSchema) }),
});

/** What is left without a code gets one from the program. */
const written = { ...ruleSetHeadSchema.shape, content: writtenRuleSetSchema };

export const addRuleSet = defineEndpoint({
  name: 'addRuleSet',
  method: 'POST',
  path: '/api/registry/rule-sets',
  access: officeRoles,
  summary: { 'zh-CN': '新增认定规则', en: 'Add a rule set' },
  body: z.strictObject(written),
  response: z.strictObject({ ruleSetId: idSchema }),
});

const ownParams = z.strictObject({ ruleSetId: idSchema });

export const correctRuleSet = defineEndpoint({
  name: 'correctRuleSet',
  method: 'PUT',
  path: '/api/registry/rule-sets/:ruleSetId',
  access: officeRoles,
  summary: { 'zh-CN': '更正还没有农户按它认定的规则', en: 'Correct a rule set in which no household stands yet' },
  params: ownParams,
  body: z.strictObject({ revision: z.int(), ...written }),
});

export const removeRuleSet = defineEndpoint({
  name: 'removeRuleSet',
  method: 'DELETE',
  path: '/api/registry/rule-sets/:ruleSetId',
  access: officeRoles,
  summary: { 'zh-CN': '删除还没有农户按它认定的规则', en: 'Remove a rule set in which no household stands yet' },
  params: ownParams,
});

export const chooseRuleSet = defineEndpoint({
  name: 'chooseRuleSet',
  method: 'PUT',
  path: '/api/registry/rule-set-in-force',
  access: officeRoles,
  summary: { 'zh-CN': '选定本县现行认定规则', en: 'Choose the rule set in force in the county' },
  body: z.strictObject({ reference: ruleSetReferenceSchema }),
});

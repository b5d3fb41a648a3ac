import * as z from 'zod';
import { officeRoles } from '../../kernel/actor.ts';
import { defineEndpoint } from '../../kernel/endpoint.ts';
import { idSchema } from '../../kernel/ids.ts';
import { registryRoles } from './contract.ts';
import { ruleSetContentSchema, ruleSetHeadSchema, ruleSetReferenceSchema } from './rule-set.ts';

export const ruleSetViewSchema = z.strictObject({
  reference: ruleSetReferenceSchema,
  isShipped: z.boolean(),
  ...ruleSetHeadSchema.shape,
  ...ruleSetContentSchema.shape,
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
    standing: ruleSetReferenceSchema,
  }),
});

export const addRuleSet = defineEndpoint({
  name: 'addRuleSet',
  method: 'POST',
  path: '/api/registry/rule-sets',
  access: officeRoles,
  summary: { 'zh-CN': '新增认定规则', en: 'Add a rule set' },
  body: z.strictObject({ ...ruleSetHeadSchema.shape, content: ruleSetContentSchema }),
  response: z.strictObject({ ruleSetId: idSchema }),
});

export const chooseRuleSet = defineEndpoint({
  name: 'chooseRuleSet',
  method: 'PUT',
  path: '/api/registry/standing-rule-set',
  access: officeRoles,
  summary: { 'zh-CN': '选定本县现行认定规则', en: 'Choose the standing rule set of the county' },
  body: z.strictObject({ reference: ruleSetReferenceSchema }),
});

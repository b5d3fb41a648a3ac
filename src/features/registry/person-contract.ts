import * as z from 'zod';
import { defineEndpoint } from '../../kernel/endpoint.ts';
import { idSchema } from '../../kernel/ids.ts';
import { registryRoles, whySchema } from './contract.ts';
import { writtenPersonSchema } from './household.ts';
import { personSecrets } from './personal-data.ts';

export const addPerson = defineEndpoint({
  name: 'addPerson',
  method: 'POST',
  path: '/api/registry/households/:householdId/persons',
  access: registryRoles,
  summary: { 'zh-CN': '增加家庭成员', en: 'Add a person to a household' },
  params: z.strictObject({ householdId: idSchema }),
  body: z.strictObject({ why: whySchema, person: writtenPersonSchema }),
  response: z.strictObject({ personId: idSchema }),
});

const personParams = z.strictObject({ personId: idSchema });

export const changePerson = defineEndpoint({
  name: 'changePerson',
  method: 'PUT',
  path: '/api/registry/persons/:personId',
  access: registryRoles,
  summary: { 'zh-CN': '修改家庭成员信息', en: 'Change the facts of a person' },
  params: personParams,
  /** What is left out stays as it is: a masked number need not be typed again. */
  body: z.strictObject({ revision: z.int(), why: whySchema, person: writtenPersonSchema.partial() }),
});

export const endPerson = defineEndpoint({
  name: 'endPerson',
  method: 'POST',
  path: '/api/registry/persons/:personId/end',
  access: registryRoles,
  summary: { 'zh-CN': '减少家庭成员（去世、迁出、误登）', en: 'End a person: died, moved away, entered by mistake' },
  params: personParams,
  body: z.strictObject({ revision: z.int(), reason: whySchema }),
});

export const unmaskPerson = defineEndpoint({
  name: 'unmaskPerson',
  method: 'POST',
  path: '/api/registry/persons/:personId/unmasking',
  access: registryRoles,
  summary: { 'zh-CN': '查看完整的证件号码、电话或健康状况（说明理由，留痕）', en: 'See an ID number, a phone or the health of a person in full, with a reason, on record' },
  params: personParams,
  body: z.strictObject({ field: z.enum(personSecrets), reason: whySchema }),
  /** Codes of health are joined by commas. */
  response: z.strictObject({ value: z.string() }),
});

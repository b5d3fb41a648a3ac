import * as z from 'zod';
import { officeRoles } from '../../kernel/actor.ts';
import { defineEndpoint } from '../../kernel/endpoint.ts';
import { idSchema } from '../../kernel/ids.ts';

export const organizationSchema = z.strictObject({
  organizationId: idSchema,
  /** Exactly as printed in the notice. */
  name: z.string(),
});
export type Organization = z.output<typeof organizationSchema>;

export const listOrganizations = defineEndpoint({
  name: 'listOrganizations',
  method: 'GET',
  path: '/api/organizations',
  access: officeRoles,
  summary: { 'zh-CN': '全县社会组织', en: 'The social organizations of the county' },
  response: z.strictObject({ organizations: z.array(organizationSchema) }),
});

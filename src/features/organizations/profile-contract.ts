import * as z from 'zod';
import { officeRoles, organizationRoles } from '../../kernel/actor.ts';
import { defineEndpoint } from '../../kernel/endpoint.ts';
import { idSchema } from '../../kernel/ids.ts';
import { instantSchema } from '../../kernel/shanghai-time.ts';
import { writtenLine } from '../../kernel/written-text.ts';
import { creditCodeHints } from './credit-code.ts';
import { organizationKindSchema } from './kinds.ts';
import { profileFactsSchema, profileFields } from './profile.ts';
import { suggestionFields } from './suggest-capabilities.ts';

const readers = [...officeRoles, ...organizationRoles];
const organizationParams = z.strictObject({ organizationId: idSchema });

/** A capability's code in the published taxonomy, or the id of one that the office added. */
export const capabilityCodeSchema = z.string().regex(/^(?:[a-z][A-Za-z]{1,39}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/);

export const taxonomyEntrySchema = z.strictObject({
  capability: capabilityCodeSchema,
  name: z.strictObject({ 'zh-CN': z.string(), en: z.string() }),
  hintWords: z.array(z.string()),
  /** Can be given without meeting (plan §二: 不见面). */
  isPossibleRemotely: z.boolean(),
  isOfCounty: z.boolean(),
});
export type TaxonomyEntry = z.output<typeof taxonomyEntrySchema>;

const contactSchema = z.strictObject({
  contactId: idSchema,
  name: z.string(),
  post: z.string(),
  /** null where none is known. */
  maskedPhone: z.string().nullable(),
});
export type Contact = z.output<typeof contactSchema>;

const changeSchema = z.strictObject({
  field: z.string(),
  before: z.union([z.string(), z.number()]).nullable(),
  after: z.union([z.string(), z.number()]).nullable(),
});

export const profileEventSchema = z.strictObject({
  entryId: idSchema,
  at: instantSchema,
  byName: z.string(),
  action: z.enum(['registered', 'profileChanged', 'capabilityConfirmed', 'capabilityWithdrawn', 'phoneShown']),
  changes: z.array(changeSchema),
  capability: z.string().nullable(),
  reason: z.string().nullable(),
});
export type ProfileEvent = z.output<typeof profileEventSchema>;

export const organizationProfileSchema = profileFactsSchema.extend({
  organizationId: idSchema,
  name: z.string(),
  creditCode: z.string().nullable(),
  creditCodeHints: z.array(z.enum(creditCodeHints)),
  /** What the name says, where the profile says nothing yet. */
  suggestedKind: z.strictObject({ kind: organizationKindSchema, word: z.string() }).nullable(),
  townshipName: z.string().nullable(),
  contacts: z.array(contactSchema),
  capabilities: z.array(
    z.strictObject({ capability: capabilityCodeSchema, confirmedByName: z.string(), confirmedAt: instantSchema }),
  ),
  /** Computed, never stored; what is confirmed is left out. */
  suggestions: z.array(
    z.strictObject({
      capability: capabilityCodeSchema,
      reasons: z.array(z.strictObject({ field: z.enum(suggestionFields), word: z.string() })),
    }),
  ),
  missing: z.array(z.enum(profileFields)),
  taxonomy: z.array(taxonomyEntrySchema),
  townships: z.array(z.strictObject({ townshipId: idSchema, name: z.string() })),
  revision: z.int(),
  /** Latest first. */
  history: z.array(profileEventSchema),
});
export type OrganizationProfile = z.output<typeof organizationProfileSchema>;

export const viewOrganization = defineEndpoint({
  name: 'viewOrganization',
  method: 'GET',
  path: '/api/organizations/:organizationId',
  access: readers,
  summary: { 'zh-CN': '一家社会组织的档案、能力和修改记录', en: 'Profile, capabilities and history of one organization' },
  params: organizationParams,
  response: organizationProfileSchema,
});

export const profileRowSchema = z.strictObject({
  organizationId: idSchema,
  name: z.string(),
  kind: organizationKindSchema.nullable(),
  townshipName: z.string().nullable(),
  capabilities: z.array(capabilityCodeSchema),
  staff: z.int().nullable(),
  maxVillages: z.int().nullable(),
  creditCodeHints: z.array(z.enum(creditCodeHints)),
  missing: z.array(z.enum(profileFields)),
});
export type ProfileRow = z.output<typeof profileRowSchema>;

export const listProfiles = defineEndpoint({
  name: 'listProfiles',
  method: 'GET',
  path: '/api/organization-profiles',
  access: officeRoles,
  summary: { 'zh-CN': '全县社会组织档案', en: 'The profiles of the county’s organizations' },
  response: z.strictObject({ organizations: z.array(profileRowSchema), taxonomy: z.array(taxonomyEntrySchema) }),
});

export const downloadProfiles = defineEndpoint({
  name: 'downloadProfiles',
  method: 'GET',
  path: '/api/organization-profiles.xlsx',
  access: officeRoles,
  summary: { 'zh-CN': '导出社会组织名录（电话已遮盖）', en: 'Export the directory of organizations, telephone numbers masked' },
  file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
});

/** A contact in a change: `phone` absent keeps what is stored under its id, null takes it away. */
const contactChangeSchema = z.strictObject({
  contactId: idSchema,
  name: writtenLine(40),
  post: z.string().trim().max(40).regex(/^[^\p{Cc}\p{Cs}]*$/u),
  phone: writtenLine(40).nullable().optional(),
});
export type ContactChange = z.output<typeof contactChangeSchema>;

export const changeProfile = defineEndpoint({
  name: 'changeProfile',
  method: 'PUT',
  path: '/api/organizations/:organizationId/profile',
  access: readers,
  summary: { 'zh-CN': '修改社会组织档案', en: 'Change the profile of an organization' },
  params: organizationParams,
  body: profileFactsSchema.extend({
    /** Of the profile that the change was made on. */
    revision: z.int(),
    contacts: z.array(contactChangeSchema).max(10),
  }),
  response: organizationProfileSchema,
});

export const showContactPhone = defineEndpoint({
  name: 'showContactPhone',
  method: 'POST',
  path: '/api/organizations/:organizationId/contacts/:contactId/phone',
  access: readers,
  summary: { 'zh-CN': '查看联系电话（须说明原因，留痕）', en: 'Show a contact’s telephone number, with a reason and a trace' },
  params: organizationParams.extend({ contactId: idSchema }),
  body: z.strictObject({ reason: writtenLine(100) }),
  response: z.strictObject({ phone: z.string() }),
});

const capabilityParams = organizationParams.extend({ capability: capabilityCodeSchema });

export const confirmCapability = defineEndpoint({
  name: 'confirmCapability',
  method: 'PUT',
  path: '/api/organizations/:organizationId/capabilities/:capability',
  access: readers,
  summary: { 'zh-CN': '确认一项帮扶能力', en: 'Confirm a capability' },
  params: capabilityParams,
  response: organizationProfileSchema,
});

export const withdrawCapability = defineEndpoint({
  name: 'withdrawCapability',
  method: 'DELETE',
  path: '/api/organizations/:organizationId/capabilities/:capability',
  access: readers,
  summary: { 'zh-CN': '撤回一项帮扶能力', en: 'Withdraw a capability' },
  params: capabilityParams,
  response: organizationProfileSchema,
});

export const taxonomyRowSchema = taxonomyEntrySchema.extend({
  /** Organizations that have it confirmed. */
  organizations: z.int(),
});
export type TaxonomyRow = z.output<typeof taxonomyRowSchema>;

export const listCapabilities = defineEndpoint({
  name: 'listCapabilities',
  method: 'GET',
  path: '/api/capabilities',
  access: officeRoles,
  summary: { 'zh-CN': '帮扶能力目录', en: 'The taxonomy of capabilities' },
  response: z.strictObject({ capabilities: z.array(taxonomyRowSchema) }),
});

export const addCountyCapability = defineEndpoint({
  name: 'addCountyCapability',
  method: 'POST',
  path: '/api/capabilities',
  access: officeRoles,
  summary: { 'zh-CN': '在能力目录中增加一项', en: 'Add a capability to the taxonomy' },
  body: z.strictObject({
    name: writtenLine(20),
    /** Words by which it is suggested. */
    hintWords: z.array(writtenLine(20).pipe(z.string().min(2))).max(20),
  }),
  response: z.strictObject({ capability: capabilityCodeSchema }),
});

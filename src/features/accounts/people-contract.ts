import * as z from 'zod';
import { defineEndpoint } from '../../kernel/endpoint.ts';
import { idSchema } from '../../kernel/ids.ts';
import { instantSchema } from '../../kernel/shanghai-time.ts';
import { personNameSchema, roleSchema } from './contract.ts';

const invitingRoles = ['chief', 'clerk', 'orgHead'] as const;

const placeShape = {
  organizationId: idSchema.optional(),
  townshipId: idSchema.optional(),
  villageId: idSchema.optional(),
};

export const personSchema = z.strictObject({
  accountId: idSchema,
  role: roleSchema,
  name: z.string(),
  ...placeShape,
  userName: z.string().optional(),
  maskedPhone: z.string().optional(),
  hasSecondFactor: z.boolean(),
  joinedAt: instantSchema,
  suspendedAt: instantSchema.optional(),
  /** Real time; absent where no session is open. */
  lastSeenAt: instantSchema.optional(),
});
export type Person = z.output<typeof personSchema>;

export const invitationSchema = z.strictObject({
  invitationId: idSchema,
  purpose: z.enum(['join', 'resetPassword']),
  role: roleSchema,
  name: z.string().optional(),
  ...placeShape,
  accountId: idSchema.optional(),
  invitedByName: z.string(),
  createdAt: instantSchema,
  expiresAt: instantSchema,
  state: z.enum(['open', 'expired']),
});
export type Invitation = z.output<typeof invitationSchema>;

const namedPlaceSchema = z.strictObject({ id: idSchema, name: z.string() });

/** Who has come in, who is still awaited, and where nobody has been asked yet. */
export const peopleSchema = z.strictObject({
  people: z.array(personSchema),
  /** Not yet used and not revoked. */
  invitations: z.array(invitationSchema),
  organizations: z.array(namedPlaceSchema),
  townships: z.array(namedPlaceSchema),
  villages: z.array(namedPlaceSchema),
  rolesToBringIn: z.array(roleSchema),
});
export type People = z.output<typeof peopleSchema>;

export const listPeople = defineEndpoint({
  name: 'listPeople',
  method: 'GET',
  path: '/api/people',
  access: invitingRoles,
  summary: { 'zh-CN': '人员和邀请', en: 'People and invitations' },
  response: peopleSchema,
});

/** An invitation with its token: told once, kept nowhere. The link is `/invitation#<token>`. */
export const issuedInvitationSchema = invitationSchema.extend({ token: z.string() });
export type IssuedInvitation = z.output<typeof issuedInvitationSchema>;
const issuedSchema = z.strictObject({ invitations: z.array(issuedInvitationSchema) });

export const invitePeople = defineEndpoint({
  name: 'invitePeople',
  method: 'POST',
  path: '/api/invitations',
  access: invitingRoles,
  summary: { 'zh-CN': '发出邀请（可批量）', en: 'Invite people, one or many' },
  body: z.strictObject({
    invitations: z
      .array(z.strictObject({ role: roleSchema, name: personNameSchema.optional(), ...placeShape }))
      .min(1)
      .max(200),
    /** Days that the links work. */
    days: z.int().min(1).max(60).optional(),
  }),
  response: issuedSchema,
});

const invitationParams = z.strictObject({ invitationId: idSchema });

export const renewInvitation = defineEndpoint({
  name: 'renewInvitation',
  method: 'POST',
  path: '/api/invitations/:invitationId/renewal',
  access: invitingRoles,
  summary: { 'zh-CN': '换发新链接，旧链接作废', en: 'Issue a new link; the old one is revoked' },
  params: invitationParams,
  response: issuedSchema,
});

export const revokeInvitation = defineEndpoint({
  name: 'revokeInvitation',
  method: 'POST',
  path: '/api/invitations/:invitationId/revocation',
  access: invitingRoles,
  summary: { 'zh-CN': '撤回邀请', en: 'Revoke an invitation' },
  params: invitationParams,
});

const accountParams = z.strictObject({ accountId: idSchema });

export const resetPassword = defineEndpoint({
  name: 'resetPassword',
  method: 'POST',
  path: '/api/people/:accountId/password-reset',
  access: invitingRoles,
  summary: { 'zh-CN': '签发重设密码链接', en: 'Issue a link to set a new password' },
  params: accountParams,
  response: issuedSchema,
});

export const suspendAccount = defineEndpoint({
  name: 'suspendAccount',
  method: 'POST',
  path: '/api/people/:accountId/suspension',
  access: invitingRoles,
  summary: { 'zh-CN': '停用账号', en: 'Suspend an account' },
  params: accountParams,
  response: personSchema,
});

export const reinstateAccount = defineEndpoint({
  name: 'reinstateAccount',
  method: 'DELETE',
  path: '/api/people/:accountId/suspension',
  access: invitingRoles,
  summary: { 'zh-CN': '恢复账号', en: 'Reinstate an account' },
  params: accountParams,
  response: personSchema,
});

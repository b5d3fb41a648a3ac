import * as z from 'zod';
import { roles } from '../../kernel/actor.ts';
import { defineEndpoint } from '../../kernel/endpoint.ts';
import { idSchema } from '../../kernel/ids.ts';
import { instantSchema } from '../../kernel/shanghai-time.ts';
import { writtenLine } from '../../kernel/written-text.ts';

export const roleSchema = z.enum(roles);
export const personNameSchema = writtenLine(40);
/** Bounded by size only; the rules of passwords answer with sentences of their own. */
const passwordSchema = z.string().min(1).max(512);
export const signInNameSchema = writtenLine(64);
const tokenSchema = z.string().regex(/^[\w-]{43}$/);

/** Who is signed in and what they stand for; the shell draws itself by it. */
export const sessionSchema = z.strictObject({
  accountId: idSchema,
  name: z.string(),
  role: roleSchema,
  organizationId: idSchema.optional(),
  organizationName: z.string().optional(),
  townshipId: idSchema.optional(),
  villageId: idSchema.optional(),
  /** Of township or village. */
  placeName: z.string().optional(),
  countyName: z.string(),
});
export type SessionView = z.output<typeof sessionSchema>;

export const readSession = defineEndpoint({
  name: 'readSession',
  method: 'GET',
  path: '/api/session',
  access: 'public',
  summary: { 'zh-CN': '当前登录的人（没有登录时为空）', en: 'Who is signed in; null where nobody is' },
  response: z.strictObject({ session: sessionSchema.nullable() }),
});

export const signIn = defineEndpoint({
  name: 'signIn',
  method: 'POST',
  path: '/api/session',
  access: 'public',
  summary: { 'zh-CN': '登录', en: 'Sign in' },
  body: z.strictObject({
    /** User name or phone number. */
    signInName: signInNameSchema,
    password: passwordSchema,
    /** Six digits of the second factor, or a recovery code. */
    code: z.string().trim().min(6).max(20).optional(),
  }),
  response: sessionSchema,
});

export const signOut = defineEndpoint({
  name: 'signOut',
  method: 'DELETE',
  path: '/api/session',
  access: 'public',
  summary: { 'zh-CN': '退出登录', en: 'Sign out' },
});

/** What an invitation says to the person who holds it, before anything is asked of them. */
export const invitationContentSchema = z.strictObject({
  purpose: z.enum(['join', 'resetPassword']),
  role: roleSchema,
  name: z.string().optional(),
  organizationName: z.string().optional(),
  placeName: z.string().optional(),
  /** Absent at the first run: the county's name is asked on the page. */
  countyName: z.string().optional(),
  invitedByName: z.string(),
  expiresAt: instantSchema,
});
export type InvitationContent = z.output<typeof invitationContentSchema>;

export const openInvitation = defineEndpoint({
  name: 'openInvitation',
  // The token travels in a body, never in an address: addresses are logged.
  method: 'POST',
  path: '/api/invitations/opening',
  access: 'public',
  summary: { 'zh-CN': '查看邀请', en: 'Look at an invitation' },
  body: z.strictObject({ token: tokenSchema }),
  response: invitationContentSchema,
});

export const acceptInvitation = defineEndpoint({
  name: 'acceptInvitation',
  method: 'POST',
  path: '/api/invitations/acceptance',
  access: 'public',
  summary: { 'zh-CN': '接受邀请并设置密码', en: 'Accept an invitation and set a password' },
  body: z.strictObject({
    token: tokenSchema,
    /** These three only where the invitation makes an account. */
    name: personNameSchema.optional(),
    userName: signInNameSchema.optional(),
    phone: signInNameSchema.optional(),
    password: passwordSchema,
    /** Only at the first run. */
    countyName: writtenLine(30).min(2).optional(),
  }),
  response: sessionSchema,
});

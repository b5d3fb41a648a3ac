import * as z from 'zod';
import { defineEndpoint } from '../../kernel/endpoint.ts';
import { idSchema } from '../../kernel/ids.ts';
import { instantSchema } from '../../kernel/shanghai-time.ts';
import { personNameSchema, roleSchema, signInNameSchema } from './contract.ts';

const passwordSchema = z.string().min(1).max(512);

export const ownAccountSchema = z.strictObject({
  name: z.string(),
  role: roleSchema,
  userName: z.string().optional(),
  phone: z.string().optional(),
  passwordChangedAt: instantSchema,
  secondFactor: z.strictObject({ isOn: z.boolean(), recoveryCodesLeft: z.int() }),
});
export type OwnAccount = z.output<typeof ownAccountSchema>;

export const readOwnAccount = defineEndpoint({
  name: 'readOwnAccount',
  method: 'GET',
  path: '/api/account',
  access: 'signedIn',
  summary: { 'zh-CN': '我的账号', en: 'My account' },
  response: ownAccountSchema,
});

export const renameSelf = defineEndpoint({
  name: 'renameSelf',
  method: 'PUT',
  path: '/api/account/name',
  access: 'signedIn',
  summary: { 'zh-CN': '更改我的姓名', en: 'Change my name' },
  body: z.strictObject({ name: personNameSchema }),
  response: ownAccountSchema,
});

export const changeSignInNames = defineEndpoint({
  name: 'changeSignInNames',
  method: 'PUT',
  path: '/api/account/sign-in-names',
  access: 'signedIn',
  summary: { 'zh-CN': '更改我的用户名和手机号', en: 'Change my user name and phone number' },
  body: z.strictObject({
    /** One that is left out is given up; at least one stays. */
    userName: signInNameSchema.optional(),
    phone: signInNameSchema.optional(),
    currentPassword: passwordSchema,
  }),
  response: ownAccountSchema,
});

export const changeOwnPassword = defineEndpoint({
  name: 'changeOwnPassword',
  method: 'PUT',
  path: '/api/account/password',
  access: 'signedIn',
  summary: { 'zh-CN': '更改密码并退出其他设备', en: 'Change my password and end my other sessions' },
  body: z.strictObject({ currentPassword: passwordSchema, newPassword: passwordSchema }),
  response: ownAccountSchema,
});

export const secondFactorSetUpSchema = z.strictObject({
  /** Base32, to type where no camera reads the QR code. */
  secret: z.string(),
  /** `otpauth://…`, the content of the QR code. */
  uri: z.string(),
});

export const setUpSecondFactor = defineEndpoint({
  name: 'setUpSecondFactor',
  method: 'POST',
  path: '/api/account/second-factor',
  access: 'signedIn',
  summary: { 'zh-CN': '用当前密码开始设置动态口令', en: 'Begin to set up one-time codes, by the current password' },
  body: z.strictObject({ currentPassword: passwordSchema }),
  response: secondFactorSetUpSchema,
});

export const confirmSecondFactor = defineEndpoint({
  name: 'confirmSecondFactor',
  method: 'POST',
  path: '/api/account/second-factor/confirmation',
  access: 'signedIn',
  summary: { 'zh-CN': '用一次动态口令确认设置', en: 'Confirm the set-up with a code' },
  body: z.strictObject({ code: z.string().trim().min(6).max(10) }),
  response: z.strictObject({ recoveryCodes: z.array(z.string()) }),
});

export const removeSecondFactor = defineEndpoint({
  name: 'removeSecondFactor',
  method: 'POST',
  path: '/api/account/second-factor/removal',
  access: 'signedIn',
  summary: { 'zh-CN': '停用动态口令', en: 'Turn off one-time codes' },
  body: z.strictObject({ password: passwordSchema }),
  response: ownAccountSchema,
});

export const ownSessionSchema = z.strictObject({
  sessionId: idSchema,
  isThisOne: z.boolean(),
  browser: z.string(),
  system: z.string(),
  address: z.string(),
  /** Real time, not the demo's. */
  signedInAt: instantSchema,
  lastSeenAt: instantSchema,
});
export type OwnSession = z.output<typeof ownSessionSchema>;
const ownSessionsSchema = z.strictObject({ sessions: z.array(ownSessionSchema) });

export const listOwnSessions = defineEndpoint({
  name: 'listOwnSessions',
  method: 'GET',
  path: '/api/account/sessions',
  access: 'signedIn',
  summary: { 'zh-CN': '我登录的设备', en: 'Where I am signed in' },
  response: ownSessionsSchema,
});

export const endSession = defineEndpoint({
  name: 'endSession',
  method: 'DELETE',
  path: '/api/account/sessions/:sessionId',
  access: 'signedIn',
  summary: { 'zh-CN': '退出一台设备', en: 'End one of my sessions' },
  params: z.strictObject({ sessionId: idSchema }),
  response: ownSessionsSchema,
});

export const endOtherSessions = defineEndpoint({
  name: 'endOtherSessions',
  method: 'DELETE',
  path: '/api/account/sessions',
  access: 'signedIn',
  summary: { 'zh-CN': '退出其他所有设备', en: 'End all my other sessions' },
  response: ownSessionsSchema,
});

export const notificationSchema = z.strictObject({
  notificationId: idSchema,
  /** A message code; its sentence is in the catalogue of the feature that told it. */
  kind: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  link: z.string().optional(),
  createdAt: instantSchema,
  readAt: instantSchema.optional(),
});
export type NotificationView = z.output<typeof notificationSchema>;

export const listNotifications = defineEndpoint({
  name: 'listNotifications',
  method: 'GET',
  path: '/api/notifications',
  access: 'signedIn',
  summary: { 'zh-CN': '我的提醒：最近 50 条', en: 'My notices: the latest 50' },
  response: z.strictObject({ notifications: z.array(notificationSchema), unread: z.int() }),
});

export const readNotification = defineEndpoint({
  name: 'readNotification',
  method: 'POST',
  path: '/api/notifications/:notificationId/read',
  access: 'signedIn',
  summary: { 'zh-CN': '标记提醒为已读', en: 'Mark a notice as read' },
  params: z.strictObject({ notificationId: idSchema }),
});

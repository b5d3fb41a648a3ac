import * as z from 'zod';
import { officeRoles, organizationRoles } from '../../kernel/actor.ts';
import { defineEndpoint } from '../../kernel/endpoint.ts';
import { idSchema } from '../../kernel/ids.ts';
import { languages } from '../../kernel/language.ts';
import { calendarDateSchema, instantSchema } from '../../kernel/shanghai-time.ts';
import { writtenLine } from '../../kernel/written-text.ts';
import { channels, channelsSchema, personalChannels, personalChannelsSchema } from './channel.ts';
import { audiences, reminderStepSchema, reminderStepsSchema } from './schedule.ts';

const remindable = [...officeRoles, ...organizationRoles];
const languageSchema = z.enum(languages);
const audienceSchema = z.enum(audiences);
/** Bounded by size only; what kind of address it is, a rule says in a sentence of its own. */
const addressSchema = writtenLine(500);

export const deliveryStates = ['waiting', 'sending', 'sent', 'failed', 'dropped', 'unclear'] as const;

export const deliverySchema = z.strictObject({
  deliveryId: idSchema,
  purpose: z.enum(['step', 'test']),
  /** Who asked for a test; null for what the clock told, and for tests of before this was kept. */
  askedBy: z.string().nullable(),
  campaignName: z.string().nullable(),
  dueDate: calendarDateSchema.nullable(),
  audience: audienceSchema.nullable(),
  channel: z.enum(channels),
  recipient: z.string(),
  state: z.enum(deliveryStates),
  attempts: z.int(),
  /** Real time: when it is tried again. */
  nextAttemptAt: instantSchema.nullable(),
  failure: z.string().nullable(),
  failureDetail: z.string().nullable(),
  createdAt: instantSchema,
  settledAt: instantSchema.nullable(),
});
export type DeliveryView = z.output<typeof deliverySchema>;

export const robotSchema = z.strictObject({
  robotId: idSchema,
  name: z.string(),
  service: z.enum(['wecom', 'dingtalk', 'feishu']),
  audience: audienceSchema,
  language: languageSchema,
  /** Host and last letters; nobody sees the whole address again. */
  maskedAddress: z.string(),
  isSigned: z.boolean(),
});
export type RobotView = z.output<typeof robotSchema>;

export const settingsSchema = z.strictObject({
  enabled: z.boolean(),
  steps: z.array(reminderStepSchema),
  channels: channelsSchema,
  /** What the administrator has set up. */
  setUp: channelsSchema,
  revision: z.int(),
  savedBy: z.string().nullable(),
  savedAt: instantSchema.nullable(),
  robots: z.array(robotSchema),
  /** The next deadline of each campaign, with what will be told until then and after it. */
  upcoming: z.array(
    z.strictObject({
      campaignName: z.string(),
      dueDate: calendarDateSchema,
      deadline: instantSchema,
      steps: z.array(z.strictObject({ to: audienceSchema, at: instantSchema, isPast: z.boolean() })),
    }),
  ),
});
export type ReminderSettingsView = z.output<typeof settingsSchema>;

export const viewReminderSettings = defineEndpoint({
  name: 'viewReminderSettings',
  method: 'GET',
  path: '/api/reminders/settings',
  access: officeRoles,
  summary: { 'zh-CN': '催报提醒的时间、方式和群机器人', en: 'When and by what people are reminded' },
  response: settingsSchema,
});

export const saveReminderSettings = defineEndpoint({
  name: 'saveReminderSettings',
  method: 'PUT',
  path: '/api/reminders/settings',
  access: officeRoles,
  summary: { 'zh-CN': '设置催报提醒', en: 'Set when and by what people are reminded' },
  body: z.strictObject({
    enabled: z.boolean(),
    steps: reminderStepsSchema,
    channels: channelsSchema,
    /** Of what was on the screen. */
    revision: z.int().min(0),
  }),
  response: settingsSchema,
});

export const addRobot = defineEndpoint({
  name: 'addReminderRobot',
  method: 'POST',
  path: '/api/reminders/robots',
  access: officeRoles,
  summary: { 'zh-CN': '添加群机器人', en: 'Add a group robot' },
  body: z.strictObject({
    name: writtenLine(40),
    address: addressSchema,
    secret: writtenLine(200).optional(),
    audience: audienceSchema,
    language: languageSchema,
  }),
  response: robotSchema,
});

export const removeRobot = defineEndpoint({
  name: 'removeReminderRobot',
  method: 'DELETE',
  path: '/api/reminders/robots/:robotId',
  access: officeRoles,
  summary: { 'zh-CN': '移除群机器人', en: 'Remove a group robot' },
  params: z.strictObject({ robotId: idSchema }),
});

export const testRobot = defineEndpoint({
  name: 'testReminderRobot',
  method: 'POST',
  path: '/api/reminders/robots/:robotId/test',
  access: officeRoles,
  summary: { 'zh-CN': '向群里发一条测试消息', en: 'Send a test into the group' },
  params: z.strictObject({ robotId: idSchema }),
  response: z.strictObject({ deliveryId: idSchema }),
});

export const listDeliveries = defineEndpoint({
  name: 'listReminderDeliveries',
  method: 'GET',
  path: '/api/reminders/deliveries',
  access: officeRoles,
  summary: { 'zh-CN': '提醒的发送记录：最近 200 条', en: 'What was sent: the latest 200' },
  query: z.strictObject({ only: z.enum(['troubled']).optional() }),
  response: z.strictObject({
    deliveries: z.array(deliverySchema),
    /** Of the last seven days: failed for good, being tried again, or unclear. */
    troubled: z.int(),
  }),
});

export const ownRemindersSchema = z.strictObject({
  language: languageSchema,
  email: z.string().nullable(),
  channels: personalChannelsSchema,
  /** What reaches this person where they want it: set up by the administrator and in use by the office. */
  possible: personalChannelsSchema,
  hasPhone: z.boolean(),
  isEnabled: z.boolean(),
  calendarMadeAt: instantSchema.nullable(),
  recent: z.array(deliverySchema),
});
export type OwnReminders = z.output<typeof ownRemindersSchema>;

export const viewOwnReminders = defineEndpoint({
  name: 'viewOwnReminders',
  method: 'GET',
  path: '/api/reminders/mine',
  access: remindable,
  summary: { 'zh-CN': '我的提醒设置', en: 'How I am reminded' },
  response: ownRemindersSchema,
});

export const saveOwnReminders = defineEndpoint({
  name: 'saveOwnReminders',
  method: 'PUT',
  path: '/api/reminders/mine',
  access: remindable,
  summary: { 'zh-CN': '选择我的提醒方式', en: 'Choose how I am reminded' },
  body: z.strictObject({ language: languageSchema, email: writtenLine(254).nullable(), channels: personalChannelsSchema }),
  response: ownRemindersSchema,
});

export const testOwnReminder = defineEndpoint({
  name: 'testOwnReminder',
  method: 'POST',
  path: '/api/reminders/mine/test',
  access: remindable,
  summary: { 'zh-CN': '给自己发一条测试消息', en: 'Send myself a test' },
  body: z.strictObject({ channel: z.enum(personalChannels) }),
  response: z.strictObject({ deliveryId: idSchema }),
});

export const makeCalendar = defineEndpoint({
  name: 'makeReminderCalendar',
  method: 'POST',
  path: '/api/reminders/mine/calendar',
  access: remindable,
  summary: { 'zh-CN': '生成我的日历订阅地址（旧地址作废）', en: 'Make the address of my calendar; an earlier one ends' },
  /** Shown once: only its digest is kept. */
  response: z.strictObject({ path: z.string() }),
});

export const revokeCalendar = defineEndpoint({
  name: 'revokeReminderCalendar',
  method: 'DELETE',
  path: '/api/reminders/mine/calendar',
  access: remindable,
  summary: { 'zh-CN': '停用我的日历订阅', en: 'End my calendar' },
});

export const calendarPath = '/api/calendar/deadlines.ics';

export const readCalendar = defineEndpoint({
  name: 'readCalendar',
  method: 'GET',
  // The key stands behind `?`: paths are logged, queries are not.
  path: calendarPath,
  access: 'public',
  summary: { 'zh-CN': '报送截止时间日历（iCalendar）', en: 'Calendar of deadlines (iCalendar)' },
  query: z.strictObject({ county: idSchema, key: z.string().regex(/^[\w-]{43}$/) }),
  file: 'text/calendar; charset=utf-8',
});

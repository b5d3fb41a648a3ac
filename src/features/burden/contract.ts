import * as z from 'zod';
import { officeRoles } from '../../kernel/actor.ts';
import { effortForms } from '../../kernel/effort.ts';
import { defineEndpoint } from '../../kernel/endpoint.ts';
import { instantSchema } from '../../kernel/shanghai-time.ts';

const stepSchema = z.object({ above: z.int().nullable(), upTo: z.int().nullable() });

const formBurdenSchema = z.object({
  form: z.enum(effortForms),
  /** null, as everything of this form, where the month has fewer than `leastEntries`, or fewer than `leastPeople` behind it. */
  entries: z.int().nullable(),
  seconds: stepSchema.nullable(),
  taps: stepSchema.nullable(),
  prefilled: stepSchema.nullable(),
});

const monthSchema = z.object({
  /** Its first day. */
  month: z.iso.date(),
  forms: z.array(formBurdenSchema),
});

export const burdenViewSchema = z.object({
  current: monthSchema,
  before: monthSchema,
  /** Since when and by whom the counting is off; null while it is on. */
  off: z.object({ since: instantSchema, byName: z.string() }).nullable(),
});
export type BurdenView = z.infer<typeof burdenViewSchema>;

/** Medians of an anonymous histogram: steps, not values; this month so far and the month before. */
export const viewBurden = defineEndpoint({
  name: 'viewBurden',
  method: 'GET',
  path: '/api/burden',
  access: officeRoles,
  summary: { 'zh-CN': '填报负担：本月和上月', en: 'How much the forms take, this month and last' },
  response: burdenViewSchema,
});

/** Off, whatever a browser tells of a form is dropped; what was counted before stays. */
export const switchBurden = defineEndpoint({
  name: 'switchBurden',
  method: 'PUT',
  path: '/api/burden/switch',
  access: officeRoles,
  summary: { 'zh-CN': '停止或恢复统计填报用量', en: 'Stop or resume counting what the forms take' },
  body: z.strictObject({ isOn: z.boolean() }),
});

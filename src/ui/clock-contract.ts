import * as z from 'zod';
import { defineEndpoint } from '../kernel/endpoint.ts';
import { instantSchema } from '../kernel/shanghai-time.ts';

/** What time it is for the business, and whether that clock is a demonstration's. */
const clockReadingSchema = z.strictObject({ now: instantSchema, demo: z.boolean() });
export type ClockReading = z.output<typeof clockReadingSchema>;

export const viewClock = defineEndpoint({
  name: 'viewClock',
  method: 'GET',
  path: '/api/clock',
  access: 'public',
  summary: { 'zh-CN': '业务时钟', en: 'The business clock' },
  response: clockReadingSchema,
});

/** Only a demonstration has this address. */
export const travel = defineEndpoint({
  name: 'travel',
  method: 'POST',
  path: '/api/demo-clock/travel',
  access: 'signedIn',
  summary: { 'zh-CN': '把演示时钟拨到下一个截止时间或后一天', en: 'Move the demo clock to the next deadline or the next day' },
  body: z.strictObject({ to: z.enum(['nextDeadline', 'nextDay']) }),
  response: clockReadingSchema,
});

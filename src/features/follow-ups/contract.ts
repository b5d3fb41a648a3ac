import * as z from 'zod';
import { localRoles, officeRoles, organizationRoles } from '../../kernel/actor.ts';
import { defineEndpoint } from '../../kernel/endpoint.ts';
import { idSchema } from '../../kernel/ids.ts';
import { writtenText } from '../../kernel/written-text.ts';
import { mostInQuestion } from './schedule.ts';
import { actFollowUpsSchema, dueFollowUpListSchema, endedHelpListSchema } from './views.ts';

const readers = [...officeRoles, ...organizationRoles, ...localRoles];
const oneAct = z.strictObject({ actId: idSchema });

/** A page, the earliest due first; `next` goes on. */
export const listDueFollowUps = defineEndpoint({
  name: 'listDueFollowUps',
  method: 'GET',
  path: '/api/follow-ups/due',
  access: localRoles,
  summary: { 'zh-CN': '待回访：本村（镇）到了日子的帮扶', en: 'Follow-ups that are due in one’s own village or township' },
  query: z.strictObject({ after: z.string().max(120).optional() }),
  response: dueFollowUpListSchema,
});

/**
 * Whether help still holds, said of an act and of those that are asked about together with it. Answers add; the last word counts.
 * 409 `follow-ups.changed-meanwhile` where the acts of the question are not those on the screen any more.
 */
export const answerFollowUp = defineEndpoint({
  name: 'answerFollowUp',
  method: 'POST',
  path: '/api/follow-ups/acts/:actId/answers',
  access: localRoles,
  summary: { 'zh-CN': '回访：帮扶仍有效，或没有了、不如预期', en: 'Say that help still holds, or what is gone or not as it was hoped' },
  params: oneAct,
  body: z.strictObject({
    /** What was on the screen. */
    seen: z.array(z.strictObject({ actId: idSchema, revision: z.int().min(1) })).min(1).max(mostInQuestion),
    holds: z.boolean(),
    reason: writtenText(200).trim().default(''),
    /** For whom it is gone, where it is gone for some only. */
    householdIds: z.array(idSchema).max(100).default([]),
  }),
  response: actFollowUpsSchema,
});

export const getActFollowUps = defineEndpoint({
  name: 'getActFollowUps',
  method: 'GET',
  path: '/api/follow-ups/acts/:actId',
  access: readers,
  summary: { 'zh-CN': '一笔帮扶的回访', en: 'The follow-ups of an act' },
  params: oneAct,
  response: actFollowUpsSchema,
});

/** Help that does not hold any more by the last word of the village: the office’s county, an organization’s own, a place’s own. */
export const listEndedHelp = defineEndpoint({
  name: 'listEndedHelp',
  method: 'GET',
  path: '/api/follow-ups/ended',
  access: readers,
  summary: { 'zh-CN': '回访中不再有效的帮扶', en: 'Help that holds no more' },
  response: endedHelpListSchema,
});

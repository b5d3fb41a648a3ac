import * as z from 'zod';
import { localRoles, officeRoles } from '../../kernel/actor.ts';
import { defineEndpoint } from '../../kernel/endpoint.ts';
import { idSchema } from '../../kernel/ids.ts';
import { calendarDateSchema, instantSchema } from '../../kernel/shanghai-time.ts';
import { weekStates } from '../weekly-reports/standing.ts';

const count = z.int().min(0);

/** Of `all` that somebody must answer for, `left` have nobody today. */
export const coverageCountSchema = z.strictObject({ all: count, left: count });
export type CoverageCount = z.output<typeof coverageCountSchema>;

/** The kinds of the gap list, as its address has them. */
export const coverageKinds = ['village', 'household', 'person'] as const;
export type CoverageKind = (typeof coverageKinds)[number];

const weekSchema = z.strictObject({
  dueDate: calendarDateSchema,
  startsAt: instantSchema,
  deadline: instantSchema,
  states: z.strictObject(Object.fromEntries(weekStates.map((state) => [state, count])) as Record<(typeof weekStates)[number], typeof count>),
});
export type OverviewWeek = z.output<typeof weekSchema>;

export const reportsOverviewSchema = z.strictObject({
  campaignId: idSchema,
  campaignName: z.string(),
  /** The week that runs; null after the last. */
  running: weekSchema.nullable(),
  /** The week whose deadline passed last; null before the first. */
  last: weekSchema.nullable(),
  /** Reports of all weeks whose deadline has passed without an answer. */
  missing: count,
  awaitingReview: count,
});
export type ReportsOverview = z.output<typeof reportsOverviewSchema>;

export const overviewSchema = z.strictObject({
  coverage: z.strictObject({
    village: coverageCountSchema,
    household: coverageCountSchema,
    person: coverageCountSchema,
  }),
  pairings: z.strictObject({ onPaper: count, confirmed: count, awaitingOrganization: count, awaitingVillage: count }),
  /** Acts that wait for their receiving side. */
  openActs: count,
  /** What the own village or township is asked today of earlier help; 0 for the office. */
  followUps: count,
  needs: z.strictObject({ open: count, urgent: count, overdue: count }),
  /** Imports into the registry that wait for somebody: read or checked and not written, or broken off; 0 for whoever may not import. */
  imports: count,
  campaigns: z.array(
    z.strictObject({
      campaignId: idSchema,
      name: z.string(),
      startsOn: calendarDateSchema,
      endsOn: calendarDateSchema.nullable(),
      endConditions: z.array(z.string()),
      day: z.int(),
      daysLeft: z.int().nullable(),
    }),
  ),
  /** What the office alone decides; null for a township or a village. */
  office: z
    .strictObject({
      reports: z.array(reportsOverviewSchema),
      notices: z.strictObject({ drafts: count, openProblems: count }),
      /** Reminders of the last seven days that did not go out as they should. */
      troubledReminders: count,
    })
    .nullable(),
});
export type Overview = z.output<typeof overviewSchema>;

export const viewOverview = defineEndpoint({
  name: 'viewOverview',
  method: 'GET',
  path: '/api/overview',
  access: [...officeRoles, ...localRoles],
  summary: {
    'zh-CN': '总览：谁被落下、什么迟了、今天要定什么（乡镇、村只看本地）',
    en: 'Overview: who is left behind, what is late, what is to be decided today; a township or a village sees its own place',
  },
  response: overviewSchema,
});

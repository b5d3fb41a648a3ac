import * as z from 'zod';
import { periodAt, periodsDueBetween, type ReportingPeriod } from '../../kernel/reporting-period.ts';
import { reportingRuleSchema } from '../../kernel/reporting-rule.ts';
import { instantOf, type CalendarDate } from '../../kernel/shanghai-time.ts';
import { launchedGroupSchema } from '../plans/events.ts';
import { workdayCalendar } from '../plans/working-day.ts';
import type { PlanPlaces } from './roll-up.ts';

/** The reporting side of one version of a plan. */
export const reportingPlanSchema = z.object({
  campaignId: z.string(),
  version: z.int(),
  campaignName: z.string(),
  startsOn: z.iso.date(),
  endsOn: z.iso.date().nullable(),
  reportingRule: reportingRuleSchema.nullable(),
  groups: z.array(launchedGroupSchema),
});
export type ReportingPlan = z.infer<typeof reportingPlanSchema>;

/** A plan without an end date is laid out this many periods ahead of the present. */
const periodsAhead = 26;

/** Who owes reports by this version of the plan, in its order. An organization in two groups owes one report. */
export function organizationsOwing(plan: ReportingPlan) {
  const seen = new Map<string, { organizationId: string; organizationName: string; groupName: string; position: number }>();
  for (const group of plan.groups) {
    for (const { organizationId, name } of group.organizations) {
      if (seen.has(organizationId)) continue;
      seen.set(organizationId, { organizationId, organizationName: name, groupName: group.name, position: seen.size + 1 });
    }
  }
  return [...seen.values()];
}

/**
 * The periods that the plan asks for: every deadline after the day of issue up to the end date, that day included
 * (2020-05-12 to 2020-06-30, Tuesdays at 18:00: seven). Without an end date: all that are past and 26 more.
 */
export function periodsOf(plan: ReportingPlan, now: Date): ReportingPeriod[] {
  const rule = plan.reportingRule;
  if (!rule) return [];
  const issueDayOver = instantOf(plan.startsOn, '24:00');
  if (plan.endsOn !== null) return periodsDueBetween(rule, issueDayOver, instantOf(plan.endsOn, '24:00'), workdayCalendar);
  const periods = periodsDueBetween(rule, issueDayOver, now, workdayCalendar);
  for (let ahead = 0; ahead < periodsAhead; ahead += 1) {
    periods.push(periodAt(rule, periods.at(-1)?.deadline ?? issueDayOver, workdayCalendar));
  }
  return periods;
}

export interface KnownExpectation {
  organizationId: string;
  dueDate: CalendarDate;
  deadline: Date;
  /** Something was received; being let off is not that. */
  received: boolean;
  ended: boolean;
}

/**
 * What a version of the plan changes in what is expected. The first version asks from its day of issue on; a later one
 * asks of newcomers only from its launch on, lets go of what it no longer asks for and is not yet due, and touches
 * nothing that was received.
 */
export function changesOfExpectations(plan: ReportingPlan, known: readonly KnownExpectation[], now: Date) {
  const keyOf = (one: { organizationId: string; dueDate: CalendarDate }) => `${one.organizationId} ${one.dueDate}`;
  const before = new Map(known.map((one) => [keyOf(one), one]));
  const periods = periodsOf(plan, now).filter(({ deadline }) => plan.version === 1 || deadline > now);
  const asked = organizationsOwing(plan).flatMap((organization) => periods.map((period) => ({ ...organization, ...period })));
  const askedKeys = new Set(asked.map(keyOf));
  return {
    add: asked.filter((one) => !before.has(keyOf(one))),
    /** Still asked for and not yet due: names, group and deadline follow the new version. */
    renew: asked.filter((one) => before.has(keyOf(one)) && before.get(keyOf(one))?.received === false && one.deadline > now),
    end: known.filter((one) => !askedKeys.has(keyOf(one)) && one.deadline > now && !one.received && !one.ended),
  };
}

/**
 * All versions of a plan (given newest first) as a week sees them: the one that was in force at its deadline first, then
 * those before it, then those that came later. A new notice moves nobody's past reports to another group.
 */
export function plansAsOf<P extends { launchedAt: Date }>(plans: readonly P[], deadline: Date): P[] {
  const isLater = ({ launchedAt }: P) => launchedAt >= deadline;
  return [...plans.filter((plan) => !isLater(plan)), ...plans.filter(isLater).toReversed()];
}

/** Villages and groups as the first of the versions names them, and those of the others that it does not. */
export function placesOf(plans: readonly ReportingPlan[]): PlanPlaces {
  const villages = new Map<string, PlanPlaces['villages'][number]>();
  const groups = new Map<string, { groupId: string; groupName: string; villageIds: Set<string>; organizationIds: Set<string> }>();
  for (const group of plans.flatMap((plan) => plan.groups)) {
    const entry = groups.get(group.groupId) ?? {
      groupId: group.groupId,
      groupName: group.name,
      villageIds: new Set(),
      organizationIds: new Set(),
    };
    groups.set(group.groupId, entry);
    for (const { villageId, name, townshipName } of group.villages) {
      entry.villageIds.add(villageId);
      if (!villages.has(villageId)) villages.set(villageId, { villageId, villageName: name, townshipName });
    }
    for (const { organizationId } of group.organizations) entry.organizationIds.add(organizationId);
  }
  return {
    villages: [...villages.values()],
    groups: [...groups.values()].map((group) => ({
      ...group,
      villageIds: [...group.villageIds],
      organizationIds: [...group.organizationIds],
    })),
  };
}

/** The villages that an organization helps, by the latest version of the plan that names it. */
export function villagesHelpedBy(organizationId: string, plans: readonly ReportingPlan[]): PlanPlaces['villages'] {
  const ownGroups = (plan: ReportingPlan) =>
    plan.groups.filter(({ organizations }) => organizations.some((one) => one.organizationId === organizationId));
  const plan = plans.find((candidate) => ownGroups(candidate).length > 0);
  if (!plan) return [];
  const villages = ownGroups(plan).flatMap((group) => group.villages);
  return [...new Map(villages.map((village) => [village.villageId, village])).values()].map(
    ({ villageId, name, townshipName }) => ({ villageId, villageName: name, townshipName }),
  );
}

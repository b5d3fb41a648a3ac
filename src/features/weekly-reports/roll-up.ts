import * as z from 'zod';
import { actKinds, actKindSchema, type AssistanceAct } from '../assistance/act.ts';
import type { ReceiptState } from '../confirmations/receipt.ts';
import { figuresOf, figuresSchema } from './figures.ts';
import { reviewStateSchema, weekStateSchema, weekStates, type ReviewState, type WeekState } from './standing.ts';

/** A line of the county's roll-up, with the reports that its numbers come from. */
const line = { figures: figuresSchema, reportIds: z.array(z.string()) };

/**
 * The same acts by what their receiving side says (conduct rule 4): those that it has confirmed, and all others. Weeks that were
 * closed before this was kept have none. Who is named in both is counted in both, so that people need not add up to the total.
 */
const byReceiptSchema = z.object({ confirmed: figuresSchema, waiting: figuresSchema });
export type ByReceipt = z.infer<typeof byReceiptSchema>;
const lineByReceipt = { ...line, byReceipt: byReceiptSchema.optional() };

export const rollUpSchema = z.object({
  total: z.object(lineByReceipt),
  byVillage: z.array(z.object({ villageId: z.string(), villageName: z.string(), townshipName: z.string().nullable(), ...lineByReceipt })),
  byGroup: z.array(z.object({ groupId: z.string(), groupName: z.string(), ...line })),
  byKind: z.array(z.object({ kind: actKindSchema, ...line })),
  /** How many organizations stand where; the six add up to all that were expected. */
  states: z.record(weekStateSchema, z.int()),
  /** Every organization that was expected, in the order of the plan. */
  organizations: z.array(
    z.object({
      organizationId: z.string(),
      organizationName: z.string(),
      groupName: z.string(),
      state: weekStateSchema,
      late: z.boolean(),
      offlineDelayAccepted: z.boolean(),
      receivedAt: z.string().nullable(),
      reportId: z.string().nullable(),
      version: z.int(),
      reviewState: reviewStateSchema.nullable(),
      /** False for what was not received, was a zero answer, or was returned and has not come back. */
      counted: z.boolean(),
    }),
  ),
});
export type RollUp = z.infer<typeof rollUpSchema>;
export type RollUpOrganization = RollUp['organizations'][number];

/** A place in the plan: names as they are when the roll-up is made, kept with it when the week is closed. */
export interface PlanPlaces {
  villages: readonly { villageId: string; villageName: string; townshipName: string | null }[];
  groups: readonly {
    groupId: string;
    groupName: string;
    villageIds: readonly string[];
    organizationIds: readonly string[];
  }[];
}

export interface RollUpSource extends Omit<RollUpOrganization, 'counted' | 'groupName'> {
  acts: readonly AssistanceAct[];
}

/** An act with the report that it came in by, and the group that it counts for. */
export interface CountedAct {
  act: AssistanceAct;
  reportId: string;
  organizationId: string;
  groupId: string;
}

/** A version that the office sent back counts again when the organization has answered. */
export function isCounted(reviewState: ReviewState | null, state: WeekState): boolean {
  return reviewState !== null && reviewState !== 'returned' && state !== 'zero';
}

/** The acts behind the roll-up, each with its group: the one in which the organization helps the village. */
export function countedActs(sources: readonly RollUpSource[], places: PlanPlaces): CountedAct[] {
  return sources.flatMap(({ acts, organizationId, reportId, reviewState, state }) => {
    if (reportId === null || !isCounted(reviewState, state)) return [];
    return acts.map((act) => {
      const own = places.groups.filter((group) => group.organizationIds.includes(organizationId));
      const group = own.find(({ villageIds }) => villageIds.includes(act.villageId)) ?? own[0];
      return { act, reportId, organizationId, groupId: group?.groupId ?? '' };
    });
  });
}

/**
 * Totals of a week by village, group and kind. Villages and groups without an act stay in with zeros: no gap is hidden.
 * @param receipts where acts stand with their receiving side; an act that is not among them is not confirmed
 */
export function rollUpOf(sources: readonly RollUpSource[], places: PlanPlaces, receipts: ReadonlyMap<string, ReceiptState> = new Map()): RollUp {
  const counted = countedActs(sources, places);
  const line = (of: readonly CountedAct[]) => ({
    figures: figuresOf(of.map(({ act }) => act)),
    reportIds: [...new Set(of.map(({ reportId }) => reportId))],
  });
  const lineWithReceipts = (of: readonly CountedAct[]) => {
    const acts = of.map(({ act }) => act);
    const isConfirmed = ({ actId }: AssistanceAct) => receipts.get(actId) === 'confirmed';
    return { ...line(of), byReceipt: { confirmed: figuresOf(acts.filter(isConfirmed)), waiting: figuresOf(acts.filter((act) => !isConfirmed(act))) } };
  };
  return {
    total: lineWithReceipts(counted),
    byVillage: places.villages.map((village) => ({
      ...village,
      ...lineWithReceipts(counted.filter(({ act }) => act.villageId === village.villageId)),
    })),
    byGroup: places.groups.map(({ groupId, groupName }) => ({
      groupId,
      groupName,
      ...line(counted.filter((one) => one.groupId === groupId)),
    })),
    byKind: actKinds.map((kind) => ({ kind, ...line(counted.filter(({ act }) => act.kind === kind)) })),
    states: Object.fromEntries(
      weekStates.map((state) => [state, sources.filter((source) => source.state === state).length]),
    ) as RollUp['states'],
    organizations: sources.map((source) => ({
      organizationId: source.organizationId,
      organizationName: source.organizationName,
      state: source.state,
      late: source.late,
      offlineDelayAccepted: source.offlineDelayAccepted,
      receivedAt: source.receivedAt,
      reportId: source.reportId,
      version: source.version,
      reviewState: source.reviewState,
      groupName:
        places.groups.find(({ organizationIds }) => organizationIds.includes(source.organizationId))?.groupName ?? '',
      counted: isCounted(source.reviewState, source.state),
    })),
  };
}

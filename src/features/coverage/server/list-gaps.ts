import * as z from 'zod';
import type { InputOf } from '../../../kernel/endpoint.ts';
import { idSchema } from '../../../kernel/ids.ts';
import { RefusedError } from '../../../kernel/refusal.ts';
import { shanghaiDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { findCategory, type RuleSet } from '../../registry/rule-set.ts';
import { listRuleSets } from '../../registry/server/public-reads.ts';
import { gapSince, householdGapSince, lackingOf } from '../gap.ts';
import type * as contract from '../gap-contract.ts';
import type { HouseholdGap, PersonGap, VillageGap } from '../gap-contract.ts';
import {
  countGapsOf,
  listHouseholdGapRows,
  listPersonGapRows,
  listVillageGapRows,
  type GapCounts,
  type GapCursor,
  type HouseholdGapRow,
  type PersonGapRow,
  type VillageGapRow,
} from './gap-views.ts';

export async function countGaps(ctx: UseCaseContext, { query }: InputOf<typeof contract.countGaps>): Promise<GapCounts> {
  return countGapsOf(ctx, query);
}

export async function listVillageGaps(
  ctx: UseCaseContext,
  { query }: InputOf<typeof contract.listVillageGaps>,
): Promise<{ gaps: VillageGap[] }> {
  return { gaps: villageGapsOf(await listVillageGapRows(ctx, query)) };
}

export async function listHouseholdGaps(
  ctx: UseCaseContext,
  { query: { after, limit, ...filter } }: InputOf<typeof contract.listHouseholdGaps>,
): Promise<{ gaps: HouseholdGap[]; next: string | null }> {
  const rows = await listHouseholdGapRows(ctx, filter, { after: cursorOf(after), limit: limit + 1 });
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  const today = shanghaiDate(ctx.now);
  const ruleSets = await listRuleSets(ctx);
  return {
    gaps: rows.slice(0, limit).map((row) => householdGapOf(row, today, ruleSets)),
    next: last ? tokenOf({ until: last.caredUntil, id: last.householdId }) : null,
  };
}

export async function listPersonGaps(
  ctx: UseCaseContext,
  { query: { after, limit, ...filter } }: InputOf<typeof contract.listPersonGaps>,
): Promise<{ gaps: PersonGap[]; next: string | null }> {
  const rows = await listPersonGapRows(ctx, filter, { after: cursorOf(after), limit: limit + 1 });
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    gaps: rows.slice(0, limit).map(personGapOf),
    next: last ? tokenOf({ until: last.coveredUntil, id: last.personId }) : null,
  };
}

/** The longest first. */
export function villageGapsOf(rows: readonly VillageGapRow[]): VillageGap[] {
  const gaps = rows.map(({ owedSince, helpedUntil, overPairingId, beginsOn, ...rest }) => ({
    ...rest,
    since: gapSince(helpedUntil, { unfinishedSince: owedSince, registeredOn: owedSince }),
    termOver: overPairingId === null ? null : { pairingId: overPairingId },
    beginsOn,
  }));
  const order = ({ since, villageId }: VillageGap) => `${since} ${villageId}`;
  return gaps.toSorted((one, other) => (order(one) < order(other) ? -1 : 1));
}

export function householdGapOf(row: HouseholdGapRow, today: string, ruleSets: readonly RuleSet[]): HouseholdGap {
  const { unfinishedSince, registeredOn, measuredUntil, responsibleUntil, caredUntil: _, ...rest } = row;
  const care = { unfinished: true, unfinishedSince, registeredOn, measuredUntil, responsibleUntil };
  const ruleSet = ruleSets.find(({ reference }) => reference === row.ruleSet);
  const categoryName = (ruleSet && findCategory(ruleSet, row.category)?.name) ?? { 'zh-CN': row.category, en: row.category };
  return { ...rest, categoryName, lacking: lackingOf(care, today), since: householdGapSince(care) };
}

export function personGapOf({ unfinishedSince, registeredOn, coveredUntil, ...rest }: PersonGapRow): PersonGap {
  return { ...rest, since: gapSince(coveredUntil, { unfinishedSince, registeredOn }) };
}

const cursorSchema = z.tuple([z.union([z.iso.date(), z.literal('-infinity')]), idSchema]);

function tokenOf({ until, id }: GapCursor): string {
  return `${until}~${id}`;
}

function cursorOf(token: string | undefined): GapCursor | undefined {
  if (token === undefined) return undefined;
  const cursor = cursorSchema.safeParse(token.split('~'));
  if (!cursor.success) throw new RefusedError('invalid', [{ code: 'coverage.bad-cursor', at: 'query.after' }]);
  return { until: cursor.data[0], id: cursor.data[1] };
}

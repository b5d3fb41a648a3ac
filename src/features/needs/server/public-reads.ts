import type { CalendarDate } from '../../../kernel/shanghai-time.ts';
import type { NeedState, Urgency } from '../need.ts';
import type { NeedCounts } from '../views.ts';
import { countsOfNeeds, type Reader } from './views.ts';

/** What later rooms know of a need: enough to match it, to answer it and to lead to its page. */
export interface NeedBrief {
  needId: string;
  villageId: string;
  /** null: the village's own need. */
  householdId: string | null;
  personId: string | null;
  /** A code of the published capabilities, or the id of a county capability. */
  kind: string;
  summary: string;
  quantity: number | null;
  unit: string;
  urgency: Urgency;
  dueOn: CalendarDate | null;
  state: NeedState;
}

function briefs({ db, actor }: Reader) {
  return db
    .selectFrom('needs')
    .select(['needId', 'villageId', 'householdId', 'personId', 'kind', 'summary', 'quantity', 'unit', 'urgency', 'dueOn', 'state'])
    .where('countyId', '=', actor.countyId);
}

type Row = Awaited<ReturnType<ReturnType<typeof briefs>['executeTakeFirstOrThrow']>>;

const briefOf = (row: Row): NeedBrief => ({ ...row, urgency: row.urgency as Urgency, state: row.state as NeedState });

/** One need of the actor's county, whoever asks: the caller's policy decides who sees it. */
export async function findNeed(ctx: Reader, needId: string): Promise<NeedBrief | undefined> {
  const row = await briefs(ctx).where('needId', '=', needId).executeTakeFirst();
  return row && briefOf(row);
}

/** Of these needs, those that the county knows, whoever asks. */
export async function needsById(ctx: Reader, needIds: readonly string[]): Promise<Map<string, NeedBrief>> {
  if (needIds.length === 0) return new Map();
  const rows = await briefs(ctx).where('needId', 'in', [...new Set(needIds)]).execute();
  return new Map(rows.map((row) => [row.needId, briefOf(row)]));
}

/**
 * What is open in these villages, the most urgent first. Of the whole county, whoever asks: the caller's policy decides who
 * sees what comes of it.
 */
export async function listOpenNeeds(ctx: Reader, { villageIds }: { villageIds: readonly string[] }): Promise<NeedBrief[]> {
  if (villageIds.length === 0) return [];
  const rows = await briefs(ctx)
    .where('state', '=', 'open')
    .where('villageId', 'in', [...new Set(villageIds)])
    .orderBy('urgencyRank')
    .orderBy('dueRank')
    .orderBy('needId')
    .execute();
  return rows.map(briefOf);
}

/** Open, urgent among them, past their day among them: of all that the actor answers for. */
export function countNeeds(ctx: Reader): Promise<NeedCounts> {
  return countsOfNeeds(ctx);
}

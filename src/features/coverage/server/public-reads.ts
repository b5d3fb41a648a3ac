import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { countGapsOf, type GapCounts } from './gap-views.ts';

export { householdsAnsweredForBy } from './answered-for-views.ts';
export { mayReadHouseholds, namesToRead } from './names-to-read.ts';
export type { GapCounts } from './gap-views.ts';

/** How many villages, households and persons are left behind today, of those that the actor may see. */
export async function countGaps(ctx: Pick<UseCaseContext, 'db' | 'actor' | 'now'>): Promise<GapCounts> {
  return countGapsOf(ctx);
}

type Reader = Pick<UseCaseContext, 'db' | 'actor'>;

/** A measure that an organization carries out, in the words in which it was entered. */
export interface OwnMeasure {
  measureId: string;
  householdId: string;
  needId: string | null;
  content: string;
  isEnded: boolean;
}

export async function measuresCarriedOutBy({ db, actor }: Reader, organizationId: string): Promise<OwnMeasure[]> {
  const rows = await db
    .selectFrom('measures')
    .select(['measureId', 'householdId', 'needId', 'content', 'endedAt'])
    .where('countyId', '=', actor.countyId)
    .where('organizationId', '=', organizationId)
    .orderBy('measureId')
    .execute();
  return rows.map(({ endedAt, ...row }) => ({ ...row, isEnded: endedAt !== null }));
}

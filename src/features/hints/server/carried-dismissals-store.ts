import { sql } from 'kysely';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';

/**
 * A person has looked at the same matter in an earlier version, and it rests on the same evidence to the letter: the decision holds, with
 * its reason, its day and whose it is, and says from which hint it comes. Where the evidence differs, a person is asked anew.
 */
export async function carryDismissals({ db, actor }: UseCaseContext, { reportId, version }: { reportId: string; version: number }): Promise<void> {
  await db
    .insertInto('hintDismissals')
    .columns(['countyId', 'hintId', 'reason', 'dismissedBy', 'dismissedByName', 'dismissedAt', 'carriedFrom'])
    .expression(
      db
        .selectFrom('reportHints as hint')
        .innerJoin('reportHints as before', (join) =>
          join
            .onRef('before.countyId', '=', 'hint.countyId')
            .onRef('before.reportId', '=', 'hint.reportId')
            .onRef('before.key', '=', 'hint.key')
            .onRef('before.evidence', '=', 'hint.evidence')
            .onRef('before.version', '<', 'hint.version'),
        )
        .innerJoin('hintDismissals as dismissal', (join) =>
          join.onRef('dismissal.countyId', '=', 'before.countyId').onRef('dismissal.hintId', '=', 'before.hintId'),
        )
        .distinctOn('hint.hintId')
        .select(['hint.countyId', 'hint.hintId', 'dismissal.reason', 'dismissal.dismissedBy', 'dismissal.dismissedByName', 'dismissal.dismissedAt'])
        // From where a person decided, not from where that was carried to.
        .select(sql<string>`coalesce(dismissal.carried_from, before.hint_id)`.as('carriedFrom'))
        .where('hint.countyId', '=', actor.countyId)
        .where('hint.reportId', '=', reportId)
        .where('hint.version', '=', version)
        .orderBy('hint.hintId')
        .orderBy('before.version', 'desc'),
    )
    .onConflict((conflict) => conflict.columns(['countyId', 'hintId']).doNothing())
    .execute();
}

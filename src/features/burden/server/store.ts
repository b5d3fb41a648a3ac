import type { Effort, EffortForm, EffortMeasure } from '../../../kernel/effort.ts';
import { effortMeasures } from '../../../kernel/effort.ts';
import type { CalendarDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { StepCount } from '../burden.ts';

type Reader = Pick<UseCaseContext, 'db' | 'actor'>;

/** One more entry in each of its steps. That is all that is kept of it. */
export async function addToCounts({ db, actor }: Reader, month: CalendarDate, effort: Effort): Promise<void> {
  const steps = effortMeasures.flatMap((measure) => {
    const step = effort[measure];
    return step === undefined ? [] : [{ countyId: actor.countyId, month, form: effort.form, measure, step, entries: 1 }];
  });
  // Always in the order of the key, so that two who count at once do not wait for each other.
  await db
    .insertInto('burdenCounts')
    .values(steps.toSorted((a, b) => (a.measure < b.measure ? -1 : 1)))
    .onConflict((conflict) =>
      conflict
        .columns(['countyId', 'month', 'form', 'measure', 'step'])
        .doUpdateSet((row) => ({ entries: row('burdenCounts.entries', '+', row.ref('excluded.entries')) })),
    )
    .execute();
}

export async function listCounts({ db, actor }: Reader, month: CalendarDate): Promise<StepCount[]> {
  const rows = await db
    .selectFrom('burdenCounts')
    .select(['form', 'measure', 'step', 'entries'])
    .where('countyId', '=', actor.countyId)
    .where('month', '=', month)
    .execute();
  return rows.map(({ form, measure, ...count }) => ({ form: form as EffortForm, measure: measure as EffortMeasure, ...count }));
}

/** Since when and by whom the counting is off; undefined while it is on. */
export async function findSwitchOff({ db, actor }: Reader): Promise<{ offSince: Date; offByName: string } | undefined> {
  return db.selectFrom('burdenSwitches').select(['offSince', 'offByName']).where('countyId', '=', actor.countyId).executeTakeFirst();
}

/** False where it is off already. */
export async function addSwitchOff({ db, actor, now }: UseCaseContext): Promise<boolean> {
  const added = await db
    .insertInto('burdenSwitches')
    .values({ countyId: actor.countyId, offSince: now, offBy: actor.accountId, offByName: actor.name })
    .onConflict((conflict) => conflict.column('countyId').doNothing())
    .returning('countyId')
    .executeTakeFirst();
  return added !== undefined;
}

/** False where it is on already. */
export async function removeSwitchOff({ db, actor }: UseCaseContext): Promise<boolean> {
  const removed = await db.deleteFrom('burdenSwitches').where('countyId', '=', actor.countyId).returning('countyId').executeTakeFirst();
  return removed !== undefined;
}

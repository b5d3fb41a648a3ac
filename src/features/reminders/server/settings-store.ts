import * as z from 'zod';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { channels, channelsSchema, type Channel } from '../channel.ts';
import { defaultSteps, reminderStepsSchema, type ReminderStep } from '../schedule.ts';

export interface ReminderSettings {
  enabled: boolean;
  steps: readonly ReminderStep[];
  /** In use by the office; whether they are set up is another question. */
  channels: readonly Channel[];
  revision: number;
  savedBy: string | null;
  savedAt: Date | null;
}

/** As the product comes, until the office saves something else. */
const untouched: ReminderSettings = { enabled: true, steps: defaultSteps, channels, revision: 0, savedBy: null, savedAt: null };

export async function getSettings({ db, actor }: Pick<UseCaseContext, 'db' | 'actor'>): Promise<ReminderSettings> {
  const row = await db.selectFrom('reminderSettings').selectAll().where('countyId', '=', actor.countyId).executeTakeFirst();
  if (!row) return untouched;
  return {
    ...row,
    steps: z.parse(reminderStepsSchema, row.steps),
    channels: z.parse(channelsSchema, row.channels),
  };
}

export type SavedSettings = Pick<ReminderSettings, 'enabled' | 'steps' | 'channels'>;

/** False where somebody has saved since that revision. */
export async function saveSettings({ db, actor, now }: UseCaseContext, base: number, { enabled, steps, channels: inUse }: SavedSettings): Promise<boolean> {
  const values = {
    enabled,
    steps: JSON.stringify(steps),
    channels: JSON.stringify(inUse),
    revision: base + 1,
    savedBy: actor.name,
    savedAt: now,
  };
  if (base === 0) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('reminderSettings')
      .values({ countyId: actor.countyId, ...values })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  }
  const { numUpdatedRows } = await db
    .updateTable('reminderSettings')
    .set(values)
    .where('countyId', '=', actor.countyId)
    .where('revision', '=', base)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Counties of this installation: national table. For jobs only. */
export async function listCountyIds(db: UseCaseContext['db']): Promise<string[]> {
  const rows = await db.selectFrom('counties').select('countyId').execute();
  return rows.map(({ countyId }) => countyId);
}

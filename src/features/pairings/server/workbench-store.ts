import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { workbenchSettingsSchema, type WorkbenchSettings } from '../workbench.ts';

export interface SavedWorkbench {
  settings: WorkbenchSettings;
  revision: number;
  savedByName: string;
  savedAt: Date;
}

/** The settings as the office last left them; undefined where it never set any. Locked where they are about to change. */
export async function findWorkbench({ db, actor }: UseCaseContext, { forUpdate = false } = {}): Promise<SavedWorkbench | undefined> {
  let query = db
    .selectFrom('pairingWorkbench')
    .select(['settings', 'revision', 'savedByName', 'savedAt'])
    .where('countyId', '=', actor.countyId);
  if (forUpdate) query = query.forUpdate();
  const row = await query.executeTakeFirst();
  return row && { ...row, settings: workbenchSettingsSchema.parse(row.settings) };
}

/** @returns false where somebody saved the first settings in the same moment */
export async function putWorkbench(ctx: UseCaseContext, settings: WorkbenchSettings, revision: number): Promise<boolean> {
  const { countyId, name } = ctx.actor;
  const row = { settings: JSON.stringify(settings), revision, savedByName: name, savedAt: ctx.now };
  if (revision > 1) {
    await ctx.db.updateTable('pairingWorkbench').set(row).where('countyId', '=', countyId).execute();
    return true;
  }
  const born = await ctx.db
    .insertInto('pairingWorkbench')
    .values({ countyId, ...row })
    .onConflict((conflict) => conflict.column('countyId').doNothing())
    .returning('revision')
    .executeTakeFirst();
  return born !== undefined;
}

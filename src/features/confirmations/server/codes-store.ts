import { newId } from '../../../kernel/ids.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { untriedDoor, type Door } from '../guessing.ts';

type Reader = Pick<UseCaseContext, 'db' | 'actor'>;

export const sheetSecretPlace = (sheetId: string) => `household-code-sheets.secret:${sheetId}`;

export interface LiveSheet {
  sheetId: string;
  codes: number;
  /** Base64. */
  secret: string;
}

/** The sheet that a household holds now, kept until the commit: one code is not taken twice. */
export async function holdLiveSheet(ctx: Pick<UseCaseContext, 'db' | 'actor' | 'secrets'>, householdId: string): Promise<LiveSheet | undefined> {
  const row = await ctx.db
    .selectFrom('householdCodeSheets')
    .select(['sheetId', 'codes', 'secretEncrypted'])
    .where('countyId', '=', ctx.actor.countyId)
    .where('householdId', '=', householdId)
    .where('replacedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!row || row.secretEncrypted === null) return undefined;
  return { sheetId: row.sheetId, codes: row.codes, secret: ctx.secrets.decrypt(row.secretEncrypted, sheetSecretPlace(row.sheetId)) };
}

/** Codes of a sheet that were used, with what for. */
export async function usedCodes(ctx: Reader, sheetId: string): Promise<{ counter: number; actId: string }[]> {
  const rows = await ctx.db
    .selectFrom('actAnswers')
    .select(['codeCounter', 'actId'])
    .where('countyId', '=', ctx.actor.countyId)
    .where('sheetId', '=', sheetId)
    .execute();
  return rows.map(({ codeCounter, actId }) => ({ counter: codeCounter ?? -1, actId }));
}

/** Puts new sheets in the place of those that these households hold; the secrets of the old ones are not kept. */
export async function replaceSheets(
  ctx: UseCaseContext,
  sheets: readonly { householdId: string; secret: string; codes: number }[],
): Promise<void> {
  const { countyId } = ctx.actor;
  // Held in one order, so that two who print at once do not hold each other up.
  const held = await ctx.db
    .selectFrom('households')
    .select('householdId')
    .where('countyId', '=', countyId)
    .where('householdId', 'in', sheets.map(({ householdId }) => householdId))
    .orderBy('householdId')
    .forNoKeyUpdate()
    .execute();
  await ctx.db
    .updateTable('householdCodeSheets')
    .set({ replacedAt: ctx.now, secretEncrypted: null })
    .where('countyId', '=', countyId)
    .where('householdId', 'in', held.map(({ householdId }) => householdId))
    .where('replacedAt', 'is', null)
    .execute();
  const rows = sheets.map(({ householdId, secret, codes }) => {
    const sheetId = newId();
    return {
      countyId,
      sheetId,
      householdId,
      secretEncrypted: ctx.secrets.encrypt(secret, sheetSecretPlace(sheetId)),
      codes,
      issuedBy: ctx.actor.accountId,
      issuedByName: ctx.actor.name,
      issuedAt: ctx.now,
      replacedAt: null,
    };
  });
  await ctx.db.insertInto('householdCodeSheets').values(rows).execute();
}

/** What is remembered of wrong codes at a door, held until the commit: guesses that come at once are all counted. */
export async function holdDoor(ctx: UseCaseContext, door: string): Promise<Door> {
  const { countyId } = ctx.actor;
  await ctx.db
    .insertInto('codeDoors')
    .values({ countyId, door, ...untriedDoor(ctx.realNow) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return ctx.db
    .selectFrom('codeDoors')
    .select(['failures', 'countedFrom'])
    .where('countyId', '=', countyId)
    .where('door', '=', door)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

export async function saveDoor(ctx: UseCaseContext, door: string, state: Door): Promise<void> {
  await ctx.db.updateTable('codeDoors').set(state).where('countyId', '=', ctx.actor.countyId).where('door', '=', door).execute();
}

import { idSchema, newId } from '../../../kernel/ids.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { ruleSetContentSchema, type RuleSet, type RuleSetContent } from '../rule-set.ts';
import { shippedRuleSets } from '../rule-sets/shipped.ts';
import type { CountyContext } from './household-store.ts';

function ownRows({ db, actor }: CountyContext) {
  return db
    .selectFrom('ruleSets')
    .select(['ruleSetId', 'name', 'year', 'province', 'content', 'revision'])
    .where('countyId', '=', actor.countyId)
    .orderBy('ruleSetId')
    .execute();
}

type OwnRow = Awaited<ReturnType<typeof ownRows>>[number];

function ruleSetOf({ ruleSetId, name, year, province, content }: OwnRow): RuleSet {
  return { name, year, province, reference: ruleSetId, isShipped: false, ...ruleSetContentSchema.parse(content) };
}

/** All rule sets of the county: those that ship with the product, then its own in the order of their adding. */
export async function listRuleSetRows(ctx: CountyContext): Promise<RuleSet[]> {
  return [...shippedRuleSets, ...(await ownRows(ctx)).map(ruleSetOf)];
}

/** Those that the office added, with the number of their corrections. */
export async function listOwnRuleSetRows(ctx: CountyContext): Promise<{ revision: number; ruleSet: RuleSet }[]> {
  return (await ownRows(ctx)).map((row) => ({ revision: row.revision, ruleSet: ruleSetOf(row) }));
}

/**
 * Held by whoever lets a household stand in them, until the end of the transaction: nobody corrects or removes one meanwhile.
 * Those that ship never change.
 */
export async function holdRuleSets({ db, actor }: CountyContext, references: readonly string[]): Promise<void> {
  const own = [...new Set(references)].filter((reference) => idSchema.safeParse(reference).success);
  if (own.length === 0) return;
  await db
    .selectFrom('ruleSets')
    .select('ruleSetId')
    .where('countyId', '=', actor.countyId)
    .where('ruleSetId', 'in', own)
    .orderBy('ruleSetId')
    .forShare()
    .execute();
}

export type RuleSetHead = Pick<RuleSet, 'name' | 'year' | 'province'>;

/** One that the office added, held so that no household comes to stand in it meanwhile; undefined where there is none. */
export async function findOwnRuleSetForUpdate(
  { db, actor }: CountyContext,
  ruleSetId: string,
): Promise<(RuleSetHead & { content: unknown; revision: number }) | undefined> {
  return db
    .selectFrom('ruleSets')
    .select(['name', 'year', 'province', 'content', 'revision'])
    .where('countyId', '=', actor.countyId)
    .where('ruleSetId', '=', ruleSetId)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateRuleSet(
  { db, actor }: CountyContext,
  ruleSetId: string,
  { content, ...head }: RuleSetHead & { content: RuleSetContent; revision: number },
): Promise<void> {
  await db
    .updateTable('ruleSets')
    .set({ ...head, content: JSON.stringify(content) })
    .where('countyId', '=', actor.countyId)
    .where('ruleSetId', '=', ruleSetId)
    .execute();
}

export async function deleteRuleSet({ db, actor }: CountyContext, ruleSetId: string): Promise<void> {
  await db.deleteFrom('ruleSets').where('countyId', '=', actor.countyId).where('ruleSetId', '=', ruleSetId).execute();
}

export async function insertRuleSet(
  { db, actor, now }: UseCaseContext,
  { name, year, province }: RuleSetHead,
  content: RuleSetContent,
): Promise<string> {
  const ruleSetId = newId();
  await db
    .insertInto('ruleSets')
    .values({
      countyId: actor.countyId,
      ruleSetId,
      name,
      year,
      province,
      content: JSON.stringify(content),
      addedBy: actor.accountId,
      addedByName: actor.name,
      addedAt: now,
    })
    .execute();
  return ruleSetId;
}

/** The chosen one; the first that ships where the office has not chosen. */
export async function findRuleSetInForce({ db, actor }: CountyContext): Promise<string> {
  const chosen = await db
    .selectFrom('registrySettings')
    .select('ruleSet')
    .where('countyId', '=', actor.countyId)
    .executeTakeFirst();
  return chosen?.ruleSet ?? shippedRuleSets[0]?.reference ?? '';
}

export async function upsertRuleSetInForce({ db, actor, now }: UseCaseContext, ruleSet: string): Promise<void> {
  const choice = { ruleSet, chosenByName: actor.name, chosenAt: now };
  await db
    .insertInto('registrySettings')
    .values({ countyId: actor.countyId, ...choice })
    .onConflict((conflict) => conflict.column('countyId').doUpdateSet(choice))
    .execute();
}

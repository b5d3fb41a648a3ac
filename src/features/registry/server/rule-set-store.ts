import { newId } from '../../../kernel/ids.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { ruleSetContentSchema, type RuleSet, type RuleSetContent } from '../rule-set.ts';
import { shippedRuleSets } from '../rule-sets/shipped.ts';
import type { CountyContext } from './household-store.ts';

/** All rule sets of the county: those that ship with the product, then its own in the order of their adding. */
export async function listRuleSetRows({ db, actor }: CountyContext): Promise<RuleSet[]> {
  const own = await db
    .selectFrom('ruleSets')
    .select(['ruleSetId', 'name', 'year', 'province', 'content'])
    .where('countyId', '=', actor.countyId)
    .orderBy('ruleSetId')
    .execute();
  return [
    ...shippedRuleSets,
    ...own.map(({ ruleSetId, content, ...head }) => ({
      ...head,
      reference: ruleSetId,
      isShipped: false,
      ...ruleSetContentSchema.parse(content),
    })),
  ];
}

export async function insertRuleSet(
  { db, actor, now }: UseCaseContext,
  { name, year, province }: Pick<RuleSet, 'name' | 'year' | 'province'>,
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
export async function findStandingRuleSet({ db, actor }: CountyContext): Promise<string> {
  const chosen = await db
    .selectFrom('registrySettings')
    .select('ruleSet')
    .where('countyId', '=', actor.countyId)
    .executeTakeFirst();
  return chosen?.ruleSet ?? shippedRuleSets[0]?.reference ?? '';
}

export async function upsertStandingRuleSet({ db, actor, now }: UseCaseContext, ruleSet: string): Promise<void> {
  const choice = { ruleSet, chosenByName: actor.name, chosenAt: now };
  await db
    .insertInto('registrySettings')
    .values({ countyId: actor.countyId, ...choice })
    .onConflict((conflict) => conflict.column('countyId').doUpdateSet(choice))
    .execute();
}

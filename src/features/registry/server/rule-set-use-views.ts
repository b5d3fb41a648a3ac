import { sql } from 'kysely';
import type { RuleSetUse } from '../written-rule-set.ts';
import type { CountyContext } from './household-store.ts';
import { findRuleSetInForce } from './rule-set-store.ts';

/** Sheets that were checked by a rule set and are not settled yet. */
const openImports = ['checking', 'checked', 'applying'];

/** Who refers to a rule set that the office added. Histories are looked through only where no household stands in it now. */
export async function useOfRuleSet(ctx: CountyContext, ruleSetId: string): Promise<RuleSetUse> {
  const { db, actor } = ctx;
  const { households } = await db
    .selectFrom('households')
    .select((expression) => expression.fn.countAll<number>().as('households'))
    .where('countyId', '=', actor.countyId)
    .where('ruleSet', '=', ruleSetId)
    .executeTakeFirstOrThrow();
  const named = { ruleSet: ruleSetId };
  const past = await db
    .selectFrom('registryChanges')
    .select('changeId')
    .where('countyId', '=', actor.countyId)
    .where('subjectType', '=', 'household')
    .where(sql<boolean>`(before @> ${JSON.stringify(named)}::jsonb or after @> ${JSON.stringify(named)}::jsonb)`)
    .$if(households > 0, (query) => query.where(sql<boolean>`false`))
    .limit(1)
    .executeTakeFirst();
  const open = await db
    .selectFrom('registryImports')
    .select('importId')
    .where('countyId', '=', actor.countyId)
    .where('state', 'in', openImports)
    .where('stageUntil', 'is not', null)
    .where(sql<string>`mapping ->> 'ruleSet'`, '=', ruleSetId)
    .limit(1)
    .executeTakeFirst();
  return {
    households,
    isInHistory: past !== undefined,
    isInImport: open !== undefined,
    isCurrent: (await findRuleSetInForce(ctx)) === ruleSetId,
  };
}

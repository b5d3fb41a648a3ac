import type { InputOf } from '../../../kernel/endpoint.ts';
import { refuseIf } from '../../../kernel/refusal.ts';
import { shanghaiDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { householdCategoryChanged } from '../events.ts';
import type * as contract from '../household-contract.ts';
import { findCategory } from '../rule-set.ts';
import { whyNoSuchCategory, whySinceCannotBe } from '../rules.ts';
import { differenceOf, insertChanges } from './change-store.ts';
import { getHouseholdForUpdate, refuseIfStale } from './get-household.ts';
import { listLivingPersons, updateHousehold, updatePersons } from './household-store.ts';
import { holdRuleSets, listRuleSetRows } from './rule-set-store.ts';

/**
 * Another category: fallen back, out of poverty, at risk. Whether somebody must answer for the household follows from the
 * rule set, for it and for all its persons in the same write. Since when: as told, else as before where it stays unfinished,
 * else today.
 */
export async function changeCategory(
  ctx: UseCaseContext,
  { params: { householdId }, body }: InputOf<typeof contract.changeCategory>,
): Promise<undefined> {
  const household = await getHouseholdForUpdate(ctx, householdId);
  refuseIfStale(household, body.revision);
  await holdRuleSets(ctx, [body.ruleSet]);
  const ruleSet = (await listRuleSetRows(ctx)).find(({ reference }) => reference === body.ruleSet);
  const today = shanghaiDate(ctx.now);
  refuseIf(
    [
      ...(ruleSet ? whyNoSuchCategory(ruleSet, body.category, 'body.category') : [{ code: 'registry.rule-set-unknown', at: 'body.ruleSet' }]),
      ...whySinceCannotBe(body, today, 'body'),
    ],
    'invalid',
  );
  const unfinished = (ruleSet && findCategory(ruleSet, body.category)?.unfinished) ?? false;
  const since = body.unfinishedSince ?? (household.unfinished ? household.unfinishedSince : null) ?? today;
  const placed = { ruleSet: body.ruleSet, category: body.category, unfinished, unfinishedSince: unfinished ? since : null };
  const difference = differenceOf(household, placed);
  refuseIf(difference ? [] : [{ code: 'registry.same-category' }]);
  if (!difference) return undefined;

  await updateHousehold(ctx, householdId, { ...placed, revision: household.revision + 1 });
  const persons = await listLivingPersons(ctx, householdId);
  // Who came into the household later has stood so for less long.
  const sinceOf = (person: { unfinishedSince: string | null }) =>
    household.unfinished && person.unfinishedSince !== null && person.unfinishedSince > since ? person.unfinishedSince : since;
  for (const [day, ids] of groupedBy(persons, unfinished ? sinceOf : () => null)) {
    await updatePersons(ctx, ids, { unfinished, unfinishedSince: day });
  }
  await insertChanges(ctx, [{ subjectType: 'household', subjectId: householdId, householdId, why: body.why, ...difference }]);
  await ctx.audit({
    action: 'household.category-changed',
    subject: { type: 'household', id: householdId },
    detail: { from: household.category, to: body.category, ruleSet: body.ruleSet, unfinished },
  });
  await ctx.record(householdCategoryChanged({ householdId, villageId: household.villageId, unfinished }));
}

function groupedBy<T extends { personId: string }>(persons: readonly T[], dayOf: (person: T) => string | null): Map<string | null, string[]> {
  const groups = new Map<string | null, string[]>();
  for (const person of persons) groups.set(dayOf(person), [...(groups.get(dayOf(person)) ?? []), person.personId]);
  return groups;
}

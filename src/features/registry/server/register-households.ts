import { refuseIf, type Refusal } from '../../../kernel/refusal.ts';
import { shanghaiDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { NewHousehold } from '../household.ts';
import type { RuleSet } from '../rule-set.ts';
import { settledHousehold, settledPerson, whyHouseholdCannotBe, whyNoSuchCategory, whyPersonCannotBe, whyTheyCannotLiveTogether } from '../rules.ts';
import { HouseholdIntake, type Registration } from './household-intake.ts';
import { villagesById } from './public-reads.ts';
import { holdRuleSets, listRuleSetRows } from './rule-set-store.ts';
import { whyNumbersAreTaken } from './taken-numbers.ts';

export interface RegistrationOrder {
  /** Kept in the history of each household and person. */
  why: string;
  /** Where the household of an index stands in the request, for refusals. */
  at?: (index: number) => string;
}

/**
 * Registers whole households, one or a hundred thousand persons, in the caller's transaction. The caller has authorised it
 * for their villages and writes the audit entry. Refuses everything that the rules refuse, all reasons at once; nothing is
 * kept then.
 * @returns ids in the order given
 */
export async function registerHouseholds(
  ctx: UseCaseContext,
  given: readonly NewHousehold[],
  order: RegistrationOrder,
): Promise<Registration[]> {
  const households = given.map((household) => ({ ...settledHousehold(household), persons: household.persons.map(settledPerson) }));
  await holdRuleSets(ctx, households.map(({ ruleSet }) => ruleSet));
  const ruleSets = new Map((await listRuleSetRows(ctx)).map((ruleSet) => [ruleSet.reference, ruleSet]));
  refuseIf(await reasonsAgainst(ctx, households, ruleSets, order.at ?? ((index) => `households.${index}`)), 'invalid');
  const intake = new HouseholdIntake(ctx, ruleSets, { why: order.why });
  try {
    const registered = await intake.take(households);
    await intake.finish();
    return registered;
  } finally {
    await intake.end();
  }
}

async function reasonsAgainst(
  ctx: UseCaseContext,
  households: readonly NewHousehold[],
  ruleSets: ReadonlyMap<string, RuleSet>,
  at: (index: number) => string,
): Promise<Refusal[]> {
  const today = shanghaiDate(ctx.now);
  const villages = await villagesById(ctx, households.map(({ villageId }) => villageId));
  const refusals = households.flatMap((household, index) => {
    const place = at(index);
    const ruleSet = ruleSets.get(household.ruleSet);
    return [
      ...(villages.has(household.villageId) ? [] : [{ code: 'registry.village-unknown', at: `${place}.villageId` }]),
      ...(ruleSet ? whyNoSuchCategory(ruleSet, household.category, `${place}.category`) : [{ code: 'registry.rule-set-unknown', at: `${place}.ruleSet` }]),
      ...whyHouseholdCannotBe(household, today, place),
      ...household.persons.flatMap((person, position) => whyPersonCannotBe(person, today, `${place}.persons.${position}`)),
      ...whyTheyCannotLiveTogether(household.persons, `${place}.persons`),
    ];
  });
  if (refusals.length > 0) return refusals;
  return whyNumbersAreTaken(ctx, {
    households: households.map(({ number }, index) => ({ number, at: `${at(index)}.number` })),
    persons: households.flatMap(({ persons }, index) =>
      persons.map(({ name, idNumber }, position) => ({ name, idNumber, at: `${at(index)}.persons.${position}.idNumber` })),
    ),
  });
}

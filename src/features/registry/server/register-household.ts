import type { InputOf, ResponseOf } from '../../../kernel/endpoint.ts';
import { refuseIf } from '../../../kernel/refusal.ts';
import { shanghaiDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../household-contract.ts';
import { whySinceCannotBe } from '../rules.ts';
import { getOwnVillage } from './get-household.ts';
import { registerHouseholds } from './register-households.ts';

/** One household, written by a person, in a village that this person answers for. */
export async function registerHousehold(
  ctx: UseCaseContext,
  { body: { household, why } }: InputOf<typeof contract.registerHousehold>,
): Promise<ResponseOf<typeof contract.registerHousehold>> {
  await getOwnVillage(ctx, household.villageId);
  refuseIf(whySinceCannotBe(household, shanghaiDate(ctx.now), 'body.household'), 'invalid');
  const [registered] = await registerHouseholds(ctx, [household], { why, at: () => 'body.household' });
  if (!registered) throw new Error('a household was registered and is not there');
  await ctx.audit({
    action: 'household.registered',
    subject: { type: 'household', id: registered.householdId },
    detail: { villageId: household.villageId, category: household.category, persons: registered.personIds.length },
  });
  return { householdId: registered.householdId };
}

import type { InputOf } from '../../../kernel/endpoint.ts';
import { refuseIf } from '../../../kernel/refusal.ts';
import { shanghaiDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { WrittenHousehold } from '../household.ts';
import type * as contract from '../household-contract.ts';
import { settledHousehold, whyHouseholdCannotBe } from '../rules.ts';
import { differenceOf, insertChanges } from './change-store.ts';
import { getHouseholdForUpdate, refuseIfStale } from './get-household.ts';
import { updateHousehold, type Household } from './household-store.ts';
import { openBankAccount, sealHousehold } from './personal-secrecy.ts';
import { whyNumbersAreTaken } from './taken-numbers.ts';

/** Number, causes, income, housing, water, address, bank account, note; what is left out stays. Category, head and members have verbs of their own. */
export async function changeHousehold(
  ctx: UseCaseContext,
  { params: { householdId }, body }: InputOf<typeof contract.changeHousehold>,
): Promise<undefined> {
  const household = await getHouseholdForUpdate(ctx, householdId);
  refuseIfStale(household, body.revision);
  const before = writtenForm(ctx, household);
  const after = settledHousehold({ ...before, ...body.household });
  refuseIf(whyHouseholdCannotBe(after, shanghaiDate(ctx.now), 'body.household'), 'invalid');
  const claim = { number: after.number, at: 'body.household.number', householdId };
  refuseIf(await whyNumbersAreTaken(ctx, { households: [claim], persons: [] }));

  const { bankAccount, ...facts } = after;
  const isSameAccount = bankAccount === before.bankAccount;
  const sealed = isSameAccount ? {} : sealHousehold(ctx.secrets, householdId, bankAccount);
  const { bankAccountIndex: _, ...told } = { bankAccountIndex: undefined, ...sealed };
  const difference = differenceOf(household, { ...facts, ...told });
  refuseIf(difference ? [] : [{ code: 'registry.nothing-changed' }]);
  if (!difference) return undefined;
  await updateHousehold(ctx, householdId, { ...facts, ...sealed, revision: household.revision + 1 });
  await insertChanges(ctx, [{ subjectType: 'household', subjectId: householdId, householdId, why: body.why, ...difference }]);
  const detail = { fields: Object.keys(difference.after) };
  await ctx.audit({ action: 'household.changed', subject: { type: 'household', id: householdId }, detail });
}

/** A stored household as a person would write it today. */
function writtenForm(ctx: UseCaseContext, household: Household): WrittenHousehold {
  const { number, causes, income, incomeYear, housing, water, address, note } = household;
  const bankAccount = openBankAccount(ctx.secrets, household.householdId, household.bankAccountSealed);
  return { number, causes, income, incomeYear, housing, water, address, note, bankAccount } as WrittenHousehold;
}


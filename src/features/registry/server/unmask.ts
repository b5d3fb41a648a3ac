import type { InputOf, ResponseOf } from '../../../kernel/endpoint.ts';
import { RefusedError } from '../../../kernel/refusal.ts';
import { Confidential } from '../../../platform/use-case/confidential.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as households from '../household-contract.ts';
import type * as persons from '../person-contract.ts';
import { getOwnHousehold, getOwnPerson } from './get-household.ts';
import { openBankAccount, openPerson } from './personal-secrecy.ts';

/** One sensitive value of a person in full, for whoever answers for the village; who asked, when and why stays on record. */
export async function unmaskPerson(
  ctx: UseCaseContext,
  { params: { personId }, body: { field, reason } }: InputOf<typeof persons.unmaskPerson>,
): Promise<Confidential<ResponseOf<typeof persons.unmaskPerson>>> {
  const person = await getOwnPerson(ctx, personId);
  const opened = openPerson(ctx.secrets, personId, person);
  const value = field === 'health' ? opened.health?.join(',') : opened[field];
  await remember(ctx, { type: 'person', id: personId }, { field, reason, householdId: person.householdId });
  return confidential(value);
}

export async function unmaskHousehold(
  ctx: UseCaseContext,
  { params: { householdId }, body: { field, reason } }: InputOf<typeof households.unmaskHousehold>,
): Promise<Confidential<ResponseOf<typeof households.unmaskHousehold>>> {
  const { household } = await getOwnHousehold(ctx, householdId);
  const value = openBankAccount(ctx.secrets, householdId, household.bankAccountSealed);
  await remember(ctx, { type: 'household', id: householdId }, { field, reason });
  return confidential(value);
}

function remember(ctx: UseCaseContext, subject: { type: string; id: string }, detail: Record<string, string>): Promise<void> {
  return ctx.audit({ action: 'personal-data.unmasked', subject, detail });
}

function confidential(value: string | null | undefined): Confidential<{ value: string }> {
  if (value === null || value === undefined) throw new RefusedError('notFound', [{ code: 'registry.not-known' }]);
  return new Confidential({ value });
}

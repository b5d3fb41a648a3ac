import type { InputOf } from '../../../kernel/endpoint.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { householdEnded } from '../events.ts';
import type * as contract from '../household-contract.ts';
import { insertChanges } from './change-store.ts';
import { getHouseholdForUpdate, refuseIfStale } from './get-household.ts';
import { listLivingPersons, updateHousehold, updatePersons } from './household-store.ts';

/** A household that moved away, died out or was entered by mistake: kept with its persons and its history, and no longer counted. */
export async function endHousehold(
  ctx: UseCaseContext,
  { params: { householdId }, body: { revision, reason } }: InputOf<typeof contract.endHousehold>,
): Promise<undefined> {
  const household = await getHouseholdForUpdate(ctx, householdId);
  refuseIfStale(household, revision);
  const persons = await listLivingPersons(ctx, householdId);
  const ended = { endedAt: ctx.now, endReason: reason };
  await updateHousehold(ctx, householdId, { ...ended, revision: household.revision + 1 });
  await updatePersons(ctx, persons.map(({ personId }) => personId), ended);
  const change = { householdId, why: reason, before: { endedAt: null }, after: { endedAt: ctx.now.toISOString() } };
  await insertChanges(ctx, [
    { ...change, subjectType: 'household', subjectId: householdId },
    ...persons.map(({ personId }) => ({ ...change, subjectType: 'person' as const, subjectId: personId })),
  ]);
  await ctx.audit({ action: 'household.ended', subject: { type: 'household', id: householdId }, detail: { persons: persons.length } });
  await ctx.record(householdEnded({ householdId, villageId: household.villageId }));
}

import type { InputOf } from '../../../kernel/endpoint.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { personEnded } from '../events.ts';
import type * as contract from '../person-contract.ts';
import { insertChanges } from './change-store.ts';
import { getPersonForUpdate, refuseIfStale } from './get-household.ts';
import { updateHousehold, updatePersons } from './household-store.ts';

/** Died, moved away, married out, entered by mistake: kept, and no longer counted. A head who leaves leaves the household without one. */
export async function endPerson(
  ctx: UseCaseContext,
  { params: { personId }, body: { revision, reason } }: InputOf<typeof contract.endPerson>,
): Promise<undefined> {
  const { person, household } = await getPersonForUpdate(ctx, personId);
  refuseIfStale(person, revision);
  const { householdId, villageId } = household;
  await updatePersons(ctx, [personId], { endedAt: ctx.now, endReason: reason });
  await updateHousehold(ctx, householdId, {
    personCount: household.personCount - 1,
    headName: person.isHead ? null : household.headName,
    revision: household.revision + 1,
  });
  const [before, after] = [{ endedAt: null }, { endedAt: ctx.now.toISOString() }];
  await insertChanges(ctx, [{ subjectType: 'person', subjectId: personId, householdId, why: reason, before, after }]);
  await ctx.audit({ action: 'person.ended', subject: { type: 'person', id: personId }, detail: { householdId } });
  await ctx.record(personEnded({ householdId, villageId, personId }));
}

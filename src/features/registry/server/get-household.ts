import { RefusedError, refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { Village } from '../contract.ts';
import { answersForVillage } from '../local-scope.ts';
import { findHouseholdForUpdate, findHouseholdRow, findPersonRow, type Household, type Person } from './household-store.ts';
import { findVillage } from './public-reads.ts';

/** A village that the actor answers for; those of others are not there at all. */
export async function getOwnVillage(ctx: UseCaseContext, villageId: string): Promise<Village> {
  const village = await findVillage(ctx, villageId);
  if (!village || !answersForVillage(ctx.actor, village)) throw new RefusedError('notFound', [{ code: 'registry.village-unknown' }]);
  return village;
}

/** A household of the actor's places, also one that has ended. */
export async function getOwnHousehold(ctx: UseCaseContext, householdId: string): Promise<{ household: Household; village: Village }> {
  return seen(ctx, await findHouseholdRow(ctx, householdId));
}

/** The usual beginning of a change: the household held, the actor allowed, the household still counted. */
export async function getHouseholdForUpdate(ctx: UseCaseContext, householdId: string): Promise<Household> {
  const { household } = await seen(ctx, await findHouseholdForUpdate(ctx, householdId));
  refuseIf(household.endedAt ? [{ code: 'registry.household-ended' }] : []);
  return household;
}

async function seen(ctx: UseCaseContext, household: Household | undefined): Promise<{ household: Household; village: Village }> {
  const village = household && (await findVillage(ctx, household.villageId));
  if (!household || !village || !answersForVillage(ctx.actor, village)) {
    throw new RefusedError('notFound', [{ code: 'registry.household-unknown' }]);
  }
  return { household, village };
}

/** A person of the actor's places, also one who has left. */
export async function getOwnPerson(ctx: UseCaseContext, personId: string): Promise<Person> {
  const person = await findPersonRow(ctx, personId);
  const village = person && (await findVillage(ctx, person.villageId));
  if (!person || !village || !answersForVillage(ctx.actor, village)) {
    throw new RefusedError('notFound', [{ code: 'registry.person-unknown' }]);
  }
  return person;
}

/** A person to be changed: the household is held first, so that two who change its members wait for each other. */
export async function getPersonForUpdate(ctx: UseCaseContext, personId: string): Promise<{ person: Person; household: Household }> {
  const { householdId } = await getOwnPerson(ctx, personId);
  const household = await getHouseholdForUpdate(ctx, householdId);
  const person = await getOwnPerson(ctx, personId);
  refuseIf(person.endedAt ? [{ code: 'registry.person-ended' }] : []);
  return { person, household };
}

/** Somebody else has changed it since this person looked: nothing is overwritten. */
export function refuseIfStale(current: { revision: number }, revision: number): void {
  refuseIf(current.revision === revision ? [] : [{ code: 'registry.stale-revision' }]);
}

import type { InputOf } from '../../../kernel/endpoint.ts';
import { refuseIf, type Refusal } from '../../../kernel/refusal.ts';
import { shanghaiDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { WrittenPerson } from '../household.ts';
import type * as contract from '../person-contract.ts';
import { settledPerson, whyPersonCannotBe } from '../rules.ts';
import { differenceOf, insertChanges } from './change-store.ts';
import { getPersonForUpdate, refuseIfStale } from './get-household.ts';
import { updateHousehold, updatePersons, type Household, type Person } from './household-store.ts';
import { openPerson } from './personal-secrecy.ts';
import { personFactsOf, personRow } from './household-intake.ts';
import { deleteSearchTerms, insertSearchTerms } from './search-store.ts';
import { whyNumbersAreTaken } from './taken-numbers.ts';

/** Facts of a person; what is left out stays, sensitive values among it. The head is changed by `moveHead`. */
export async function changePerson(
  ctx: UseCaseContext,
  { params: { personId }, body }: InputOf<typeof contract.changePerson>,
): Promise<undefined> {
  const { person, household } = await getPersonForUpdate(ctx, personId);
  refuseIfStale(person, body.revision);
  const before = writtenForm(ctx, person);
  const after = settledPerson({ ...before, ...body.person });
  refuseIf(whyPersonCannotBe(after, shanghaiDate(ctx.now), 'body.person'), 'invalid');
  refuseIf(whyHeadStays(person, household, after));
  const claim = { name: after.name, idNumber: after.idNumber, at: 'body.person.idNumber', personId };
  refuseIf(await whyNumbersAreTaken(ctx, { households: [], persons: [claim] }));

  const row = { ...personRow(ctx, personId, after), ...whatStaysSealed(person, before, after) };
  const difference = differenceOf(personFactsOf(person), personFactsOf(row));
  refuseIf(difference ? [] : [{ code: 'registry.nothing-changed' }]);
  if (!difference) return undefined;
  const { personId: _, ...columns } = row;
  await updatePersons(ctx, [personId], columns);
  const { householdId } = person;
  if (row.isHead) await updateHousehold(ctx, householdId, { headName: row.name, revision: household.revision + 1 });
  if (row.name !== person.name) {
    await deleteSearchTerms(ctx, [person]);
    await insertSearchTerms(ctx, [row]);
  }
  await insertChanges(ctx, [{ subjectType: 'person', subjectId: personId, householdId, why: body.why, ...difference }]);
  const detail = { householdId, fields: Object.keys(difference.after).map((field) => field.replace(/Sealed$/, '')) };
  await ctx.audit({ action: 'person.changed', subject: { type: 'person', id: personId }, detail });
}

function whyHeadStays(person: Person, household: Household, after: WrittenPerson): Refusal[] {
  const at = 'body.person.relation';
  if (person.isHead && after.relation !== 'head') return [{ code: 'registry.is-the-head', params: { name: person.name }, at }];
  const isSecond = !person.isHead && after.relation === 'head' && household.headName !== null;
  return isSecond ? [{ code: 'registry.has-a-head', params: { head: household.headName ?? '' }, at }] : [];
}

/** A stored person as somebody would write it today. */
function writtenForm(ctx: UseCaseContext, person: Person): WrittenPerson {
  const { name, relation, gender, birthDate, schooling, labour } = person;
  return { name, relation, gender, birthDate, schooling, labour, ...openPerson(ctx.secrets, person.personId, person) } as WrittenPerson;
}

/** Sealed anew, the same value would look changed. */
function whatStaysSealed(person: Person, before: WrittenPerson, after: WrittenPerson): Partial<Person> {
  return {
    ...(before.idNumber === after.idNumber ? { idNumberSealed: person.idNumberSealed } : {}),
    ...(before.phone === after.phone ? { phoneSealed: person.phoneSealed } : {}),
    ...(before.health?.join() === after.health?.join() ? { healthSealed: person.healthSealed } : {}),
  };
}

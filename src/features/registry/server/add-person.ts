import type { InputOf, ResponseOf } from '../../../kernel/endpoint.ts';
import { newId } from '../../../kernel/ids.ts';
import { refuseIf } from '../../../kernel/refusal.ts';
import { shanghaiDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { personAdded } from '../events.ts';
import type * as contract from '../person-contract.ts';
import { settledPerson, whyPersonCannotBe } from '../rules.ts';
import { insertPersons } from './birth-store.ts';
import { insertChanges } from './change-store.ts';
import { getHouseholdForUpdate } from './get-household.ts';
import { updateHousehold } from './household-store.ts';
import { personFactsOf, personRow } from './household-intake.ts';
import { insertSearchTerms } from './search-store.ts';
import { whyNumbersAreTaken } from './taken-numbers.ts';

/** Born, married in, come back, or forgotten so far. Stands as the household does, from today. */
export async function addPerson(
  ctx: UseCaseContext,
  { params: { householdId }, body: { person: written, why } }: InputOf<typeof contract.addPerson>,
): Promise<ResponseOf<typeof contract.addPerson>> {
  const household = await getHouseholdForUpdate(ctx, householdId);
  const person = settledPerson(written);
  const today = shanghaiDate(ctx.now);
  refuseIf(whyPersonCannotBe(person, today, 'body.person'), 'invalid');
  const isSecondHead = person.relation === 'head' && household.headName !== null;
  refuseIf(isSecondHead ? [{ code: 'registry.has-a-head', params: { head: household.headName ?? '' }, at: 'body.person.relation' }] : []);
  const claim = { name: person.name, idNumber: person.idNumber, at: 'body.person.idNumber' };
  refuseIf(await whyNumbersAreTaken(ctx, { households: [], persons: [claim] }));

  const row = personRow(ctx, newId(), person);
  const { villageId, unfinished } = household;
  const born = { revision: 1, registeredAt: ctx.now.toISOString(), endedAt: null, endReason: null };
  await insertPersons(ctx, [{ ...row, ...born, householdId, villageId, unfinished, unfinishedSince: unfinished ? today : null }]);
  await insertSearchTerms(ctx, [row]);
  await updateHousehold(ctx, householdId, {
    personCount: household.personCount + 1,
    headName: row.isHead ? row.name : household.headName,
    revision: household.revision + 1,
  });
  const { personId } = row;
  await insertChanges(ctx, [{ subjectType: 'person', subjectId: personId, householdId, why, before: null, after: { ...personFactsOf(row) } }]);
  await ctx.audit({ action: 'person.added', subject: { type: 'person', id: personId }, detail: { householdId } });
  await ctx.record(personAdded({ householdId, villageId, personId }));
  return { personId };
}

import type { InputOf } from '../../../kernel/endpoint.ts';
import { RefusedError, refuseIf, type Refusal } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../household-contract.ts';
import { insertChanges, type Change } from './change-store.ts';
import { getHouseholdForUpdate, refuseIfStale } from './get-household.ts';
import { listLivingPersons, updateHousehold, updatePersons, type Person } from './household-store.ts';

/** Another member becomes the head; every relation is one to the head, so the former head's at least must be told anew. */
export async function moveHead(
  ctx: UseCaseContext,
  { params: { householdId }, body }: InputOf<typeof contract.moveHead>,
): Promise<undefined> {
  const household = await getHouseholdForUpdate(ctx, householdId);
  refuseIfStale(household, body.revision);
  const persons = await listLivingPersons(ctx, householdId);
  const next = persons.find(({ personId }) => personId === body.personId);
  if (!next) throw new RefusedError('notFound', [{ code: 'registry.person-unknown', at: 'body.personId' }]);
  const told = new Map<string, string>(body.relations.map(({ personId, relation }) => [personId, relation]));
  refuseIf(reasonsAgainst(persons, next, told));

  const moves = [
    ...persons.flatMap((person) => {
      const relation = told.get(person.personId);
      return person === next || relation === undefined || relation === person.relation ? [] : [{ person, relation }];
    }),
    // Last: a household never has two heads, not even inside this transaction.
    { person: next, relation: 'head' },
  ];
  for (const { person, relation } of moves) await updatePersons(ctx, [person.personId], { relation, isHead: relation === 'head' });
  await updateHousehold(ctx, householdId, { headName: next.name, revision: household.revision + 1 });
  const changes = moves.map(({ person, relation }): Change => ({
    subjectType: 'person',
    subjectId: person.personId,
    householdId,
    why: body.why,
    before: { relation: person.relation },
    after: { relation },
  }));
  await insertChanges(ctx, changes);
  const detail = { personId: next.personId };
  await ctx.audit({ action: 'household.head-moved', subject: { type: 'household', id: householdId }, detail });
}

function reasonsAgainst(persons: readonly Person[], next: Person, told: ReadonlyMap<string, string>): Refusal[] {
  const former = persons.find(({ isHead }) => isHead);
  const alsoHead = persons.filter(({ personId }) => personId !== next.personId && told.get(personId) === 'head');
  return [
    ...(next.isHead ? [{ code: 'registry.is-head-already', params: { name: next.name }, at: 'body.personId' }] : []),
    ...(former && former !== next && !told.has(former.personId)
      ? [{ code: 'registry.former-head-unrelated', params: { name: former.name }, at: 'body.relations' }]
      : []),
    ...alsoHead.map(({ name }) => ({ code: 'registry.two-heads', params: { one: next.name, other: name }, at: 'body.relations' })),
  ];
}

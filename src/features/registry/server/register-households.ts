import { newId } from '../../../kernel/ids.ts';
import { refuseIf, type Refusal } from '../../../kernel/refusal.ts';
import { shanghaiDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { NewHousehold, WrittenPerson } from '../household.ts';
import { findCategory, type RuleSet } from '../rule-set.ts';
import { settledHousehold, settledPerson, whyHouseholdCannotBe, whyNoSuchCategory, whyPersonCannotBe, whyTheyCannotLiveTogether } from '../rules.ts';
import { insertChanges, type Change } from './change-store.ts';
import { insertHouseholds, insertPersons, type Person } from './household-store.ts';
import { sealHousehold, sealPerson } from './personal-secrecy.ts';
import { villagesById } from './public-reads.ts';
import { listRuleSetRows } from './rule-set-store.ts';
import { insertSearchTerms } from './search-store.ts';
import { whyNumbersAreTaken } from './taken-numbers.ts';

export interface Registration {
  householdId: string;
  /** In the order in which the persons were given. */
  personIds: string[];
}

export interface RegistrationOrder {
  /** Kept in the history of each household and person. */
  why: string;
  importId?: string;
  /**
   * The caller has settled them, asked the same rules and looked for the same numbers, so that it need not be done twice;
   * what it overlooked, the database's own constraints refuse.
   */
  isJudged?: boolean;
  /** Where the household of an index stands in the request, for refusals. */
  at?: (index: number) => string;
}

/** So many households go to the database in one statement. */
const atOnce = 120;

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
  const households = order.isJudged
    ? given
    : given.map((household) => ({ ...settledHousehold(household), persons: household.persons.map(settledPerson) }));
  const ruleSets = new Map((await listRuleSetRows(ctx)).map((ruleSet) => [ruleSet.reference, ruleSet]));
  if (!order.isJudged) refuseIf(await reasonsAgainst(ctx, households, ruleSets, order.at ?? ((index) => `households.${index}`)), 'invalid');
  const registrations: Registration[] = [];
  let writing = Promise.resolve();
  try {
    for (let start = 0; start < households.length; start += atOnce) {
      const batch = await sealedInSlices(ctx, households.slice(start, start + atOnce), ruleSets, order);
      await writing;
      writing = insertBatch(ctx, batch);
      // What goes wrong with it is heard at the next `await writing`.
      writing.catch(() => undefined);
      registrations.push(
        ...batch.map(({ household, persons }) => ({
          householdId: household.householdId,
          personIds: persons.map(({ personId }) => personId),
        })),
      );
    }
  } finally {
    // Nothing may be on its way when the transaction ends.
    await writing;
  }
  return registrations;
}

const inSlice = 20;

/** While the database takes one batch, the next is encrypted: slice by slice, so that statements go out and others are answered in between. */
async function sealedInSlices(
  ctx: UseCaseContext,
  households: readonly NewHousehold[],
  ruleSets: ReadonlyMap<string, RuleSet>,
  order: RegistrationOrder,
): Promise<ReturnType<typeof rowsOf>[]> {
  const batch: ReturnType<typeof rowsOf>[] = [];
  for (let start = 0; start < households.length; start += inSlice) {
    for (const household of households.slice(start, start + inSlice)) batch.push(rowsOf(ctx, household, ruleSets, order));
    await new Promise((resolve) => setImmediate(resolve));
  }
  return batch;
}

async function insertBatch(ctx: UseCaseContext, batch: readonly ReturnType<typeof rowsOf>[]): Promise<void> {
  await insertHouseholds(ctx, batch.map(({ household }) => household));
  await insertPersons(ctx, batch.flatMap(({ persons }) => persons));
  await insertSearchTerms(ctx, batch.flatMap(({ persons }) => persons));
  await insertChanges(ctx, batch.flatMap(({ changes }) => changes));
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

function rowsOf(ctx: UseCaseContext, given: NewHousehold, ruleSets: ReadonlyMap<string, RuleSet>, { why, importId }: RegistrationOrder) {
  const { persons: members, bankAccount, villageId, unfinishedSince, ...facts } = given;
  const householdId = newId();
  const ruleSet = ruleSets.get(given.ruleSet);
  const unfinished = (ruleSet && findCategory(ruleSet, given.category)?.unfinished) ?? false;
  const standing = { unfinished, unfinishedSince: unfinished ? (unfinishedSince ?? shanghaiDate(ctx.now)) : null };
  const born = { villageId, revision: 1, registeredAt: ctx.now.toISOString(), endedAt: null, endReason: null };
  const sealed = sealHousehold(ctx.secrets, householdId, bankAccount);
  const household = {
    ...facts,
    ...standing,
    ...born,
    ...sealed,
    householdId,
    headName: members.find(({ relation }) => relation === 'head')?.name ?? null,
    personCount: members.length,
  };
  // Written over the row itself: a copy of each of a hundred thousand takes seconds.
  const shared = { ...standing, ...born, householdId };
  const persons = members.map((person) => Object.assign(personRow(ctx, newId(), person), shared));
  const mark = { householdId, why, before: null, ...(importId === undefined ? {} : { importId }) };
  const changes: Change[] = [
    {
      ...mark,
      subjectType: 'household',
      subjectId: householdId,
      after: { villageId, ...facts, ...standing, bankAccountSealed: sealed.bankAccountSealed },
    },
    ...persons.map((person): Change => ({ ...mark, subjectType: 'person', subjectId: person.personId, after: personFactsOf(person) })),
  ];
  return { household, persons, changes };
}

type PersonFacts = Pick<
  Person,
  'name' | 'relation' | 'gender' | 'birthDate' | 'schooling' | 'labour' | 'idNumberSealed' | 'phoneSealed' | 'healthSealed'
>;

/** What a person's row holds of the person, sealed. */
export function personRow(ctx: Pick<UseCaseContext, 'secrets'>, personId: string, person: WrittenPerson) {
  const { name, relation, gender, birthDate, schooling, labour } = person;
  const row = { personId, name, isHead: relation === 'head', relation, gender, birthDate, schooling, labour };
  return Object.assign(row, sealPerson(ctx.secrets, personId, person));
}

/** As the history keeps a person: the indexes can be made anew and do not stand in it. */
export function personFactsOf(row: PersonFacts): PersonFacts {
  const { name, relation, gender, birthDate, schooling, labour, idNumberSealed, phoneSealed, healthSealed } = row;
  return { name, relation, gender, birthDate, schooling, labour, idNumberSealed, phoneSealed, healthSealed };
}

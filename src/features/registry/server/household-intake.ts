import { allEnded } from '../../../kernel/all-ended.ts';
import { newId, newIds } from '../../../kernel/ids.ts';
import { shanghaiDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { NewHousehold, WrittenPerson } from '../household.ts';
import { findCategory, type RuleSet } from '../rule-set.ts';
import { insertBornHouseholds, insertBornPersons, type Origin } from './birth-store.ts';
import type { Person } from './household-store.ts';
import { sealHousehold, sealPerson } from './personal-secrecy.ts';
import { insertSearchTerms } from './search-store.ts';

/** So many households go to the database in one statement. */
const atOnce = 480;
/** So many persons are made findable in one statement: their terms go in sorted, and neighbours share a page of the index. */
const findableAtOnce = 4_000;
/** So many batches may be on their way: while the database has one, the next wait for it, not it for them. */
const onTheirWay = 3;
/** So many are sealed before others have their turn: statements go out and others are answered in between. */
const inSlice = 8;

/**
 * Writes whole households, judged already, into the caller's transaction: while the database takes in some, the next are
 * sealed. Whoever opens one must `finish` it, and `end` it before the transaction ends,
 * whatever has happened.
 */
export class HouseholdIntake {
  readonly #ctx: UseCaseContext;
  readonly #ruleSets: ReadonlyMap<string, RuleSet>;
  readonly #origin: Origin;
  /** The oldest first. */
  readonly #writing: Promise<void>[] = [];
  /** What failed first: for it everything after it in the transaction fails as well. */
  #failed: Promise<void> | undefined;
  /** Persons on their way who cannot be found by name yet. */
  #unfindable: { personId: string; name: string }[] = [];

  constructor(ctx: UseCaseContext, ruleSets: ReadonlyMap<string, RuleSet>, origin: Origin) {
    this.#ctx = ctx;
    this.#ruleSets = ruleSets;
    this.#origin = origin;
  }

  /** The last of them may still be on their way when this returns. @returns ids in the order given */
  async take(households: readonly NewHousehold[]): Promise<Registration[]> {
    const registrations: Registration[] = [];
    for (let start = 0; start < households.length; start += atOnce) {
      const batch = await this.#sealed(households.slice(start, start + atOnce));
      if (this.#writing.length === onTheirWay) await this.#writing.shift();
      const writing = this.#insert(batch);
      writing.catch(() => {
        this.#failed ??= writing;
      });
      this.#writing.push(writing);
      for (const { household, persons } of batch) registrations.push({ householdId: household.householdId, personIds: persons.map(({ personId }) => personId) });
    }
    return registrations;
  }

  /** Everything that was taken is in the database and can be found, or it fails as the first of them failed. */
  async finish(): Promise<void> {
    await this.end();
    await this.#makeFindable();
  }

  /** Nothing is on its way any more; fails as the first of them failed. */
  async end(): Promise<void> {
    await Promise.allSettled(this.#writing.splice(0));
    await this.#failed;
  }

  async #sealed(households: readonly NewHousehold[]): Promise<BornHousehold[]> {
    const batch: BornHousehold[] = [];
    for (let start = 0; start < households.length; start += inSlice) {
      for (const household of households.slice(start, start + inSlice)) batch.push(rowsOf(this.#ctx, household, this.#ruleSets));
      await new Promise((resolve) => setImmediate(resolve));
    }
    return batch;
  }

  /** Asked for at once, they wait at the connection: the database goes from one to the next without waiting for this process. */
  #insert(batch: readonly BornHousehold[]): Promise<void> {
    const persons = batch.flatMap((each) => each.persons);
    const households = batch.map(({ household }) => household);
    for (const { personId, name } of persons) this.#unfindable.push({ personId, name });
    return allEnded([
      insertBornHouseholds(this.#ctx, households, this.#origin),
      insertBornPersons(this.#ctx, persons, this.#origin),
      ...(this.#unfindable.length >= findableAtOnce ? [this.#makeFindable()] : []),
    ]);
  }

  #makeFindable(): Promise<void> {
    const persons = this.#unfindable;
    this.#unfindable = [];
    return insertSearchTerms(this.#ctx, persons);
  }
}

export interface Registration {
  householdId: string;
  /** In the order in which the persons were given. */
  personIds: string[];
}

type BornHousehold = ReturnType<typeof rowsOf>;

function rowsOf(ctx: UseCaseContext, given: NewHousehold, ruleSets: ReadonlyMap<string, RuleSet>) {
  const { persons: members, bankAccount, villageId, unfinishedSince, ...facts } = given;
  const [householdId = newId(), ...personIds] = newIds(1 + members.length);
  const ruleSet = ruleSets.get(given.ruleSet);
  const unfinished = (ruleSet && findCategory(ruleSet, given.category)?.unfinished) ?? false;
  const placed = { unfinished, unfinishedSince: unfinished ? (unfinishedSince ?? shanghaiDate(ctx.now)) : null };
  const born = { villageId, revision: 1, registeredAt: ctx.now.toISOString(), endedAt: null, endReason: null };
  const sealed = sealHousehold(ctx.secrets, householdId, bankAccount);
  const household = {
    ...facts,
    ...placed,
    ...born,
    ...sealed,
    householdId,
    headName: members.find(({ relation }) => relation === 'head')?.name ?? null,
    personCount: members.length,
  };
  // Written over the row itself: a copy of each of a hundred thousand takes seconds.
  const shared = { ...placed, ...born, householdId };
  const persons = members.map((person, at) => Object.assign(personRow(ctx, personIds[at] ?? newId(), person), shared));
  return { household, persons };
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

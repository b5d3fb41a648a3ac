import { newId } from '../../../../kernel/ids.ts';
import { RefusedError } from '../../../../kernel/refusal.ts';
import { shanghaiDate } from '../../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../../platform/use-case/context.ts';
import { householdsChanged } from '../../events.ts';
import { same, type HouseholdPlan, type PlannedPerson } from '../../imports/plan-household.ts';
import { findCategory, type RuleSet } from '../../rule-set.ts';
import { insertPersons } from '../birth-store.ts';
import { differenceOf, insertChanges, type Change } from '../change-store.ts';
import type { Household, Person } from '../household-store.ts';
import { sealHousehold } from '../personal-secrecy.ts';
import { personFactsOf, personRow, type HouseholdIntake } from '../household-intake.ts';
import { deleteSearchTerms, insertSearchTerms } from '../search-store.ts';
import { alignHouseholds, alignStanding, holdHouseholdRows, readPersonRows, writeHouseholds, writePersons } from './write-store.ts';

export interface WritingOrder {
  importId: string;
  why: string;
  ruleSets: ReadonlyMap<string, RuleSet>;
  /** Takes in whoever comes in whole. */
  intake: HouseholdIntake;
}

/** Carries out the plans of some households within the transaction of the import. */
export async function writePlans(ctx: UseCaseContext, plans: readonly HouseholdPlan[], order: WritingOrder): Promise<void> {
  const born = plans.flatMap(({ standing, wanted, persons }) =>
    standing === 'new' && wanted ? [{ ...wanted, persons: persons.map((person) => person.wanted) }] : [],
  );
  await order.intake.take(born);
  const changed = plans.filter(({ standing }) => standing === 'changed');
  await writeChanged(ctx, changed, order);
  // Whoever came in whole has nothing yet that somebody would have to work out anew.
  const householdIds = changed.flatMap(({ known }) => known?.householdId ?? []);
  if (householdIds.length > 0) await ctx.record(householdsChanged({ householdIds }));
}

async function writeChanged(ctx: UseCaseContext, plans: readonly HouseholdPlan[], { importId, why, ruleSets }: WritingOrder): Promise<void> {
  if (plans.length === 0) return;
  const householdIds = plans.flatMap(({ known }) => known?.householdId ?? []);
  const households = await holdHouseholdRows(ctx, householdIds);
  const persons = await readPersonRows(ctx, plans.flatMap((plan) => plan.persons.flatMap(({ known, standing }) => (known && standing === 'changed' ? known.personId : []))));
  const changes: Change[] = [];
  const note = (subjectType: Change['subjectType'], subjectId: string, householdId: string, difference: Pick<Change, 'before' | 'after'> | undefined) => {
    if (difference) changes.push({ subjectType, subjectId, householdId, why, importId, ...difference });
  };
  const standing: string[] = [];
  const [newHouseholds, newPersons, bornPersons, renamed]: [Household[], Person[], Person[], Record<'before' | 'after', Person>[]] = [[], [], [], []];
  for (const plan of plans) {
    const row = households.get(plan.known?.householdId ?? '');
    if (row?.revision !== plan.known?.revision || !row) throw changedMeanwhile();
    const { householdId } = row;
    const change = householdChange(ctx, plan, row, ruleSets);
    // The history keeps no indexes; they are made anew from what is sealed.
    const { bankAccountIndex: _, ...kept } = change;
    note('household', householdId, householdId, differenceOf(row, kept));
    const next = { ...row, ...change };
    newHouseholds.push(next);
    if (next.unfinished !== row.unfinished || next.unfinishedSince !== row.unfinishedSince) standing.push(householdId);
    for (const person of plan.persons) {
      if (person.standing === 'new') {
        const born = bornPerson(ctx, person, next);
        bornPersons.push(born);
        note('person', born.personId, householdId, { before: null, after: personFactsOf(born) });
      } else if (person.standing === 'changed') {
        const before = persons.get(person.known?.personId ?? '');
        if (before?.revision !== person.known?.revision || !before) throw changedMeanwhile();
        const after = { ...before, ...personChange(ctx, person) };
        note('person', before.personId, householdId, differenceOf(personFactsOf(before), personFactsOf(after)));
        newPersons.push(after);
        if (after.name !== before.name) renamed.push({ before, after });
      }
    }
  }
  await writeHouseholds(ctx, newHouseholds);
  await writePersons(ctx, newPersons);
  await insertPersons(ctx, bornPersons.map(({ registeredAt, ...person }) => ({ ...person, registeredAt: registeredAt.toISOString(), endedAt: null })));
  await deleteSearchTerms(ctx, renamed.map(({ before }) => before));
  await insertSearchTerms(ctx, [...renamed.map(({ after }) => after), ...bornPersons]);
  await alignHouseholds(ctx, householdIds);
  await alignStanding(ctx, standing);
  await insertChanges(ctx, changes);
}

/** Planned by what stood there a moment ago; held now, it must be the same. */
function changedMeanwhile(): RefusedError {
  return new RefusedError('conflict', [{ code: 'registry-import.changed-meanwhile' }]);
}

/** The columns of a household that differ; a sealed value that stays is not sealed anew. */
function householdChange(ctx: UseCaseContext, { known, wanted }: HouseholdPlan, row: Household, ruleSets: WritingOrder['ruleSets']): Partial<Household> {
  if (!known || !wanted) return {};
  const { bankAccount, unfinishedSince, ...facts } = wanted;
  const ruleSet = ruleSets.get(wanted.ruleSet);
  const unfinished = (ruleSet && findCategory(ruleSet, wanted.category)?.unfinished) ?? false;
  // Parts of an income come in another order from the database: no difference.
  const differing = Object.fromEntries(Object.entries(facts).filter(([field, value]) => !same(row[field as keyof Household], value)));
  return {
    ...differing,
    unfinished,
    unfinishedSince: unfinished ? (unfinishedSince ?? row.unfinishedSince ?? shanghaiDate(ctx.now)) : null,
    ...(known.bankAccount === bankAccount ? {} : sealHousehold(ctx.secrets, row.householdId, bankAccount)),
  };
}

function personChange(ctx: UseCaseContext, { known, wanted }: PlannedPerson): Partial<Person> {
  if (!known) return {};
  const { idNumberSealed, idNumberIndex, phoneSealed, phoneIndex, healthSealed, ...open } = personRow(ctx, known.personId, wanted);
  return {
    ...open,
    ...(known.idNumber === wanted.idNumber ? {} : { idNumberSealed, idNumberIndex }),
    ...(known.phone === wanted.phone ? {} : { phoneSealed, phoneIndex }),
    ...(same(known.health, wanted.health) ? {} : { healthSealed }),
  };
}

/** Stands as the household does, from today. */
function bornPerson(ctx: UseCaseContext, { wanted }: PlannedPerson, { householdId, villageId, unfinished }: Household): Person {
  return {
    ...personRow(ctx, newId(), wanted),
    householdId, villageId, unfinished, unfinishedSince: unfinished ? shanghaiDate(ctx.now) : null, revision: 1, registeredAt: ctx.now, endedAt: null, endReason: null,
  };
}

import type { CalendarDate } from '../../../kernel/shanghai-time.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import type { Income, NewHousehold, WrittenHousehold, WrittenPerson } from '../household.ts';
import { oddThings } from '../oddities.ts';
import { findCategory, type RuleSet } from '../rule-set.ts';
import { settledPerson, whyHouseholdCannotBe, whyPersonCannotBe, whySinceCannotBe, whyTheyCannotLiveTogether } from '../rules.ts';
import { saysIdTwice, type DraftGroup, type DraftMember } from './draft-households.ts';
import type { RowIssue } from './draft-row.ts';

/** A person as the registry has it, opened. */
export interface KnownPerson extends WrittenPerson {
  personId: string;
  revision: number;
}

/** A household as the registry has it, opened. */
export interface KnownHousehold extends WrittenHousehold {
  householdId: string;
  villageId: string;
  ruleSet: string;
  category: string;
  unfinishedSince: CalendarDate | null;
  revision: number;
  persons: KnownPerson[];
}

export type Standing = 'new' | 'changed' | 'unchanged' | 'blocked';

/** What becomes of one person of the sheet. */
export interface PlannedPerson {
  member: DraftMember;
  standing: Standing;
  known: KnownPerson | undefined;
  /** As it will stand in the registry. */
  wanted: WrittenPerson;
}

export interface HouseholdPlan {
  group: DraftGroup;
  standing: Standing;
  known: KnownHousehold | undefined;
  villageId: string | null;
  wanted: Omit<NewHousehold, 'persons'> | undefined;
  persons: PlannedPerson[];
}

export interface PlanContext {
  today: CalendarDate;
  ruleSet: RuleSet;
  /** For new households of a sheet without a category. */
  category: string | null;
  incomeYear: number | null;
  /** Fields of the mapping with the columns that they stand in, to show where something is wrong. */
  columnOf: ReadonlyMap<string, number>;
}

/**
 * What the sheet wants of one household: cells that say nothing leave the registry as it is, and whoever is not in the
 * sheet stays. Issues are added to the rows of the group; with an error nothing of the household is taken.
 */
export function planHousehold(group: DraftGroup, known: KnownHousehold | undefined, villageId: string | null, context: PlanContext): HouseholdPlan {
  const matchOf = personMatcher(group, known);
  const persons = group.members.map((member) => planPerson(member, matchOf(member), group, context));
  const wanted = wantedHousehold(group, known, villageId, context);
  const told = new Set(persons.map((person) => person.known?.personId));
  const staying = (known?.persons ?? []).filter(({ personId }) => !told.has(personId));
  judge({ group, persons, staying, wanted }, context);
  const isBlocked = wanted === undefined || allIssues(group).some(({ weight, blocks }) => weight === 'error' || blocks);
  const isChanged = persons.some(({ standing }) => standing !== 'unchanged') || (known && wanted && differs(known, wanted));
  const standing = isBlocked ? 'blocked' : known === undefined ? 'new' : isChanged ? 'changed' : 'unchanged';
  if (isBlocked) for (const person of persons) person.standing = 'blocked';
  return { group, standing, known, villageId, wanted, persons };
}

export function allIssues(group: DraftGroup): RowIssue[] {
  return [...group.issues, ...group.members.flatMap(({ issues }) => issues), ...group.emptyRows.flatMap(({ issues }) => issues)];
}

/**
 * Finds who a row of the sheet is: by the number of an export, by the ID number, else by the name among those of the household
 * whose ID number is not in the way. What it looks up is laid out once: a sheet may have thousands of rows in one household.
 */
export function personMatcher(group: Pick<DraftGroup, 'members'>, known: Pick<KnownHousehold, 'persons'> | undefined): (member: Pick<DraftMember, 'person'>) => KnownPerson | undefined {
  if (!known) return () => undefined;
  const claimed = new Set(group.members.flatMap(({ person }) => person.idNumber ?? []));
  const [byPersonId, byIdNumber, byName] = [new Map<string, Placed>(), new Map<string, Placed>(), new Map<string, KnownPerson[]>()];
  known.persons.forEach((person, at) => {
    const { personId, idNumber, name, birthDate } = person;
    if (!byPersonId.has(personId)) byPersonId.set(personId, { person, at });
    if (idNumber !== null && !byIdNumber.has(idNumber)) byIdNumber.set(idNumber, { person, at });
    if (idNumber !== null && claimed.has(idNumber)) return;
    for (const key of [name, nameAndBirth(name, birthDate)]) {
      const namesakes = byName.get(key);
      if (namesakes) namesakes.push(person);
      else byName.set(key, [person]);
    }
  });
  return ({ person: { personId, idNumber, name, birthDate } }) => {
    const found = [byPersonId.get(personId ?? ''), byIdNumber.get(idNumber ?? '')].flatMap((one) => one ?? []);
    const first = found.toSorted((one, other) => one.at - other.at)[0];
    if (first) return first.person;
    const [one, ...others] =
      birthDate === undefined
        ? (byName.get(name) ?? []).slice(0, 2)
        : [null, birthDate].flatMap((day) => (byName.get(nameAndBirth(name, day)) ?? []).slice(0, 2));
    return others.length === 0 ? one : undefined;
  };
}

interface Placed {
  person: KnownPerson;
  /** Which of the household: the first counts. */
  at: number;
}

/** No name has a line break in it. */
const nameAndBirth = (name: string, birthDate: string | null) => `${name}\n${birthDate ?? ''}`;

const nothingKnown = { gender: null, birthDate: null, idNumber: null, phone: null, schooling: null, labour: null, health: null } as const;

function planPerson(member: DraftMember, known: KnownPerson | undefined, group: DraftGroup, { columnOf }: PlanContext): PlannedPerson {
  const { personId: _, ...given } = member.person;
  const relation = given.relation ?? (group.household.headName === given.name ? 'head' : known?.relation);
  const relationColumn = columnOf.get('relation') ?? null;
  // A word that nobody knows has been said already.
  if (relation === undefined && !member.issues.some(({ column, weight }) => weight === 'error' && column === relationColumn && column !== null)) {
    member.issues.push({ code: 'registry-import.relation-missing', column: relationColumn, weight: 'error' });
  }
  const { personId: __, revision: ___, ...before } = known ?? { personId: '', revision: 0, ...nothingKnown };
  const wanted = settledPerson({ ...nothingKnown, ...before, ...given, relation: relation ?? 'other' });
  if (typeof known?.idNumber === 'string' && given.idNumber !== undefined && known.idNumber !== given.idNumber) {
    member.issues.push({ code: 'registry-import.id-changes', column: columnOf.get('idNumber') ?? null, weight: 'odd' });
  }
  const standing = known === undefined ? 'new' : personFields.some((field) => !same(known[field], wanted[field])) ? 'changed' : 'unchanged';
  return { member, standing, known, wanted };
}

export const personFields = ['name', 'relation', 'gender', 'birthDate', 'idNumber', 'phone', 'schooling', 'labour', 'health'] as const satisfies readonly (keyof WrittenPerson)[];
export const householdFields = ['number', 'causes', 'income', 'incomeYear', 'housing', 'water', 'address', 'bankAccount', 'note'] as const satisfies readonly (keyof WrittenHousehold)[];
const categoryFields = ['villageId', 'ruleSet', 'category', 'unfinishedSince'] as const;

/** Such a household is blocked and not new: what a new one needs is not asked of it. */
const standsInTheRegistry = new Set(['registry-import.household-elsewhere', 'registry-import.household-twice', 'registry-import.namesakes']);

function wantedHousehold(
  group: DraftGroup,
  known: KnownHousehold | undefined,
  villageId: string | null,
  { ruleSet, category: category0, incomeYear, columnOf }: PlanContext,
): Omit<NewHousehold, 'persons'> | undefined {
  const { household } = group;
  const issue = (code: string, field: string) => group.issues.push({ code: `registry-import.${code}`, column: columnOf.get(field) ?? null, weight: 'error' });
  const category = household.category ?? (known ? undefined : (category0 ?? undefined));
  const isNew = !known && !group.issues.some(({ code }) => standsInTheRegistry.has(code));
  // A word that nobody knows has been said already, at its cell.
  if (isNew && category === undefined && !hasFaultIn(group, columnOf.get('category'))) issue('category-missing', 'category');
  if (isNew && group.members.length === 0 && !allIssues(group).some(({ code }) => code === 'registry-import.name-missing')) issue('name-missing', 'name');
  if (villageId === null || (!known && category === undefined)) return undefined;
  const keepsCategory = known !== undefined && (category === undefined || (known.category === category && known.ruleSet === ruleSet.reference));
  const unfinished = keepsCategory ? known.unfinishedSince !== null : (findCategory(ruleSet, category ?? '')?.unfinished ?? false);
  const since = household.unfinishedSince ?? (keepsCategory ? known.unfinishedSince : null);
  const income = wantedIncome(household.income, known?.income ?? null);
  return {
    villageId,
    ruleSet: keepsCategory ? known.ruleSet : ruleSet.reference,
    category: keepsCategory ? known.category : (category ?? ''),
    unfinishedSince: unfinished ? since : null,
    number: household.number ?? known?.number ?? null,
    causes: household.causes ?? known?.causes ?? [],
    income,
    incomeYear: income === null ? null : (household.incomeYear ?? (household.income === undefined ? known?.incomeYear : undefined) ?? incomeYear),
    housing: household.housing ?? known?.housing ?? null,
    water: household.water ?? known?.water ?? null,
    // Of the village where it lived before it says nothing any more.
    address: household.address ?? (known?.villageId === villageId ? known.address : ''),
    bankAccount: household.bankAccount ?? known?.bankAccount ?? null,
    note: household.note ?? known?.note ?? '',
  };
}

function hasFaultIn(group: DraftGroup, wanted: number | undefined): boolean {
  return wanted !== undefined && allIssues(group).some(({ column, weight }) => column === wanted && weight === 'error');
}

/** The parts that the sheet has, over those that are known. */
function wantedIncome(given: Partial<Income> | undefined, known: Income | null): Income | null {
  if (given === undefined) return known;
  return { ...(known ?? { wage: 0, business: 0, transfer: 0, property: 0, expenses: 0 }), ...given };
}

function differs(known: KnownHousehold, wanted: Omit<NewHousehold, 'persons'>): boolean {
  return [...householdFields, ...categoryFields].some((field) => !same(known[field], wanted[field]));
}

/** Equal as JSON, whatever the order of keys. */
export function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The registry's own rules, with the rows and columns that they mean; ages that cannot be and the like are shown as odd. */
function judge(
  { group, persons, staying, wanted }: { group: DraftGroup; persons: readonly PlannedPerson[]; staying: readonly KnownPerson[]; wanted: HouseholdPlan['wanted'] },
  { today, columnOf }: PlanContext,
): void {
  const put = (refusals: readonly Refusal[], weight: RowIssue['weight'], issuesAt: (place: string) => RowIssue[]) => {
    for (const { code, params, at = '' } of refusals) {
      const field = at.split('.').at(-1) ?? '';
      const said = withoutNames[code];
      issuesAt(at).push({ ...(said === undefined ? { code, ...(params && { params }) } : { code: `registry-import.${said}` }), column: columnOf.get(field) ?? columnOf.get(columnNames[field] ?? '') ?? null, weight });
    }
  };
  const ofIndex = (at: string) => persons[Number(/\d+/.exec(at)?.[0] ?? Number.NaN)]?.member.issues ?? group.issues;
  for (const { member, wanted: person } of persons) {
    const faulty = new Set(member.issues.map(({ column }) => column));
    put(whyPersonCannotBe(person, today, 'person').filter(({ at }) => !faulty.has(columnOf.get(at?.split('.')[1] ?? '') ?? -1)), 'error', () => member.issues);
  }
  if (wanted) put([...whyHouseholdCannotBe(wanted, today, 'household'), ...whySinceCannotBe(wanted, today, 'household')], 'error', () => group.issues);
  const all = [...persons.map((person) => person.wanted), ...staying];
  const isSaid = (at = '') => ofIndex(at).some(saysIdTwice);
  put(whyTheyCannotLiveTogether(all, 'persons').filter(({ code, at }) => code !== 'registry.id-number-twice' || !isSaid(at)), 'error', ofIndex);
  put(oddThings(all, today), 'odd', ofIndex);
}

/** The rules name people and dates; what is kept of a row does not, for the row itself shows them to whoever may see them. */
const withoutNames: Readonly<Record<string, string>> = {
  'registry.id-number-length': 'id-check',
  'registry.id-number-characters': 'id-check',
  'registry.id-number-birth-date': 'id-check',
  'registry.id-number-check': 'id-check',
  'registry.id-number-twice': 'id-number-twice',
  'registry.birth-date-differs': 'birth-date-differs',
  'registry.gender-differs': 'gender-differs',
  'registry.age-impossible': 'age-impossible',
  'registry.phone-wrong': 'phone',
  'registry.two-heads': 'two-heads',
  'registry.odd-young-head': 'odd-young-head',
  'registry.odd-young-spouse': 'odd-young-spouse',
  'registry.odd-old-child': 'odd-old-child',
  'registry.odd-young-parent': 'odd-young-parent',
};

/** Where a fact of the rules has another name than its column. */
const columnNames: Readonly<Record<string, string>> = { number: 'householdNumber', income: 'incomeWage' };

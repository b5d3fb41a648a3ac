import type { DraftHousehold, DraftPerson, DraftRow, RowIssue } from './draft-row.ts';

/** A person as the sheet has it, with where it stands. A hundred thousand of them are kept at once, nearly all without an issue. */
export class DraftMember {
  readonly sheet: number;
  readonly row: number;
  readonly person: DraftPerson;
  #issues: RowIssue[] | undefined;

  constructor({ sheet, row, issues }: DraftRow, person: DraftPerson) {
    this.sheet = sheet;
    this.row = row;
    this.person = person;
    if (issues.length > 0) this.#issues = issues;
  }

  get issues(): RowIssue[] {
    this.#issues ??= [];
    return this.#issues;
  }
}

/** The rows of a sheet that are one household. */
export interface DraftGroup {
  /** Where its first row stands. */
  sheet: number;
  row: number;
  township?: string;
  village?: string;
  household: DraftHousehold;
  members: DraftMember[];
  /** Of rows that name nobody, and of the household as a whole; shown at its first row. */
  issues: RowIssue[];
  /** Rows that name nobody but belong to it. */
  emptyRows: { sheet: number; row: number; issues: RowIssue[] }[];
}

/**
 * Puts rows together to households: by 户编号; without one, by the name of the head in the same village where the sheet has
 * it; else a row with 户主 begins a household and those below belong to it.
 */
export class HouseholdGroups {
  readonly #groups: DraftGroup[] = [];
  readonly #byKey = new Map<string, DraftGroup>();
  #last: DraftGroup | undefined;

  get groups(): DraftGroup[] {
    return this.#groups;
  }

  add(row: DraftRow): void {
    const group = this.#groupOf(row);
    this.#last = group;
    merge(group, row);
    if (row.person) group.members.push(new DraftMember(row, row.person));
    else group.emptyRows.push({ sheet: row.sheet, row: row.row, issues: row.issues });
  }

  #groupOf(row: DraftRow): DraftGroup {
    const key = this.#keyOf(row);
    const known = key === undefined ? undefined : this.#byKey.get(key);
    if (known) return known;
    if (key === undefined && this.#last?.sheet === row.sheet && row.person?.relation !== 'head') return this.#last;
    const group: DraftGroup = { sheet: row.sheet, row: row.row, household: {}, members: [], issues: [], emptyRows: [] };
    this.#groups.push(group);
    if (key !== undefined) this.#byKey.set(key, group);
    return group;
  }

  #keyOf({ household, person, township, village, sheet }: DraftRow): string | undefined {
    if (household.number !== undefined) return `number:${household.number}`;
    if (household.headName === undefined) return undefined;
    // Two heads of one name in a village: the second begins a household of its own.
    const key = `head:${sheet}:${township ?? ''}:${village ?? ''}:${household.headName}`;
    const known = this.#byKey.get(key);
    if (person?.relation === 'head' && known?.members.some((member) => member.person.relation === 'head')) {
      this.#byKey.delete(key);
    }
    return key;
  }
}

/** Facts of the household stand in its first row or in each; two rows that say different things are shown, the first counts. */
function merge(group: DraftGroup, row: DraftRow): void {
  group.township ??= row.township;
  group.village ??= row.village;
  const differs = (row.village !== undefined && row.village !== group.village) || (row.township !== undefined && row.township !== group.township);
  if (differs) row.issues.push({ code: 'registry-import.household-in-two-villages', column: null, weight: 'error' });
  const known = group.household as Record<string, unknown>;
  for (const [field, value] of Object.entries(row.household)) {
    if (known[field] === undefined) known[field] = value;
    else if (known[field] !== value && JSON.stringify(known[field]) !== JSON.stringify(value)) {
      row.issues.push({ code: 'registry-import.household-differs', params: { field }, column: null, weight: 'odd' });
    }
  }
}

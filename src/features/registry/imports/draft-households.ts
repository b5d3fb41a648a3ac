import { PackedHouseholds } from './packed-households.ts';
import { PackedStore } from './packed-store.ts';
import type { DraftHousehold, DraftPerson, DraftRow, RowIssue } from './draft-row.ts';

/** A person as the sheet has it, with where it stands. */
export interface DraftMember {
  sheet: number;
  row: number;
  person: DraftPerson;
  issues: RowIssue[];
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

interface RowPlace {
  sheet: number;
  row: number;
}

const idTwice = 'registry-import.id-twice';
const idTwiceInSheet = 'registry-import.id-twice-in-sheet';
const idTwiceMore = 'registry-import.id-twice-more';
/** Whether an issue says that the row's ID number stands in another row. */
export const saysIdTwice = ({ code }: RowIssue) => code === idTwice || code === idTwiceInSheet;

/** Of the rows that have a row's ID number, so many are named; of the others it is said how many they are. */
export const namedRepeats = 3;
interface Repeats {
  named: RowPlace[];
  more: number;
}
const keyOfPlace = ({ sheet, row }: RowPlace) => `${sheet}:${row}`;

/**
 * Puts rows together to households: by 户编号; without one, by the name of the head in the same village where the sheet has
 * it; else a row with 户主 begins a household and those below belong to it. A hundred thousand persons are kept at once: all
 * households but the one that is being read lie as bytes of text, a sixth of the size of their objects and not in the way of
 * whoever tidies up memory.
 */
export class HouseholdGroups {
  readonly #idColumn: number | null;
  readonly #store = new PackedStore<DraftGroup>();
  readonly #packed: Uint8Array[] = [];
  readonly #byKey = new Map<string, number>();
  /** Keys of households whose head has been met. */
  readonly #withHead = new Set<string>();
  #open: { index: number; group: DraftGroup } | undefined;
  /** Where each ID number stood first, and where it stands again. */
  readonly #firstOfId = new Map<string, RowPlace & { index: number }>();
  readonly #repeats = new Map<number, Map<string, Repeats>>();

  /** `idColumn`: where ID numbers stand, to show one that stands twice. */
  constructor(idColumn: number | null) {
    this.#idColumn = idColumn;
  }

  add(row: DraftRow): void {
    const { index, group } = this.#groupOf(row);
    merge(group, row);
    const { sheet, row: number, person, issues } = row;
    if (person) group.members.push({ sheet, row: number, person, issues });
    else group.emptyRows.push({ sheet, row: number, issues });
    if (person?.idNumber !== undefined) this.#noteId(person.idNumber, { index, sheet, row: number });
  }

  /** Everything that was added, with what is said of ID numbers that stand twice. */
  packed(): PackedHouseholds {
    this.#pack();
    for (const [index, those] of this.#repeats) {
      const group = this.#unpacked(index);
      for (const member of group.members) {
        const repeats = those.get(keyOfPlace(member));
        if (repeats) member.issues.push(...issuesOf(repeats, member, this.#idColumn));
      }
      this.#packed[index] = this.#store.pack(group);
    }
    return new PackedHouseholds(this.#packed);
  }

  /** One ID number in two rows: whichever is right, a person must say. */
  #noteId(idNumber: string, place: RowPlace & { index: number }): void {
    const first = this.#firstOfId.get(idNumber);
    if (!first) {
      this.#firstOfId.set(idNumber, place);
      return;
    }
    const note = (own: RowPlace & { index: number }, { sheet, row }: RowPlace) => {
      const ofGroup = this.#repeats.get(own.index) ?? new Map<string, Repeats>();
      const ofRow = ofGroup.get(keyOfPlace(own)) ?? { named: [], more: 0 };
      if (ofRow.named.length < namedRepeats) ofRow.named.push({ sheet, row });
      else ofRow.more += 1;
      this.#repeats.set(own.index, ofGroup.set(keyOfPlace(own), ofRow));
    };
    note(first, place);
    note(place, first);
  }

  #unpacked(index: number): DraftGroup {
    return this.#store.unpack(this.#packed[index] ?? new Uint8Array());
  }

  #pack(): void {
    if (this.#open) this.#packed[this.#open.index] = this.#store.pack(this.#open.group);
    this.#open = undefined;
  }

  #groupOf(row: DraftRow): { index: number; group: DraftGroup } {
    const key = this.#keyOf(row);
    const known = key === undefined ? undefined : this.#byKey.get(key);
    const open = this.#open;
    if (open && (known === open.index || (key === undefined && open.group.sheet === row.sheet && open.group.household.systemNumber === undefined && row.person?.relation !== 'head'))) return open;
    this.#pack();
    if (known === undefined) {
      const group: DraftGroup = { sheet: row.sheet, row: row.row, household: {}, members: [], issues: [], emptyRows: [] };
      this.#open = { index: this.#packed.push(new Uint8Array()) - 1, group };
      if (key !== undefined) this.#byKey.set(key, this.#open.index);
    } else this.#open = { index: known, group: this.#unpacked(known) };
    return this.#open;
  }

  #keyOf(row: DraftRow): string | undefined {
    const { household, person, sheet } = row;
    if (household.number !== undefined) return `number:${household.number}`;
    if (household.systemNumber !== undefined) return `system:${household.systemNumber}`;
    if (household.headName === undefined) return undefined;
    // The village may stand in the first row only.
    const { township, village } = row.village === undefined && this.#open ? this.#open.group : row;
    const key = `head:${sheet}:${township ?? ''}:${village ?? ''}:${household.headName}`;
    // Two heads of one name in a village: the second begins a household of its own.
    if (person?.relation === 'head') {
      if (this.#withHead.has(key)) this.#byKey.delete(key);
      this.#withHead.add(key);
    }
    return key;
  }
}

function issuesOf({ named, more }: Repeats, own: RowPlace, column: number | null): RowIssue[] {
  const issue = (said: Pick<RowIssue, 'code' | 'params'>): RowIssue => ({ ...said, column, weight: 'odd', blocks: true });
  return [
    ...named.map(({ sheet, row }) => issue(sheet === own.sheet ? { code: idTwice, params: { row } } : { code: idTwiceInSheet, params: { sheet: sheet + 1, row } })),
    ...(more > 0 ? [issue({ code: idTwiceMore, params: { count: more } })] : []),
  ];
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

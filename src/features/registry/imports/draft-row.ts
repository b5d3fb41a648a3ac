import type { CalendarDate } from '../../../kernel/shanghai-time.ts';
import { birthDateOf } from '../id-number.ts';
import type { Income, WrittenHousehold, WrittenPerson } from '../household.ts';
import type { RuleSet } from '../rule-set.ts';
import { cellReader, cleanText, type CellFault, type CellReading } from './cell-values.ts';
import { fieldOf, type Field, type FieldCode, type ImportKind } from './fields.ts';
import type { Mapping } from './mapping.ts';
import { textOf, type CellValue, type TableRow } from './sheet.ts';

/** Something to be put right (`error`) or looked at twice (`odd`), at a cell or, without a column, at the row. */
export interface RowIssue extends CellFault {
  column: number | null;
  weight: 'error' | 'odd';
  /** Odd, and the household cannot be taken before it is cleared up: the same ID number twice. */
  blocks?: true;
}

/** A sheet never says that something is not so: an empty cell says nothing. */
type Said<T> = { [K in keyof T]?: NonNullable<T[K]> };

/** What a sheet says of a person; what it does not say stays as it is. */
export type DraftPerson = Said<Omit<WrittenPerson, 'name'>> & { name: string; personId?: string };
/** What it says of the household; income by those parts that have columns. */
export interface DraftHousehold extends Said<Omit<WrittenHousehold, 'income'>> {
  income?: Partial<Income>;
  headName?: string;
  /** Of an export: its number in the system, where it has neither one of its own nor anybody in it. */
  systemNumber?: string;
  category?: string;
  unfinishedSince?: CalendarDate;
}
export interface DraftVillage {
  divisionCode?: string;
  collectiveIncomeFen?: number;
  distanceToCountyKm?: number;
  allHouseholds?: number;
  allPersons?: number;
}

/** One row of a sheet, read. */
export interface DraftRow {
  sheet: number;
  row: number;
  township?: string;
  village?: string;
  person?: DraftPerson;
  household: DraftHousehold;
  facts: DraftVillage;
  issues: RowIssue[];
}

export interface RowReader {
  kind: ImportKind;
  mapping: Mapping;
  ruleSet: RuleSet | undefined;
}

/** In our template's example; such a row is passed over. */
export const exampleRowMark = '示例行';

/** Columns of a mapping with their fields, found once for a sheet. */
interface ReadColumn {
  field: Field;
  column: number;
  read(content: CellValue | undefined): CellReading;
}

/** Reads rows one after the other; undefined for what is none: totals, signatures under the table, the template's example. */
export function rowReader(reader: RowReader): (sheet: number, row: TableRow) => DraftRow | undefined {
  const columns = reader.mapping.columns.flatMap(({ column, field, inTenThousands }): ReadColumn[] => {
    const found = fieldOf(reader.kind, field);
    return found ? [{ field: found, column, read: cellReader(found.reading, { ruleSet: reader.ruleSet, inTenThousands }) }] : [];
  });
  const columnOf = new Map(columns.map(({ field, column }) => [field.code, column]));
  return (sheet, row) => {
    if (row.row <= reader.mapping.header.last || isNoRow(row.values)) return undefined;
    const draft: DraftRow = { sheet, row: row.row, household: {}, facts: {}, issues: [] };
    const months = new Set<FieldCode>();
    let said = 0;
    for (const { field, column, read } of columns) {
      const reading = read(row.values[column]);
      if (reading.kind === 'blank' || reading.kind === 'masked') continue;
      said += 1;
      if (reading.kind === 'fault') draft.issues.push({ ...reading.fault, column, weight: 'error' });
      else {
        keep(draft, field.code, reading.value);
        if (reading.isMonth) months.add(field.code);
      }
    }
    if (draft.person && draft.household.number === undefined && saysOnlyNumber(draft.person)) {
      draft.household.systemNumber = draft.person.personId;
      delete draft.person;
    }
    const saysOfPerson = draft.person !== undefined;
    if (draft.person?.name === '') delete draft.person;
    const hasName = reader.kind === 'villages' ? draft.village !== undefined : draft.person !== undefined;
    // Who filled it in, a telephone number of the office: under the table, in one or two cells.
    if (!hasName && said <= 2) return undefined;
    // A household by its number, and nothing of a person: an export has such a row where nobody lives any more.
    const isOfHousehold = (draft.household.number ?? draft.household.systemNumber) !== undefined && !saysOfPerson;
    if (!hasName && reader.kind === 'households' && !isOfHousehold) draft.issues.push({ code: 'registry-import.name-missing', column: columnOf.get('name') ?? null, weight: 'error' });
    if (draft.person && months.has('birthDate')) settleBirthMonth(draft.person, draft.issues, columnOf.get('birthDate') ?? null);
    return draft;
  };
}

function saysOnlyNumber(person: DraftPerson): person is DraftPerson & { personId: string } {
  return person.personId !== undefined && person.name === '' && Object.keys(person).length === 2;
}

function isNoRow(values: TableRow['values']): boolean {
  const first = values.find((value) => value !== undefined);
  if (first === undefined) return true;
  return /^(?:合计|总计|小计|共计)/.test(cleanText(textOf(first))) || values.some((value) => typeof value === 'string' && value.startsWith(exampleRowMark));
}

const incomeFields = { incomeWage: 'wage', incomeBusiness: 'business', incomeTransfer: 'transfer', incomeProperty: 'property', incomeExpenses: 'expenses' } as const;
const villageFacts = {
  divisionCode: 'divisionCode',
  collectiveIncome: 'collectiveIncomeFen',
  distanceToCounty: 'distanceToCountyKm',
  allHouseholds: 'allHouseholds',
  allPersons: 'allPersons',
} as const;
const personFields = new Set<FieldCode>(['name', 'relation', 'gender', 'idNumber', 'birthDate', 'phone', 'schooling', 'labour', 'health', 'personId']);

function keep(draft: DraftRow, code: FieldCode, value: string | number | string[]): void {
  if (code === 'township' || code === 'village') draft[code] = String(value);
  else if (code in incomeFields) (draft.household.income ??= {})[incomeFields[code as keyof typeof incomeFields]] = Number(value);
  else if (code in villageFacts) Object.assign(draft.facts, { [villageFacts[code as keyof typeof villageFacts]]: value });
  else if (personFields.has(code)) ((draft.person ??= { name: '' }) as Record<string, unknown>)[code] = value;
  else (draft.household as Record<string, unknown>)[code === 'householdNumber' ? 'number' : code] = value;
}

/** A birth month is enough where the ID number tells the day. */
function settleBirthMonth(person: DraftPerson, issues: RowIssue[], column: number | null): void {
  const told = person.idNumber === undefined ? undefined : birthDateOf(person.idNumber);
  if (told !== undefined && person.birthDate?.slice(0, 7) === told.slice(0, 7)) person.birthDate = told;
  else if (told === undefined) issues.push({ code: 'registry-import.birth-day-missing', column, weight: 'error' });
}

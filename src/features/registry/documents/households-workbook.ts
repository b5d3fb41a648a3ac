import type { SheetRow, Spreadsheet } from '../../../platform/documents/spreadsheet.ts';
import { causes, genders, healthStates, housings, labourAbilities, relations, schoolings, waters, wordOf, type Word } from '../codes.ts';
import { incomePerHead } from '../household.ts';
import { householdFields, type FieldCode } from '../imports/fields.ts';
import type { KnownHousehold, KnownPerson } from '../imports/plan-household.ts';
import { maskBankAccount, maskIdNumber, maskPhone } from '../personal-data.ts';

export interface ExportedHousehold extends KnownHousehold {
  villageName: string;
  townshipName: string | null;
  categoryName: string;
}

/** As the template has it, so that the file can be imported again: a masked cell then means “as it is”. */
export function householdsWorkbook(pages: AsyncIterable<readonly ExportedHousehold[]>, { masked, notes }: { masked: boolean; notes: readonly string[] }): Spreadsheet {
  return {
    creator: 'Jiedui',
    sheets: [
      {
        name: '户和人',
        title: '农户台账',
        notes,
        columns: householdFields.map(({ name, code }) => ({ header: name['zh-CN'], kind: money.has(code) ? 'money' : dates.has(code) ? 'date' : 'text' })),
        rows: rowsOf(pages, masked),
      },
    ],
  };
}

const money = new Set<FieldCode>(['incomeWage', 'incomeBusiness', 'incomeTransfer', 'incomeProperty', 'incomeExpenses', 'incomePerHead']);
const dates = new Set<FieldCode>(['unfinishedSince', 'birthDate']);

async function* rowsOf(pages: AsyncIterable<readonly ExportedHousehold[]>, masked: boolean): AsyncGenerator<SheetRow, void> {
  for await (const page of pages) {
    for (const household of page) {
      // Nobody lives there any more: its facts still are the registry's. Without a number of its own it is known again by the system's.
      if (household.persons.length === 0) yield rowOf({ ...ofHousehold(household, masked), personId: household.number === null ? household.householdId : null });
      const members = household.persons.toSorted((a, b) => Number(b.relation === 'head') - Number(a.relation === 'head'));
      for (const person of members) {
        yield rowOf({ ...ofHousehold(household, masked), ...ofPerson(person, masked) });
      }
    }
  }
}

const rowOf = (values: Values): SheetRow => householdFields.map(({ code }) => values[code] ?? null);

type Values = Partial<Record<FieldCode, string | number | null>>;

const say = (words: readonly Word[], code: string | null) => (code === null ? null : wordOf(words, code)['zh-CN']);
const sayAll = (words: readonly Word[], codes: readonly string[]) => codes.map((code) => wordOf(words, code)['zh-CN']).join('、');
const hide = (value: string | null, mask: (value: string) => string, masked: boolean) => (value === null || !masked ? value : mask(value));

function ofHousehold(household: ExportedHousehold, masked: boolean): Values {
  const { income, persons } = household;
  return {
    township: household.townshipName,
    village: household.villageName,
    householdNumber: household.number,
    headName: persons.find(({ relation }) => relation === 'head')?.name ?? null,
    category: household.categoryName,
    unfinishedSince: household.unfinishedSince,
    causes: sayAll(causes, household.causes),
    incomeWage: income?.wage ?? null,
    incomeBusiness: income?.business ?? null,
    incomeTransfer: income?.transfer ?? null,
    incomeProperty: income?.property ?? null,
    incomeExpenses: income?.expenses ?? null,
    incomeYear: household.incomeYear === null ? null : String(household.incomeYear),
    incomePerHead: incomePerHead(income, persons.length),
    housing: say(housings, household.housing),
    water: say(waters, household.water),
    address: household.address,
    bankAccount: hide(household.bankAccount, maskBankAccount, masked),
    note: household.note,
  };
}

function ofPerson(person: KnownPerson, masked: boolean): Values {
  const health = person.health === null ? null : sayAll(healthStates, person.health);
  return {
    name: person.name,
    relation: say(relations, person.relation),
    gender: say(genders, person.gender),
    birthDate: person.birthDate,
    idNumber: hide(person.idNumber, maskIdNumber, masked),
    phone: hide(person.phone, maskPhone, masked),
    schooling: say(schoolings, person.schooling),
    labour: say(labourAbilities, person.labour),
    health: hide(health, () => '***', masked),
    personId: person.personId,
  };
}

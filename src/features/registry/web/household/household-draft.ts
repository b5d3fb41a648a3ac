import type { Cause, Gender, HealthState, Housing, LabourAbility, Relation, Schooling, Water } from '../../codes.ts';
import type { Income, WrittenHousehold, WrittenPerson } from '../../household.ts';
import type { HouseholdView, PersonView } from '../../household-contract.ts';
import { typedCount } from '../form-parts.tsx';

/** A form of a household as it is typed: nothing is null, an empty field is an empty text. */
export interface FactsDraft {
  number: string;
  causes: string[];
  income: Partial<Income>;
  incomeYear: string;
  housing: string;
  water: string;
  address: string;
  bankAccount: string;
  note: string;
}

export const emptyFacts: FactsDraft = { number: '', causes: [], income: {}, incomeYear: '', housing: '', water: '', address: '', bankAccount: '', note: '' };

export function factsDraftOf({ number, causes, income, incomeYear, housing, water, address, note }: HouseholdView): FactsDraft {
  return {
    number: number ?? '',
    causes,
    income: income ?? {},
    incomeYear: incomeYear?.toString() ?? '',
    housing: housing ?? '',
    water: water ?? '',
    address,
    bankAccount: '',
    note,
  };
}

/** As it travels. Without any part of the income, none is known; a part left empty beside others is nought. */
export function writtenFacts(draft: FactsDraft): WrittenHousehold {
  const hasIncome = Object.values(draft.income).some((fen) => fen !== undefined);
  const { wage = 0, business = 0, transfer = 0, property = 0, expenses = 0 } = draft.income;
  return {
    number: draft.number.trim() || null,
    causes: draft.causes as Cause[],
    income: hasIncome ? { wage, business, transfer, property, expenses } : null,
    incomeYear: typedCount(draft.incomeYear) ?? null,
    housing: (draft.housing || null) as Housing | null,
    water: (draft.water || null) as Water | null,
    address: draft.address.trim(),
    bankAccount: draft.bankAccount.trim() || null,
    note: draft.note.trim(),
  };
}

/** The same of a person. */
export interface PersonDraft {
  name: string;
  relation: string;
  gender: string;
  birthDate: string;
  idNumber: string;
  phone: string;
  schooling: string;
  labour: string;
  health: string[];
}

export const emptyPerson: PersonDraft = { name: '', relation: '', gender: '', birthDate: '', idNumber: '', phone: '', schooling: '', labour: '', health: [] };

export function personDraftOf({ name, relation, gender, birthDate, schooling, labour }: PersonView): PersonDraft {
  return { ...emptyPerson, name, relation, gender: gender ?? '', birthDate: birthDate ?? '', schooling: schooling ?? '', labour: labour ?? '' };
}

export function writtenPerson(draft: PersonDraft): WrittenPerson {
  return {
    name: draft.name,
    relation: draft.relation as Relation,
    gender: (draft.gender || null) as Gender | null,
    birthDate: draft.birthDate || null,
    idNumber: draft.idNumber.trim() || null,
    phone: draft.phone.trim() || null,
    schooling: (draft.schooling || null) as Schooling | null,
    labour: (draft.labour || null) as LabourAbility | null,
    health: draft.health.length === 0 ? null : (draft.health as HealthState[]),
  };
}

/** What a change sends: sensitive fields left empty are left out, and so stay as they are. A new ID number tells birth date and sex anew. */
export function changedPerson(draft: PersonDraft, before: PersonView): Partial<WrittenPerson> {
  const { idNumber, phone, health, birthDate, gender, ...open } = writtenPerson(draft);
  const toldAnew = idNumber !== null && draft.birthDate === (before.birthDate ?? '') && draft.gender === (before.gender ?? '');
  return {
    ...open,
    birthDate: toldAnew ? null : birthDate,
    gender: toldAnew ? null : gender,
    ...(idNumber === null ? {} : { idNumber }),
    ...(phone === null ? {} : { phone }),
    ...(health === null ? {} : { health }),
  };
}

import { useMemo } from 'react';
import { useFormat } from '../../../../ui/language/format.ts';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { netIncome, type Income } from '../../household.ts';
import type { RegistryChange } from '../../change-contract.ts';
import { householdWords } from '../household-words.ts';
import { useCodeWords, type CodeList } from '../use-code-words.ts';

type Kept = RegistryChange['fields'][number]['before'];

const names: Readonly<Record<string, keyof typeof householdWords>> = {
  name: 'name', relation: 'relation', gender: 'gender', birthDate: 'birthDate', idNumber: 'idNumber', phone: 'phone',
  schooling: 'schooling', labour: 'labour', health: 'health', number: 'number', causes: 'causes', income: 'fieldIncome',
  incomeYear: 'fieldIncomeYear', housing: 'housing', water: 'water', address: 'address', bankAccount: 'bankAccount',
  note: 'note', ruleSet: 'ruleSet', category: 'category', unfinished: 'fieldUnfinished', unfinishedSince: 'fieldUnfinishedSince',
  endedAt: 'fieldEndedAt', village: 'fieldVillage', township: 'fieldTownship', divisionCode: 'fieldDivisionCode',
  collectiveIncomeFen: 'fieldCollectiveIncome', distanceToCountyKm: 'fieldDistance', allHouseholds: 'fieldAllHouseholds', allPersons: 'fieldAllPersons', place: 'fieldPlace',
};
const lists: Readonly<Record<string, CodeList>> = {
  relation: 'relations', gender: 'genders', schooling: 'schoolings', labour: 'labourAbilities', housing: 'housings', water: 'waters', causes: 'causes',
};

/** Fields of the history and what stood in them, in words. */
export function useFieldWords() {
  const t = useTranslator(householdWords);
  const format = useFormat();
  const words = useCodeWords();
  return useMemo(() => {
    const textOf = (field: string, kept: Kept): string => {
      const list = lists[field];
      if (kept === null || kept === '') return t('historyEmptyValue');
      if (typeof kept === 'boolean') return t(kept ? 'yes' : 'no');
      if (Array.isArray(kept)) return list && kept.length > 0 ? words.many(list, kept.map(String)) : t('historyEmptyValue');
      if (typeof kept === 'number') return field.endsWith('Fen') ? format.money(kept) : field === 'incomeYear' ? String(kept) : format.count(kept);
      if (field === 'income') return format.money(netIncome(kept as Income));
      if (typeof kept !== 'string') return JSON.stringify(kept);
      if (field === 'endedAt') return format.dateTime(kept);
      if (field === 'birthDate' || field === 'unfinishedSince') return format.date(kept);
      return list ? words.one(list, kept) : kept;
    };
    return {
      nameOf: (field: string) => {
        const name = names[field];
        return name ? t(name) : field;
      },
      valueOf: textOf,
    };
  }, [t, format, words]);
}

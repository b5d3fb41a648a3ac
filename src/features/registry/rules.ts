import type { CalendarDate } from '../../kernel/shanghai-time.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { ageOn, type WrittenHousehold, type WrittenPerson } from './household.ts';
import { birthDateOf, faultOfIdNumber, genderOf, plainIdNumber } from './id-number.ts';
import { isBankAccount, isPhone, plainDigits } from './personal-data.ts';
import { findCategory, type RuleSet } from './rule-set.ts';

/** Nobody known has been older. */
const oldestAge = 120;

/** The same person in the form in which it is stored, with what the ID number tells where it was left out. */
export function settledPerson(person: WrittenPerson): WrittenPerson {
  const idNumber = person.idNumber === null ? null : plainIdNumber(person.idNumber);
  const told = idNumber !== null && faultOfIdNumber(idNumber) === undefined ? idNumber : undefined;
  return {
    ...person,
    idNumber,
    phone: person.phone === null ? null : plainDigits(person.phone),
    birthDate: person.birthDate ?? (told === undefined ? null : birthDateOf(told)),
    gender: person.gender ?? (told === undefined ? null : genderOf(told)),
  };
}

export function settledHousehold<H extends Pick<WrittenHousehold, 'bankAccount'>>(household: H): H {
  return { ...household, bankAccount: household.bankAccount === null ? null : plainDigits(household.bankAccount) };
}

/** Why a settled person cannot be registered. `at` is where it stands in the request, e.g. `body.persons.0`. */
export function whyPersonCannotBe(person: WrittenPerson, today: CalendarDate, at: string): Refusal[] {
  const refusals: Refusal[] = [];
  const { idNumber, birthDate, gender, phone, name } = person;
  const fault = idNumber === null ? undefined : faultOfIdNumber(idNumber);
  if (fault !== undefined) refusals.push({ code: `registry.id-number-${kebab[fault]}`, params: { name }, at: `${at}.idNumber` });
  if (idNumber !== null && fault === undefined) {
    const told = birthDateOf(idNumber);
    if (birthDate !== null && birthDate !== told) {
      refusals.push({ code: 'registry.birth-date-differs', params: { name, told, written: birthDate }, at: `${at}.birthDate` });
    }
    if (gender !== null && gender !== genderOf(idNumber)) {
      refusals.push({ code: 'registry.gender-differs', params: { name, told: genderOf(idNumber) }, at: `${at}.gender` });
    }
  }
  if (birthDate !== null && (birthDate > today || ageOn(birthDate, today) > oldestAge)) {
    refusals.push({ code: 'registry.age-impossible', params: { name, birthDate }, at: `${at}.birthDate` });
  }
  if (phone !== null && !isPhone(phone)) refusals.push({ code: 'registry.phone-wrong', params: { name }, at: `${at}.phone` });
  return refusals;
}

const kebab = { length: 'length', characters: 'characters', birthDate: 'birth-date', check: 'check' } as const;

/** Why settled facts of a household cannot stand. */
export function whyHouseholdCannotBe({ bankAccount, income, incomeYear }: WrittenHousehold, today: CalendarDate, at: string): Refusal[] {
  const refusals: Refusal[] = [];
  if (bankAccount !== null && !isBankAccount(bankAccount)) {
    refusals.push({ code: 'registry.bank-account-wrong', at: `${at}.bankAccount` });
  }
  if (income !== null && incomeYear === null) refusals.push({ code: 'registry.income-without-year', at: `${at}.incomeYear` });
  if (incomeYear !== null && incomeYear > Number(today.slice(0, 4))) {
    refusals.push({ code: 'registry.income-year-ahead', params: { year: String(incomeYear) }, at: `${at}.incomeYear` });
  }
  return refusals;
}

/** Why these persons cannot be one household: more than one head, or one ID number twice. */
export function whyTheyCannotLiveTogether(persons: readonly Pick<WrittenPerson, 'name' | 'relation' | 'idNumber'>[], at: string): Refusal[] {
  const refusals: Refusal[] = [];
  const holders = new Map<string, string>();
  let headName: string | undefined;
  persons.forEach(({ name, relation, idNumber }, index) => {
    if (relation === 'head') {
      if (headName !== undefined) refusals.push({ code: 'registry.two-heads', params: { one: headName, other: name }, at: `${at}.${index}.relation` });
      headName ??= name;
    }
    if (idNumber === null) return;
    const other = holders.get(idNumber);
    if (other !== undefined) refusals.push({ code: 'registry.id-number-twice', params: { one: other, other: name }, at: `${at}.${index}.idNumber` });
    holders.set(idNumber, name);
  });
  return refusals;
}

export function whyNoSuchCategory(ruleSet: Pick<RuleSet, 'categories' | 'name'>, category: string, at: string): Refusal[] {
  return findCategory(ruleSet, category) ? [] : [{ code: 'registry.no-such-category', params: { ruleSet: ruleSet.name, category }, at }];
}

export function whySinceCannotBe({ unfinishedSince }: { unfinishedSince: CalendarDate | null }, today: CalendarDate, at: string): Refusal[] {
  const isAhead = unfinishedSince !== null && unfinishedSince > today;
  return isAhead ? [{ code: 'registry.unfinished-since-ahead', at: `${at}.unfinishedSince` }] : [];
}

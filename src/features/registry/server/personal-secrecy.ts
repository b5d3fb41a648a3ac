import type { Secrets } from '../../../platform/secrets/secrets.ts';
import { codeOfWord, healthStates, type HealthState } from '../codes.ts';
import { indexPurposes, sealedPlaces } from '../personal-data.ts';

/** The encrypted columns of a person as they are stored; the places and purposes are those of `personal-data.ts`. */
export interface SealedPerson {
  idNumberSealed: string | null;
  idNumberIndex: string | null;
  phoneSealed: string | null;
  phoneIndex: string | null;
  healthSealed: string | null;
}

/** What is sensitive of a person, in plain words and settled form. */
export interface PlainPerson {
  idNumber: string | null;
  phone: string | null;
  health: readonly HealthState[] | null;
}

export function sealPerson(secrets: Secrets, personId: string, { idNumber, phone, health }: PlainPerson): SealedPerson {
  return {
    idNumberSealed: idNumber === null ? null : secrets.encrypt(idNumber, sealedPlaces.idNumber(personId)),
    idNumberIndex: idNumber === null ? null : secrets.blindIndex(idNumber, indexPurposes.idNumber),
    phoneSealed: phone === null ? null : secrets.encrypt(phone, sealedPlaces.phone(personId)),
    phoneIndex: phone === null ? null : secrets.blindIndex(phone, indexPurposes.phone),
    healthSealed: health === null ? null : secrets.encrypt(health.join(','), sealedPlaces.health(personId)),
  };
}

export function openPerson(
  secrets: Secrets,
  personId: string,
  sealed: Pick<SealedPerson, 'idNumberSealed' | 'phoneSealed' | 'healthSealed'>,
): PlainPerson {
  const open = (value: string | null, place: string) => (value === null ? null : secrets.decrypt(value, place));
  const health = open(sealed.healthSealed, sealedPlaces.health(personId));
  return {
    idNumber: open(sealed.idNumberSealed, sealedPlaces.idNumber(personId)),
    phone: open(sealed.phoneSealed, sealedPlaces.phone(personId)),
    health: health === null ? null : healthOf(health),
  };
}

function healthOf(kept: string): HealthState[] {
  return kept.split(',').flatMap((code) => healthStates.find((state) => state.code === code)?.code ?? codeOfWord(healthStates, code) ?? []);
}

export interface SealedHousehold {
  bankAccountSealed: string | null;
  bankAccountIndex: string | null;
}

export function sealHousehold(secrets: Secrets, householdId: string, bankAccount: string | null): SealedHousehold {
  return {
    bankAccountSealed: bankAccount === null ? null : secrets.encrypt(bankAccount, sealedPlaces.bankAccount(householdId)),
    bankAccountIndex: bankAccount === null ? null : secrets.blindIndex(bankAccount, indexPurposes.bankAccount),
  };
}

export function openBankAccount(secrets: Secrets, householdId: string, sealed: string | null): string | null {
  return sealed === null ? null : secrets.decrypt(sealed, sealedPlaces.bankAccount(householdId));
}

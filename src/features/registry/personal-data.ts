/**
 * What is personal in the registry and how it is shown. ID number, phone, bank account and health are encrypted at rest,
 * masked in every answer and every export, and opened one at a time, with a reason and an entry in the audit trail.
 */
export const personSecrets = ['idNumber', 'phone', 'health'] as const;
export type PersonSecret = (typeof personSecrets)[number];
export const householdSecrets = ['bankAccount'] as const;
export type HouseholdSecret = (typeof householdSecrets)[number];

/** Where a sealed value is kept; authenticated with it, so that a value copied into another row does not open. */
export const sealedPlaces = {
  idNumber: (personId: string) => `persons.id_number:${personId}`,
  phone: (personId: string) => `persons.phone:${personId}`,
  health: (personId: string) => `persons.health:${personId}`,
  bankAccount: (householdId: string) => `households.bank_account:${householdId}`,
} as const;

/** Purposes of the blind indexes: equal values under different purposes do not look equal. Health is not searched. */
export const indexPurposes = {
  idNumber: 'registry-id-number',
  phone: 'registry-phone',
  bankAccount: 'registry-bank-account',
} as const;

/**
 * The first four digits alone, the province and the city. With the birth date that stands beside it, any of the last four
 * would make the number easy to guess.
 */
export function maskIdNumber(number: string): string {
  return `${number.slice(0, 4)}${'*'.repeat(Math.max(number.length - 4, 0))}`;
}

/** 王**: the family name alone, for whoever need not know who it is. */
export function maskName(name: string): string {
  const [first = '', ...rest] = Array.from(name);
  return `${first}${'*'.repeat(Math.max(rest.length, 1))}`;
}

/** 138****5678; of a shorter number only its last two digits. */
export function maskPhone(phone: string): string {
  return phone.length >= 11 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : `${'*'.repeat(Math.max(phone.length - 2, 0))}${phone.slice(-2)}`;
}

/** The last four digits, by which a person knows the card. */
export function maskBankAccount(account: string): string {
  return `${'*'.repeat(Math.max(account.length - 4, 0))}${account.slice(-4)}`;
}

/** Half-width digits without blanks and strokes, as stored and searched. */
export function plainDigits(written: string): string {
  return written.normalize('NFKC').replaceAll(/[\s\-－—–'‘’`]/gu, '');
}

/** A mobile number, or a fixed one with its area code; what is stored has no stroke in it. */
export function isPhone(plain: string): boolean {
  return /^1\d{10}$/.test(plain) || /^0\d{9,11}$/.test(plain) || /^\d{7,8}$/.test(plain);
}

export function isBankAccount(plain: string): boolean {
  return /^\d{8,30}$/.test(plain);
}

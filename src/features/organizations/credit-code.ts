import { legalFormOf, type LegalForm, type OrganizationKind } from './kinds.ts';

/** GB 32100-2015: digits and capitals without I, O, S, V, Z. A letter's place in it is its value. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const bodyLength = 17;

/** 51 社会团体, 52 民办非企业单位（社会服务机构）, 53 基金会: what the civil-affairs departments register. */
const legalForms: Readonly<Record<string, LegalForm>> = { '51': 'association', '52': 'serviceBody', '53': 'foundation' };

/** What is odd about a code. Some real early codes fail the check, so each is a hint for a person and none blocks. */
export const creditCodeHints = ['characters', 'checkDigit', 'notSocial', 'otherForm'] as const;
export type CreditCodeHint = (typeof creditCodeHints)[number];

/** One code however it was typed: full-width, in small letters, with blanks or hyphens. */
export function normalizeCreditCode(typed: string): string {
  return typed.normalize('NFKC').replaceAll(/[\s\-‐-―]/g, '').toUpperCase();
}

/** Eighteen figures and letters: anything else is no such code and is refused. */
export function isCreditCodeShaped(code: string): boolean {
  return /^[0-9A-Z]{18}$/.test(code);
}

/**
 * The check character of the first seventeen: weights 3^i mod 31, check = 31 − (Σ mod 31), 31 → 0 (GB 32100-2015).
 * Undefined where a letter is outside of the alphabet.
 */
export function checkCharacterOf(body: string): string | undefined {
  let sum = 0;
  let weight = 1;
  for (const letter of body) {
    const value = alphabet.indexOf(letter);
    if (value === -1) return undefined;
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet[(31 - (sum % 31)) % 31];
}

/** Everything odd about a code of the right shape, beside the kind that the profile says. */
export function hintsOfCreditCode(code: string, kind: OrganizationKind | null): CreditCodeHint[] {
  const check = checkCharacterOf(code.slice(0, bodyLength));
  const legalForm = legalForms[code.slice(0, 2)];
  const lastIsOdd = !alphabet.includes(code.slice(bodyLength));
  return [
    ...(check === undefined || lastIsOdd ? (['characters'] as const) : check === code[bodyLength] ? [] : (['checkDigit'] as const)),
    ...(legalForm === undefined ? (['notSocial'] as const) : []),
    ...(legalForm !== undefined && kind !== null && legalFormOf(kind) !== legalForm ? (['otherForm'] as const) : []),
  ];
}

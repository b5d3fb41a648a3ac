/** Nobody types more than this of a name. */
const longestTerm = 20;

/**
 * Under which terms a person is found: every tail of the name and of its pinyin initials, so that a search for the beginning
 * of a term is a search for any part of the name. 张秀英 (zxy) → 张秀英, 秀英, 英, zxy, xy. A single last letter would find a
 * tenth of the county and is left out.
 * @param initials of each reading of the name
 */
export function searchTermsOf(name: string, initials: readonly string[]): string[] {
  const ofInitials = initials.flatMap((word) => tailsOf(plainTerm(word)).filter((tail, start) => start === 0 || tail.length > 1));
  return [...new Set([...tailsOf(plainTerm(name)), ...ofInitials])];
}

/** A typed name as terms are kept: half-width, small letters, without blanks and strokes (欧阳·示例). */
export function plainTerm(typed: string): string {
  return typed.normalize('NFKC').toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function tailsOf(word: string): string[] {
  const letters = Array.from(word);
  return letters.map((_, start) => letters.slice(start, start + longestTerm).join(''));
}

/** What somebody who types this looks for. */
export type Sought =
  | { kind: 'nothing' }
  /** By the beginning of a term. */
  | { kind: 'name'; term: string }
  /** A household's own number (户编号), whole. */
  | { kind: 'householdNumber'; number: string }
  /** An ID number, a phone or a bank account, whole, which are encrypted and must not stand in an address; or a household's number as long. */
  | { kind: 'personalNumber'; number: string };

/**
 * Names have no digits; a row of eight and more is nobody's short number, also with a name before it. A household's number that is as
 * long is looked for in the same place.
 */
export function soughtBy(typed: string): Sought {
  const written = typed.normalize('NFKC').replaceAll(/\s/gu, '');
  if (/^[\d-]{7,}[\dXx]$/.test(written) || /\d(?:-*\d){7}/.test(written)) return { kind: 'personalNumber', number: written };
  if (/\d/.test(written)) return { kind: 'householdNumber', number: written };
  const term = plainTerm(typed);
  return term === '' ? { kind: 'nothing' } : { kind: 'name', term: Array.from(term).slice(0, longestTerm).join('') };
}

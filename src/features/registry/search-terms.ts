/** Nobody types more than this of a name. */
const longestTerm = 20;

/**
 * Under which terms a person is found: every tail of the name and of its pinyin initials, so that a search for the beginning
 * of a term is a search for any part of the name. 张秀英 (zxy) → 张秀英, 秀英, 英, zxy, xy, y.
 * @param initials of each reading of the name
 */
export function searchTermsOf(name: string, initials: readonly string[]): string[] {
  return [...new Set([name, ...initials].flatMap((word) => tailsOf(plainTerm(word))))];
}

/** A typed name as terms are kept: half-width, small letters, without blanks and strokes (欧阳·示例). */
export function plainTerm(typed: string): string {
  return typed.normalize('NFKC').toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function tailsOf(word: string): string[] {
  const letters = [...word];
  return letters.map((_, start) => letters.slice(start, start + longestTerm).join(''));
}

/** What somebody who types this looks for. */
export type Sought =
  | { kind: 'nothing' }
  /** By the beginning of a term. */
  | { kind: 'name'; term: string }
  /** By exact value only: these are encrypted. The same digits may also be a household's number. */
  | { kind: 'number'; written: string };

/** Five digits or more are a number, anything else part of a name or its initials. */
export function soughtBy(typed: string): Sought {
  const written = typed.normalize('NFKC').replaceAll(/\s/gu, '').toUpperCase();
  if (/^[\d-]{5,}[\dX]$/.test(written)) return { kind: 'number', written };
  const term = plainTerm(typed);
  return term === '' ? { kind: 'nothing' } : { kind: 'name', term: [...term].slice(0, longestTerm).join('') };
}

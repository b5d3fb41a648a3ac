/** A household of the registry that a group of a sheet may be: of its village, its head of the same name; or both without a head. */
export interface Namesake {
  householdId: string;
  /** Of everybody in it. */
  names: readonly string[];
  /** Both heads have ID numbers, and not the same. */
  isSomebodyElse: boolean;
}

/** Which of its namesakes a group is; `new`, `newBesideNamesakes`: none of them; `ambiguous`: a person must say. */
export type NamesakeMatch = { householdId: string } | 'new' | 'newBesideNamesakes' | 'ambiguous';

/**
 * Where neither 户编号 nor an ID number leads to a household, its head's name does, if it means one household and one group of the
 * file; else the names of all its members must be the same. A group without a head is never known by one name alone.
 */
export function matchNamesake(names: readonly string[], namesakes: readonly Namesake[], { hasHead, isAloneInFile }: { hasHead: boolean; isAloneInFile: boolean }): NamesakeMatch {
  const possible = namesakes.filter(({ isSomebodyElse }) => !isSomebodyElse);
  const [first, ...others] = possible;
  if (!first) return namesakes.length > 0 ? 'newBesideNamesakes' : 'new';
  if (hasHead && others.length === 0 && isAloneInFile) return { householdId: first.householdId };
  const own = keyOf(names);
  const [same, ...alsoSame] = possible.filter((each) => keyOf(each.names) === own);
  if (same && alsoSame.length === 0) return { householdId: same.householdId };
  if (hasHead || same) return 'ambiguous';
  return possible.some((each) => isWithin(names, each.names) || isWithin(each.names, names)) ? 'ambiguous' : 'new';
}

const keyOf = (names: readonly string[]) => JSON.stringify(names.toSorted());
const isWithin = (some: readonly string[], all: readonly string[]) => some.every((name) => all.includes(name));

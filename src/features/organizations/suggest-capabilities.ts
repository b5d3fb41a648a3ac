/** Where a word was found. */
export const suggestionFields = ['name', 'purpose', 'businessScope'] as const;
export type SuggestionField = (typeof suggestionFields)[number];

/** What a capability is suggested by: a code of the taxonomy or the id of a county's own, with its words. */
export interface Suggestible {
  code: string;
  hintWords: readonly string[];
}

export interface CapabilitySuggestion {
  capability: string;
  /** Each word once, in the order of the fields: the reason that a person reads before confirming. */
  reasons: { field: SuggestionField; word: string }[];
}

interface Found {
  word: string;
  start: number;
  end: number;
}

/**
 * What an organization may be able to do, by the words of its name, purpose and business scope. Computed, never stored:
 * a person confirms. Suggestions with more reasons come first; of equal ones the order of the taxonomy stands.
 */
export function suggestCapabilities(
  texts: Readonly<Record<SuggestionField, string>>,
  taxonomy: readonly Suggestible[],
): CapabilitySuggestion[] {
  const words = [...new Set(taxonomy.flatMap(({ hintWords }) => hintWords))];
  const counted = suggestionFields.map((field) => ({ field, words: wordsThatCount(texts[field], words) }));
  return taxonomy
    .map(({ code, hintWords }) => ({
      capability: code,
      reasons: counted.flatMap(({ field, words: found }) =>
        [...new Set(hintWords)].filter((word) => found.has(word)).map((word) => ({ field, word })),
      ),
    }))
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted((a, b) => b.reasons.length - a.reasons.length);
}

/** The words found in a text somewhere that is not inside a longer word found there. */
export function wordsThatCount(text: string, words: readonly string[]): Set<string> {
  const found = words.flatMap((word) => placesOf(word, text));
  const isInside = (one: Found) =>
    found.some((other) => other.word.length > one.word.length && other.start <= one.start && other.end >= one.end);
  return new Set(found.filter((one) => !isInside(one)).map(({ word }) => word));
}

function placesOf(word: string, text: string): Found[] {
  const places: Found[] = [];
  if (word === '') return places;
  for (let start = text.indexOf(word); start !== -1; start = text.indexOf(word, start + 1)) {
    places.push({ word, start, end: start + word.length });
  }
  return places;
}

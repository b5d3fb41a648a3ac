/** Four characters: a phrase of two words. Shorter ones are shared by all Chinese, longer ones break at each changed word. */
const shingleLength = 4;

/**
 * What words say when spaces, punctuation and figures are taken away: who copies a report changes its numbers.
 * Each run of digits (also Chinese ones) becomes one sign.
 */
export function bareWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\p{P}\p{S}\p{Z}\s]+/gu, '')
    .replaceAll(/[0-9]+|[〇一二三四五六七八九十百千万两]+(?=[个户人名次元天村袋场节只亩斤件份])/gu, '#');
}

const outsideThePlane = /[\uD800-\uDFFF]/;

/** The overlapping pieces of bare words in their order, repeated ones too. */
export function piecesOf(bare: string): string[] {
  const pieces: string[] = [];
  if (outsideThePlane.test(bare)) {
    const letters = Array.from(bare);
    for (let index = 0; index + shingleLength <= letters.length; index += 1) pieces.push(letters.slice(index, index + shingleLength).join(''));
    return pieces;
  }
  for (let index = 0; index + shingleLength <= bare.length; index += 1) pieces.push(bare.slice(index, index + shingleLength));
  return pieces;
}

/** The overlapping pieces of bare words. */
export function shinglesOf(bare: string): ReadonlySet<string> {
  return new Set(piecesOf(bare));
}

/** How much of one text stands in the other, from 0 to 1; nothing stands nowhere. */
export function containment(of: ReadonlySet<string>, within: ReadonlySet<string>): number {
  if (of.size === 0) return 0;
  let shared = 0;
  for (const piece of of) if (within.has(piece)) shared += 1;
  return shared / of.size;
}

import { displayWidth } from './plain-text.ts';

/** Characters of 22 pt in a line of 156 mm. */
const LONGEST_LINE = 20;
const words = new Intl.Segmenter('zh-Hans', { granularity: 'word' });

/** Marks that may not begin a line, and marks that may not end one. */
const NEVER_FIRST = /^[、，。；：？！）》〉」』”’〕】·…的和与及等]/;
const NEVER_LAST = /[（《〈「『“‘〔【]$/;

/**
 * A title in lines that look balanced and do not cut a word in two (GB/T 9704-2012, 7.3.1). Line feeds in the title
 * are the writer's own breaks and are kept as they are.
 */
export function titleLines(title: string): string[] {
  if (title.includes('\n')) return title.split('\n').map((line) => line.trim());
  const characters = displayWidth(title) / 2;
  const count = Math.ceil(characters / LONGEST_LINE);
  const pieces = [...words.segment(title.trim())].map(({ segment }) => segment);
  const lines: string[] = [];
  for (let remaining = count; remaining > 1; remaining -= 1) {
    lines.push(takeLine(pieces, remaining));
  }
  return [...lines, pieces.join('')].filter((line) => line !== '');
}

/** Takes the words of one line off the front: as near to an equal share as a good break allows. */
function takeLine(pieces: string[], linesLeft: number): string {
  const share = displayWidth(pieces.join('')) / 2 / linesLeft;
  let best = { taken: pieces.length, cost: Number.POSITIVE_INFINITY };
  let line = '';
  for (const [index, piece] of pieces.entries()) {
    line += piece;
    const width = displayWidth(line) / 2;
    const next = pieces[index + 1] ?? '';
    const rest = pieces.slice(index + 1).join('');
    const fits = width <= LONGEST_LINE && displayWidth(rest) / 2 <= LONGEST_LINE * (linesLeft - 1);
    const cost = Math.abs(width - share) + breakCost(next);
    if (!fits || NEVER_FIRST.test(next) || NEVER_LAST.test(line) || cost >= best.cost) continue;
    best = { taken: index + 1, cost };
  }
  // No good break: the line is left to the word processor.
  return pieces.splice(0, best.taken).join('');
}

/** In characters of imbalance: a lone character mostly belongs to the word before it, a quoted name begins well. */
function breakCost(next: string): number {
  if (next === '《') return -5;
  return displayWidth(next) <= 2 ? 4 : 0;
}

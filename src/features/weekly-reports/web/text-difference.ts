export interface TextPiece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Chinese by the character, everything else by word and number, so that 120 → 130 is one change. */
const token = /\d(?:[\d.,]*\d)?|\p{Script=Latin}+|\s+|./gsu;
const sentence = /[^。!?;\n]*[。!?;\n]?/gu;
/** Above this many comparisons, texts are compared sentence by sentence: 5,000 characters rewritten whole stay quick. */
const patience = 1_500_000;

/** What was taken out of a text and what was put in. Left to right, the pieces make both texts. */
export function textDifference(before: string, after: string): TextPiece[] {
  const [old, fresh] = [before.match(token) ?? [], after.match(token) ?? []];
  if (old.length * fresh.length <= patience) return withoutCrumbs(compare(old, fresh));
  return compare(before.match(sentence) ?? [], after.match(sentence) ?? []);
}

/** A change, and what stands unchanged behind it. */
interface Stretch {
  removed: string;
  added: string;
  same: string;
}

/**
 * The same difference for the eye: where less stayed between two changes than either changed, both texts were written anew there, and the
 * letters that they happen to share are marked with the rest.
 */
function withoutCrumbs(pieces: readonly TextPiece[]): TextPiece[] {
  const stretches: Stretch[] = [];
  for (const next of stretchesOf(pieces)) {
    stretches.push(next);
    for (let [one, two] = stretches.slice(-2); one && two && isCrumb(one, two); [one, two] = stretches.slice(-2)) {
      stretches.splice(-2, 2, { removed: one.removed + one.same + two.removed, added: one.added + one.same + two.added, same: two.same });
    }
  }
  const told: TextPiece[] = [];
  for (const stretch of stretches) for (const kind of ['removed', 'added', 'same'] as const) push(told, kind, stretch[kind]);
  return told;
}

function stretchesOf(pieces: readonly TextPiece[]): Stretch[] {
  const stretches: Stretch[] = [{ removed: '', added: '', same: '' }];
  for (const { kind, text } of pieces) {
    const last = stretches.at(-1);
    if (last && (kind === 'same' || last.same === '')) last[kind] += text;
    else stretches.push({ removed: '', added: '', same: '', [kind]: text });
  }
  return stretches;
}

function isCrumb(one: Stretch, two: Stretch): boolean {
  const changed = ({ removed, added }: Stretch) => Math.max(removed.length, added.length);
  return one.same.length <= Math.min(changed(one), changed(two));
}

function compare(before: readonly string[], after: readonly string[]): TextPiece[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  ) {
    end += 1;
  }
  const pieces: TextPiece[] = [];
  push(pieces, 'same', before.slice(0, start).join(''));
  for (const piece of middle(before.slice(start, before.length - end), after.slice(start, after.length - end))) {
    push(pieces, piece.kind, piece.text);
  }
  push(pieces, 'same', before.slice(before.length - end).join(''));
  return pieces;
}

/** Longest common subsequence, from the end, so that walking forward reads left to right. */
function middle(before: readonly string[], after: readonly string[]): TextPiece[] {
  const width = after.length + 1;
  const longest = new Uint16Array((before.length + 1) * width);
  const at = (row: number, column: number) => longest[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      longest[row * width + column] =
        before[row] === after[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const pieces: TextPiece[] = [];
  let [row, column] = [0, 0];
  while (row < before.length || column < after.length) {
    if (row < before.length && column < after.length && before[row] === after[column]) {
      pieces.push({ kind: 'same', text: before[row] ?? '' });
      row += 1;
      column += 1;
    } else if (column >= after.length || (row < before.length && at(row + 1, column) >= at(row, column + 1))) {
      pieces.push({ kind: 'removed', text: before[row] ?? '' });
      row += 1;
    } else {
      pieces.push({ kind: 'added', text: after[column] ?? '' });
      column += 1;
    }
  }
  return pieces;
}

/** Adds a piece to the last of its kind; within one change, what was removed stands before what was added. */
function push(pieces: TextPiece[], kind: TextPiece['kind'], text: string): void {
  if (text === '') return;
  const last = pieces.at(-1);
  const beforeLast = pieces.at(-2);
  if (last?.kind === kind) last.text += text;
  else if (kind === 'removed' && last?.kind === 'added' && beforeLast?.kind === 'removed') beforeLast.text += text;
  else if (kind === 'removed' && last?.kind === 'added') pieces.splice(-1, 0, { kind, text });
  else pieces.push({ kind, text });
}

import type { FactSpans } from '../../facts.ts';

/** A stretch of the notice between two borders of facts, with the facts that came from it; none where it is plain text. */
export interface Stretch {
  start: number;
  end: number;
  /** Pointers of its facts, the narrowest first: that is the one to go to. */
  pointers: string[];
}

/** Cuts the words of a notice where facts begin and end, so that every stretch lies in the same facts from end to end. */
export function stretchesOf(textLength: number, spans: FactSpans): Stretch[] {
  const held = Object.entries(spans)
    .map(([pointer, [start, end]]) => ({ pointer, start: Math.max(0, start), end: Math.min(end, textLength) }))
    .filter(({ start, end }) => start < end)
    .toSorted((a, b) => a.end - a.start - (b.end - b.start) || b.pointer.length - a.pointer.length);
  const borders = [...new Set([0, textLength, ...held.flatMap(({ start, end }) => [start, end])])].toSorted((a, b) => a - b);
  return borders.slice(0, -1).map((start, index) => {
    const end = borders[index + 1] ?? textLength;
    return { start, end, pointers: held.filter((span) => span.start <= start && end <= span.end).map(({ pointer }) => pointer) };
  });
}

/** True for a fact and everything inside it: `/groups/0` holds `/groups/0/name`. */
export function holds(outer: string, inner: string): boolean {
  return inner === outer || inner.startsWith(`${outer}/`);
}

/**
 * Which spans to light up for a fact: its own and those of its parts; where nothing of it was marked, those of the nearest fact
 * around it that was. Empty where the fact has no words, as one added by hand.
 */
export function spansToLight(pointer: string, spans: FactSpans): string[] {
  const marked = Object.keys(spans);
  const own = marked.filter((candidate) => holds(pointer, candidate));
  if (own.length > 0) return own;
  const around = marked.filter((candidate) => holds(candidate, pointer)).toSorted((a, b) => b.length - a.length);
  return around.slice(0, 1);
}

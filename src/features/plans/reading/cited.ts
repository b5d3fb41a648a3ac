import type { FactSpans } from '../facts.ts';
import { type Passage, type Span, spanOf } from './passage.ts';

/** A value together with the words that it came from. */
export class Cited<T> {
  readonly value: T;
  readonly span: Span;

  constructor(value: T, span: Span) {
    this.value = value;
    this.span = span;
  }
}

/** The shape of a fact in which any part may carry its place in the text. */
export type Citable<T> = T extends string | number | boolean | null | undefined
  ? T | Cited<T>
  : T extends readonly (infer U)[]
    ? Citable<U>[]
    : CitableFields<T> | Cited<CitableFields<T>>;

export type CitableFields<T> = { [K in keyof T]: Citable<T[K]> };

/** Words as they stand. */
export function quoted(passage: Passage): Cited<string> {
  return new Cited(passage.text, spanOf(passage));
}

/** A value that was computed from words. */
export function readFrom<T>(value: T, passage: Passage): Cited<T> {
  return new Cited(value, spanOf(passage));
}

/** The value itself, with or without a place. */
export function valueOf<T>(fact: T | Cited<T>): T {
  return fact instanceof Cited ? fact.value : fact;
}

/** Separates facts from places: plain values, and a span for each JSON pointer that has one. */
export function unfold<T>(tree: Citable<T>): { facts: T; spans: FactSpans } {
  const spans: FactSpans = {};
  const walk = (node: unknown, pointer: string): unknown => {
    if (node instanceof Cited) {
      spans[pointer] = [node.span[0], node.span[1]];
      return walk(node.value, pointer);
    }
    if (Array.isArray(node)) return node.map((child, index) => walk(child, `${pointer}/${index}`));
    if (typeof node === 'object' && node !== null) {
      return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, walk(child, `${pointer}/${key}`)]));
    }
    return node;
  };
  return { facts: walk(tree, '') as T, spans };
}

import type { SplitWay } from '../../transitions.ts';

/** A part as it is being written; what nobody has touched yet is absent. */
export interface WrittenPart {
  kind?: string;
  summary?: string;
  quantity: string;
}

export interface ShownPart {
  kind: string;
  summary: string;
  quantity: string;
}

/** Shares of an amount are the same help unless somebody says otherwise; other kinds of help are for a person to name. */
export function shownPart({ kind, summary, quantity }: WrittenPart, by: SplitWay, whole: { kind: string; summary: string }): ShownPart {
  const usual = by === 'quantity' ? whole : { kind: '', summary: '' };
  return { kind: kind ?? usual.kind, summary: summary ?? usual.summary, quantity };
}

/** `from` has a foreign key to `to`. */
export interface Reference {
  from: string;
  to: string;
}

/**
 * Puts tables into an order in which each comes after those that it refers to, by name where there is a choice.
 * A table may refer to itself. Throws where tables refer to each other in a circle: they could never be loaded.
 */
export function orderTables(tables: readonly string[], references: readonly Reference[]): string[] {
  const waiting = new Map(
    tables.toSorted().map((name) => [
      name,
      new Set(references.filter((each) => each.from === name && each.to !== name).map((each) => each.to)),
    ]),
  );
  const ordered: string[] = [];
  while (waiting.size > 0) {
    const next = [...waiting].find(([, needed]) => needed.size === 0)?.[0];
    if (next === undefined) throw new Error(`tables refer to each other in a circle: ${[...waiting.keys()].join(', ')}`);
    ordered.push(next);
    waiting.delete(next);
    for (const needed of waiting.values()) needed.delete(next);
  }
  return ordered;
}

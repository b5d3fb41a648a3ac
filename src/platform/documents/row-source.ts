/**
 * Rows pulled one at a time from an array, a generator or a database cursor, with a look at the first ones before
 * they are taken. `close` tells the producer that no more will be asked for, so a cursor is not left open.
 */
export class RowSource<Row> {
  readonly #rows: Iterator<Row> | AsyncIterator<Row>;
  #seen: Row[] = [];

  constructor(rows: Iterable<Row> | AsyncIterable<Row>) {
    this.#rows = Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();
  }

  /** The next `count` rows, or fewer at the end; `next` will give them again. */
  async peek(count: number): Promise<readonly Row[]> {
    while (this.#seen.length < count) {
      const step = await this.#rows.next();
      if (step.done === true) break;
      this.#seen.push(step.value);
    }
    return this.#seen.slice(0, count);
  }

  async next(): Promise<Row | undefined> {
    const seen = this.#seen.shift();
    if (seen !== undefined) return seen;
    const step = await this.#rows.next();
    return step.done === true ? undefined : step.value;
  }

  async close(): Promise<void> {
    await this.#rows.return?.();
  }
}

/** A list that never stands in memory as a whole: its elements come one after another. */
export class LongList {
  readonly length: number;
  private readonly each: () => Iterable<unknown>;

  constructor(length: number, each: () => Iterable<unknown>) {
    this.length = length;
    this.each = each;
  }

  *entries(): Generator<[number, unknown]> {
    let index = 0;
    for (const element of this.each()) {
      yield [index, element];
      index += 1;
    }
  }
}

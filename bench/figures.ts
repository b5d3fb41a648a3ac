/** Measured values of one thing, with the limit that the project set itself. */
export function report(title: string, values: readonly number[], unit: string, limit?: number): void {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  const show = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(2));
  const median = at(0.5);
  const verdict = limit === undefined ? '' : `   limit ${limit} ${unit}: ${median <= limit ? 'kept' : 'BROKEN'}`;
  console.log(`${title}: median ${show(median)} ${unit}, min ${show(at(0))}, p95 ${show(at(0.95))}, n ${sorted.length}${verdict}`);
}

/** Milliseconds of each of several runs, after some that do not count. */
export async function timed(runs: number, warmUp: number, work: () => unknown): Promise<number[]> {
  for (let run = 0; run < warmUp; run += 1) await work();
  const values: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work();
    values.push(performance.now() - start);
  }
  return values;
}

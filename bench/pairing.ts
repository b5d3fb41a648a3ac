import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { solvePairing } from '../src/features/pairings/optimum/solve-pairing.ts';
import { bundleForNode } from '../tests/support/bundle-for-node.ts';
import { asLinearProgram, problemOf, randomInstance, type InstanceSize } from '../tests/support/pairing-instances.ts';
import { report, timed } from './figures.ts';

const county: InstanceSize = { organizations: 16, villages: 6, candidates: 6, villageBounds: [1, 4] };
const square = (count: number): InstanceSize => ({ organizations: count, villages: count, candidates: 20 });
const loose = { organizationBounds: [1, 2], villageBounds: [1, 3] } as const;
const highsSeconds = 120;

/** The best pairing with its proof, from 16 × 6 to 100,000 × 100,000 with 20 candidates each; and beside HiGHS. */
export async function main(): Promise<void> {
  await measure('16 × 6', county, { runs: 200, warmUp: 50, limit: 2 });
  await measure('1,000 × 1,000', square(1_000), { runs: 40, warmUp: 10, limit: 30 });
  await measure('1,000 × 1,000, one or two to one to three', { ...square(1_000), ...loose }, { runs: 20, warmUp: 5 });
  const ours = await measure('10,000 × 10,000', square(10_000), { runs: 7, warmUp: 2, limit: 600 });
  await measure('10,000 × 10,000, one or two to one to three', { ...square(10_000), ...loose }, { runs: 3, warmUp: 1 });
  await measureConflict('cannot be met, 150 × 100', { organizations: 150, villages: 100, candidates: 100, organizationBounds: [0, 1], villageBounds: [4, 9] }, 9);
  await measureConflict('cannot be met, 1,000 × 1,000', { organizations: 1_000, villages: 1_000, candidates: 1_000, organizationBounds: [0, 1], villageBounds: [2, 9] }, 3);
  await country();
  await besideHighs(ours);
}

async function measure(title: string, size: InstanceSize, { runs, warmUp, limit }: { runs: number; warmUp: number; limit?: number }): Promise<number> {
  const problem = problemOf(randomInstance(size));
  const processor: number[] = [];
  const values = await timed(runs, warmUp, () => {
    const before = process.cpuUsage();
    const { status } = solvePairing(problem);
    if (status !== 'optimal') throw new Error(`${title} has no answer`);
    const { user, system } = process.cpuUsage(before);
    processor.push((user + system) / 1000);
  });
  report(title, values, 'ms', limit);
  // On a machine that does other things as well this says what the work itself takes.
  report('  processor time', processor.slice(warmUp), 'ms');
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** Everybody could help everywhere, and villages ask for more than organizations can give: until the answer names a smallest conflict. */
async function measureConflict(title: string, size: InstanceSize, runs: number): Promise<void> {
  const problem = problemOf(randomInstance(size));
  const values = await timed(runs, 1, () => {
    const answer = solvePairing(problem);
    if (answer.status === 'optimal' || !answer.isSmallest) throw new Error(`${title} is not told by a smallest conflict`);
  });
  report(title, values, 'ms', 2_000);
}

/** In a process of its own: its memory is that of the problem, the search and Node itself. */
async function country(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'jiedui-bench-'));
  try {
    const program = await bundleForNode('bench/pairing-country.ts', folder);
    const runs = [1, 2, 3].map((seed) => {
      const { stdout, stderr } = spawnSync(process.execPath, [program, String(seed)], { encoding: 'utf8' });
      if (stdout === '') throw new Error(stderr);
      return JSON.parse(stdout) as { seconds: number; processor: number; megabytes: number };
    });
    report('100,000 × 100,000', runs.map(({ seconds }) => seconds), 's', 20);
    report('  processor time', runs.map(({ processor }) => processor), 's');
    report('its memory at most', runs.map(({ megabytes }) => megabytes), 'MB', 300);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The package tells its types in a form that this compiler does not take. */
interface Highs {
  solve(program: string, options: { time_limit: number }): { Status: string; ObjectiveValue: number };
}

async function besideHighs(ours: number): Promise<void> {
  const { default: loadHighs } = (await import('highs')) as unknown as { default: () => Promise<Highs> };
  const highs = await loadHighs();
  for (const count of [1_000, 10_000]) {
    const graph = randomInstance(square(count));
    const program = asLinearProgram(graph);
    const start = performance.now();
    const { Status: status, ObjectiveValue: value } = highs.solve(program, { time_limit: highsSeconds });
    const milliseconds = performance.now() - start;
    const answer = solvePairing(problemOf(graph));
    const same = status === 'Optimal' ? (answer.status === 'optimal' && Math.round(value) === answer.total ? 'the same total' : 'ANOTHER TOTAL') : status;
    console.log(`HiGHS at ${count}: ${milliseconds.toFixed(0)} ms, ${same}`);
    if (count === 10_000) report('our time as part of it', [ours / milliseconds], '', 0.1);
  }
}

import { readFileSync } from 'node:fs';
import { readPlan } from '../src/features/plans/reading/read-plan.ts';
import { report, timed } from './figures.ts';

/** The notice of Qingshui, read from text to facts, after the program is loaded. */
export async function main(): Promise<void> {
  const text = readFileSync('examples/qingshui-2020/qingshui-2020-103.txt', 'utf8');
  const start = performance.now();
  readPlan(text);
  report('first reading in the process', [performance.now() - start], 'ms', 150);
  report('the notice read', await timed(200, 20, () => readPlan(text)), 'ms', 150);
}

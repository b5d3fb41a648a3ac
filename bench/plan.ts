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
  // Written to hurt; as a file they are cut off by the limits of the reader's process.
  for (const [title, hostile] of Object.entries({
    'one long line': '结对帮扶山门镇高桥村、'.repeat(60_000),
    'open brackets': '《（“〔'.repeat(100_000),
    digits: '2020年5月'.repeat(80_000),
    commas: '由甲协会，'.repeat(100_000),
  })) {
    report(`hostile text, ${title}`, await timed(1, 0, () => readPlan(hostile)), 'ms', 8_000);
  }
}

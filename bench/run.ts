import { machine } from './machine.ts';

/** `npm run bench -- NAME`: each measurement is a file here that exports `main`. */
const measurements: Record<string, () => Promise<{ main(part?: string): Promise<void> }>> = {
  start: () => import('./start.ts'),
  plan: () => import('./plan.ts'),
  board: () => import('./board.ts'),
  report: () => import('./report.ts'),
  registry: () => import('./registry.ts'),
  weight: () => import('./weight.ts'),
  field: () => import('./field.ts'),
  pairing: () => import('./pairing.ts'),
  photos: () => import('./photos.ts'),
  hints: () => import('./hints.ts'),
};

const name = process.argv[2] ?? '';
const load = measurements[name];
if (load) {
  console.log(`${name} on ${machine()}`);
  await (await load()).main(process.argv[3]);
} else {
  console.error(`npm run bench -- NAME, where NAME is one of: ${Object.keys(measurements).join(', ')}`);
  process.exitCode = 2;
}

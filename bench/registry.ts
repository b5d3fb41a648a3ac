import { measureGaps } from './gaps.ts';
import { measureImport } from './registry-import.ts';

/** What the registry and what hangs on it must bear, at the size of a large county and of many counties. */
export async function main(): Promise<void> {
  await measureImport();
  await measureGaps();
}

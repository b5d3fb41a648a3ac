import { measureGaps } from './gaps.ts';
import { measureImport } from './registry-import.ts';

/** What the registry and what hangs on it must bear, at the size of a large county and of many counties; or one of the two. */
export async function main(which?: string): Promise<void> {
  if (which !== 'gaps') await measureImport();
  if (which !== 'import') await measureGaps();
}

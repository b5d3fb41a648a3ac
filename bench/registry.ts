import { measureImport } from './registry-import.ts';

/** The registry at the size of a large county. */
export async function main(): Promise<void> {
  await measureImport();
}

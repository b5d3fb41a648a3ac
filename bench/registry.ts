import { measureGaps } from './gaps.ts';

/** What the registry and what hangs on it must bear. */
export async function main(): Promise<void> {
  await measureGaps();
}

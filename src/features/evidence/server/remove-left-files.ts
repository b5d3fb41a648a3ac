import { dayMs } from '../../../kernel/shanghai-time.ts';
import type { UseCaseRuntime } from '../../../platform/use-case/run-use-case.ts';
import { takeLeftovers } from './leftovers-store.ts';

/**
 * By the wall clock, longer than anything that could know such a file lasts: a photo that was put and whose line is being written, a
 * backup that is under way and has the line of before.
 */
const leftForMs = dayMs;
const most = 200;

/**
 * Removes files that nothing uses any more. Whoever puts the same content meanwhile waits for it (`spareFiles`). Ended between a file
 * and the commit, the next run finds the same ones, asks again, and removes what is gone already once more, which is nothing.
 */
export async function removeLeftFiles(
  { db, files, realNow }: Pick<UseCaseRuntime, 'db' | 'files' | 'realNow'>,
  usedAnywhere: (digests: readonly string[]) => Promise<ReadonlySet<string>>,
): Promise<void> {
  if (!files) return;
  const before = new Date((realNow?.() ?? new Date()).getTime() - leftForMs);
  const deal = async (digests: string[]) => {
    const used = await usedAnywhere(digests);
    for (const digest of digests.filter((one) => !used.has(one))) await files.remove(digest);
  };
  while ((await takeLeftovers(db, { before, most }, deal)) === most);
}

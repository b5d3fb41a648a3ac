import { dayMs } from '../../../kernel/shanghai-time.ts';
import { traceOf } from '../../../platform/use-case/background-work.ts';
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
 * and the commit, the next run finds the same ones, asks again, and removes what is gone already once more, which is nothing. One that
 * cannot be removed holds up no other; its turn comes again with the next run.
 */
export async function removeLeftFiles(
  { db, files, realNow, logger }: Pick<UseCaseRuntime, 'db' | 'files' | 'realNow' | 'logger'>,
  usedAnywhere: (digests: readonly string[]) => Promise<ReadonlySet<string>>,
): Promise<void> {
  if (!files) return;
  const before = new Date((realNow?.() ?? new Date()).getTime() - leftForMs);
  const deal = async (digests: string[]) => {
    const used = await usedAnywhere(digests);
    const left = new Set<string>();
    for (const digest of digests.filter((one) => !used.has(one))) {
      await files.remove(digest).catch((error: unknown) => {
        left.add(digest);
        logger?.error({ digest, ...traceOf(error) }, 'a file that nothing uses could not be removed');
      });
    }
    return digests.filter((one) => !left.has(one));
  };
  for (let after: string | undefined = ''; after !== undefined; ) after = await takeLeftovers(db, { before, after, most }, deal);
}

import { systemActor } from '../../../kernel/actor.ts';
import { dayMs } from '../../../kernel/shanghai-time.ts';
import { noFiles } from '../../../platform/files/file-store.ts';
import type { Job } from '../../../platform/jobs/job.ts';
import { traceOf } from '../../../platform/use-case/background-work.ts';
import { runByTheClock, type UseCaseRuntime } from '../../../platform/use-case/run-use-case.ts';
import type { Afterwards } from '../../../platform/use-case/context.ts';
import { forgetEvidence } from './forget-evidence.ts';
import { removeLeftFiles } from './remove-left-files.ts';
import { settleEvidence } from './settle-evidence.ts';
import { filesInUse, forgetOldPieces, leftUnchecked, listCountyIds, unclaimedSince } from './store.ts';

/** Longer than looking at a file takes: whoever has not settled it by then is no more. */
const leftAfterMs = 2 * 60_000;
/** A phone may be without a network for weeks. */
const forgottenAfterMs = 60 * dayMs;

function transactionsOf(runtime: UseCaseRuntime, countyId: string): Afterwards['inTransaction'] {
  const caller = { actor: systemActor(countyId), language: 'zh-CN', client: { address: '', userAgent: '' } } as const;
  return (work) => runByTheClock(runtime, caller, work);
}

/** A server may end between the last piece and the verdict. */
export async function settleLeftOver(runtime: UseCaseRuntime, signal: AbortSignal): Promise<void> {
  for (const countyId of await listCountyIds(runtime.db)) {
    const inTransaction = transactionsOf(runtime, countyId);
    const left = await inTransaction((ctx) => leftUnchecked(ctx, new Date(ctx.realNow.getTime() - leftAfterMs)));
    for (const evidenceId of left) {
      if (signal.aborted) return;
      // One that cannot be settled (a full disk) does not hold up the others; its turn comes again in a minute.
      await settleEvidence(runtime.files ?? noFiles, inTransaction, evidenceId).catch((error: unknown) =>
        runtime.logger?.error({ evidenceId, ...traceOf(error) }, 'evidence could not be settled'),
      );
    }
  }
}

/** What nobody went on sending is not kept for ever; its line stays, and sent again it begins anew. */
export async function forgetUnfinished(runtime: UseCaseRuntime): Promise<void> {
  for (const countyId of await listCountyIds(runtime.db)) {
    await transactionsOf(runtime, countyId)((ctx) => forgetOldPieces(ctx, new Date(ctx.now.getTime() - forgottenAfterMs)));
  }
  await runtime.files?.tidy();
}

/** Declared and never named by an act or a gift, on the clock of the business: somebody changed their mind. */
const keptUnclaimedMs = 7 * dayMs;
const mostAtOnce = 500;

/**
 * What nothing names is let go: first the lines, each in a transaction of its own, and a day later the files that no evidence of any
 * county uses. Ended in between, the next run goes on; a file that anything names is never touched. What goes wrong with one file, line
 * or county holds up no other.
 */
export async function forgetUnclaimed(runtime: UseCaseRuntime, signal: AbortSignal): Promise<void> {
  const countyIds = await listCountyIds(runtime.db);
  const usedAnywhere = async (digests: readonly string[]) => {
    const used = new Set<string>();
    for (const countyId of countyIds) for (const digest of await transactionsOf(runtime, countyId)((ctx) => filesInUse(ctx, digests))) used.add(digest);
    return used;
  };
  // Where one county cannot say what it uses, no file is removed.
  await removeLeftFiles(runtime, usedAnywhere).catch((error: unknown) => runtime.logger?.error(traceOf(error), 'files that nothing uses could not be removed'));
  for (const countyId of countyIds) {
    if (signal.aborted) return;
    await forgetUnclaimedOf(runtime, countyId, signal).catch((error: unknown) =>
      runtime.logger?.error({ countyId, ...traceOf(error) }, 'unclaimed evidence of a county could not be let go'),
    );
  }
}

async function forgetUnclaimedOf(runtime: UseCaseRuntime, countyId: string, signal: AbortSignal): Promise<void> {
  const inTransaction = transactionsOf(runtime, countyId);
  const before = new Date(runtime.now().getTime() - keptUnclaimedMs);
  for (const evidenceId of await inTransaction((ctx) => unclaimedSince(ctx, before, mostAtOnce))) {
    if (signal.aborted) return;
    await inTransaction((ctx) => forgetEvidence(ctx, evidenceId)).catch((error: unknown) =>
      runtime.logger?.error({ evidenceId, ...traceOf(error) }, 'unclaimed evidence could not be let go'),
    );
  }
}

export const evidenceJobs: Job[] = [
  { name: 'evidence.settle-left-over', cron: '* * * * *', isQuiet: true, run: settleLeftOver },
  { name: 'evidence.forget-unclaimed', cron: '50 * * * *', isQuiet: true, run: forgetUnclaimed },
  { name: 'evidence.forget-unfinished', cron: '40 3 * * *', run: forgetUnfinished },
];

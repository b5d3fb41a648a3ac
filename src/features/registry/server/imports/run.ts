import { newId } from '../../../../kernel/ids.ts';
import { RefusedError, type Refusal } from '../../../../kernel/refusal.ts';
import { cameSecond, isDatabaseAway, mayRunAgain } from '../../../../platform/database/failure.ts';
import type { Afterwards, UseCaseContext } from '../../../../platform/use-case/context.ts';
import { stateBefore, type WorkingState } from '../../imports/states.ts';
import { deleteStage } from './stage-store.ts';
import { findImportForUpdate, hearRun, settleRun, updateImport, type ImportChange } from './import-store.ts';

/** Thrown inside of a run that shall not go on: cancelled, or the server stops. */
export class RunStopped extends Error {}

/** Work of an import in the background, seen and stopped through its row. */
export interface Run {
  importId: string;
  runId: string;
  state: WorkingState;
  /** Short transactions beside the work. */
  inTransaction: Afterwards['inTransaction'];
  signal: AbortSignal;
  /** Says how far the work is; throws `RunStopped` where it shall not go on. */
  beat(done: number, total: number): Promise<void>;
}

const beatEveryMs = 400;

/** Takes up work on an import within the command, and goes on with it after the commit. */
export async function beginRun(
  ctx: UseCaseContext,
  importId: string,
  { state, total, change = {} }: { state: WorkingState; total: number; change?: ImportChange },
  work: (run: Run) => Promise<void>,
): Promise<void> {
  const runId = newId();
  await updateImport(ctx, importId, { ...change, state, runId, stepDone: 0, stepTotal: total, heardAt: ctx.realNow, cancelAsked: false, failure: null });
  continueRun(ctx, { importId, runId, state }, work);
}

/** The same for a run whose row stands already. */
export function continueRun(ctx: UseCaseContext, { importId, runId, state }: Pick<Run, 'importId' | 'runId' | 'state'>, work: (run: Run) => Promise<void>): void {
  ctx.afterCommit(async ({ inTransaction, signal }) => {
    let heardMs = 0;
    const run: Run = {
      importId,
      runId,
      state,
      inTransaction,
      signal,
      beat: async (done, total) => {
        if (signal.aborted) throw new RunStopped('the server stops');
        if (performance.now() - heardMs < beatEveryMs && done < total) return;
        heardMs = performance.now();
        if (!(await inTransaction((beside) => hearRun(beside, importId, { runId, done, total })))) throw new RunStopped('cancelled');
      },
    };
    try {
      await work(run);
    } catch (error) {
      await inTransaction((beside) => endRun(beside, run, error));
      // What nobody foresaw is told to the administrator: the import says no more than that it failed.
      if (isUnforeseen(error)) throw error;
    }
  });
}

/** Ends a run that came to something, in the transaction of what it brought. */
export async function finishRun(ctx: UseCaseContext, { importId, runId, state }: Run, change: ImportChange): Promise<void> {
  if (!(await settleRun(ctx, importId, { runId, from: state, change }))) throw new RunStopped('cancelled');
}

/** Where nothing came of it: the import stands where it stood, or is cancelled. */
async function endRun(ctx: UseCaseContext, { importId, runId, state }: Run, error: unknown): Promise<void> {
  const row = await findImportForUpdate(ctx, importId);
  if (!row || row.runId !== runId) return;
  if (row.cancelAsked) {
    await updateImport(ctx, importId, { state: 'cancelled', runId: null, stageUntil: null });
    await deleteStage(ctx, importId);
    return;
  }
  const failure = error instanceof RunStopped ? { code: 'registry-import.interrupted' } : reasonOf(error);
  const next = stateBefore[state];
  await updateImport(ctx, importId, { state: next, runId: null, failure, ...(next === 'failed' && { stageUntil: null }) });
  if (next === 'failed') await deleteStage(ctx, importId);
}

function isUnforeseen(error: unknown): boolean {
  return !(error instanceof RunStopped) && reasonOf(error).code === unforeseen;
}

const unforeseen = 'registry-import.failed';

function reasonOf(error: unknown): Refusal {
  const [refusal] = error instanceof RefusedError ? error.refusals : [];
  if (refusal) return refusal;
  if (cameSecond(error) || mayRunAgain(error)) return { code: 'registry-import.changed-meanwhile' };
  return { code: isDatabaseAway(error) ? 'registry-import.database-away' : unforeseen };
}

import type { InputOf } from '../../../../kernel/endpoint.ts';
import type { UseCaseContext } from '../../../../platform/use-case/context.ts';
import type * as contract from '../../imports/contract.ts';
import { isInterrupted, isWorking } from '../../imports/states.ts';
import { updateImport } from './import-store.ts';
import { getImportFor } from './load-import.ts';
import { deleteStage } from './stage-store.ts';

/** At any time before it is applied. Work under way sees it at its next step, rolls back and leaves nothing behind. */
export async function cancelImport(ctx: UseCaseContext, { params }: InputOf<typeof contract.cancelImport>): Promise<undefined> {
  const row = await getImportFor(ctx, params.importId, 'cancel');
  await ctx.audit({ action: 'registry-import.cancelled', subject: { type: 'registryImport', id: row.importId }, detail: { fileName: row.fileName } });
  if (isWorking(row.state) && !isInterrupted(row, ctx.realNow)) {
    await updateImport(ctx, row.importId, { cancelAsked: true });
    return;
  }
  await updateImport(ctx, row.importId, { state: 'cancelled', runId: null, stageUntil: null });
  await deleteStage(ctx, row.importId);
}

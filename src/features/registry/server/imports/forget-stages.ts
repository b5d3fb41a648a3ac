import { listOverdueStages, updateImport, type CountyContext } from './import-store.ts';
import { deleteStage } from './stage-store.ts';

/** Deletes the rows of files whose time is over; what is known of the imports themselves stays. */
export async function forgetStages(ctx: CountyContext, now: Date): Promise<void> {
  for (const importId of await listOverdueStages(ctx, now)) {
    await deleteStage(ctx, importId);
    await updateImport(ctx, importId, { stageUntil: null });
  }
}

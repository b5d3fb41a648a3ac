import { RefusedError, refuseIf, type Refusal } from '../../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../../platform/use-case/context.ts';
import { whyNotYourImport } from '../../imports/policy.ts';
import { availableActions, effectiveState, type ImportAction, type ImportState } from '../../imports/states.ts';
import { findImport, findImportForUpdate, type ImportRow } from './import-store.ts';

export async function getImport(ctx: UseCaseContext, importId: string): Promise<ImportRow> {
  return admitted(ctx, await findImport(ctx, importId));
}

/** Held for a change; refuses with `registry-import.not-now` what its state does not allow. */
export async function getImportFor(ctx: UseCaseContext, importId: string, action: ImportAction): Promise<ImportRow> {
  const row = admitted(ctx, await findImportForUpdate(ctx, importId));
  refuseIf(whyNotNow(row, action, ctx.realNow));
  return row;
}

function admitted(ctx: UseCaseContext, row: ImportRow | undefined): ImportRow {
  if (!row) throw new RefusedError('notFound', [{ code: 'registry-import.unknown' }]);
  refuseIf(whyNotYourImport(ctx.actor, row), 'forbidden');
  return row;
}

export const progressOf = (row: ImportRow) => ({ ...row, isStaged: row.stageUntil !== null, blocked: row.counts?.households.blocked ?? 0 });

export function stateOf(row: ImportRow, wallClock: Date): ImportState {
  return effectiveState(row, wallClock);
}

function whyNotNow(row: ImportRow, action: ImportAction, wallClock: Date): Refusal[] {
  if (availableActions(progressOf(row), wallClock).includes(action)) return [];
  return [{ code: 'registry-import.not-now', params: { state: stateOf(row, wallClock) } }];
}

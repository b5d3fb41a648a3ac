import { refuseIf } from '../../../../kernel/refusal.ts';
import type { InputOf, ResponseOf } from '../../../../kernel/endpoint.ts';
import type { UseCaseContext } from '../../../../platform/use-case/context.ts';
import type * as contract from '../../imports/contract.ts';
import type { ImportSummary } from '../../imports/contract.ts';
import { maySeeValues, townshipOfImports, whyMayNotImport } from '../../imports/policy.ts';
import { availableActions, isInterrupted, isWorking, type ImportAction } from '../../imports/states.ts';
import { listImportRows as listRows, type ImportRow } from './import-store.ts';
import { getImport, progressOf, stateOf } from './load-import.ts';
import { viewMapping } from './view-mapping.ts';

const mostListed = 50;
/** Done with the values of the file. */
const sendersOwn = new Set<ImportAction>(['map', 'markedCopy']);

export async function listImports(ctx: UseCaseContext): Promise<ResponseOf<typeof contract.listImports>> {
  refuseIf(whyMayNotImport(ctx.actor, 'households'), 'forbidden');
  return { imports: (await listRows(ctx, townshipOfImports(ctx.actor), mostListed)).map((row) => summaryOf(ctx, row)) };
}

export async function viewImport(ctx: UseCaseContext, { params, query }: InputOf<typeof contract.viewImport>): Promise<ResponseOf<typeof contract.viewImport>> {
  const row = await getImport(ctx, params.importId);
  const state = stateOf(row, ctx.realNow);
  const showsMapping = row.stageUntil !== null && (state === 'read' || state === 'checked');
  return {
    ...summaryOf(ctx, row),
    progress: isWorking(state) ? { done: row.stepDone, total: row.stepTotal } : { done: 0, total: 0 },
    stagedUntil: row.stageUntil?.toISOString() ?? null,
    mapping: showsMapping ? await viewMapping(ctx, row, query) : null,
  };
}

function summaryOf(ctx: UseCaseContext, row: ImportRow): ImportSummary {
  const { importId, kind, fileName, uploadedByName, uploadedAt, counts, appliedAt, appliedByName, undoneAt, undoneByName } = row;
  return {
    importId, kind, fileName, uploadedByName, counts, appliedByName, undoneByName,
    uploadedAt: uploadedAt.toISOString(),
    appliedAt: appliedAt?.toISOString() ?? null,
    undoneAt: undoneAt?.toISOString() ?? null,
    state: stateOf(row, ctx.realNow),
    problem: row.failure ? { code: row.failure.code, ...(row.failure.params && { params: row.failure.params }) } : isInterrupted(row, ctx.realNow) ? { code: 'registry-import.interrupted' } : null,
    actions: availableActions(progressOf(row), ctx.realNow).filter((action) => maySeeValues(ctx.actor, row) || !sendersOwn.has(action)),
  };
}

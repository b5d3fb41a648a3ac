import { sql, type Selectable } from 'kysely';
import type { Database } from '../../../../platform/database/database.ts';
import type { RegistryImports } from '../../../../platform/database/schema.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../../platform/use-case/context.ts';
import type { ImportKind } from '../../imports/fields.ts';
import type { MappedColumn, Mapping } from '../../imports/mapping.ts';
import type { ImportCounts } from '../../imports/counts.ts';
import type { ImportState, UnsettledImport, WorkingState } from '../../imports/states.ts';

export type CountyContext = Pick<UseCaseContext, 'db' | 'actor'>;

/** An import as its row keeps it. */
export interface ImportRow extends Omit<Selectable<RegistryImports>, 'countyId' | 'kind' | 'state' | 'failure' | 'mapping' | 'counts'> {
  kind: ImportKind;
  state: ImportState;
  failure: Refusal | null;
  mapping: Mapping | null;
  counts: ImportCounts | null;
}

type Stored = Omit<Selectable<RegistryImports>, 'countyId'>;

const columns = [
  'importId', 'kind', 'fileName', 'fileBytes', 'uploadedBy', 'uploadedByName', 'townshipId', 'uploadedAt', 'state', 'runId', 'stepDone',
  'stepTotal', 'heardAt', 'cancelAsked', 'failure', 'mapping', 'counts', 'planDigest', 'appliedAt', 'appliedByName', 'undoneAt',
  'undoneByName', 'stageUntil',
] as const;

const rowOf = (row: Stored): ImportRow => ({
  ...row,
  kind: row.kind as ImportKind,
  state: row.state as ImportState,
  failure: row.failure as Refusal | null,
  mapping: row.mapping as Mapping | null,
  counts: row.counts as ImportCounts | null,
});

export async function insertImport(
  { db, actor, now, realNow }: UseCaseContext,
  { importId, kind, fileName, fileBytes, townshipId, runId, stageUntil }: Pick<ImportRow, 'importId' | 'kind' | 'fileName' | 'fileBytes' | 'townshipId' | 'runId' | 'stageUntil'>,
): Promise<void> {
  const { countyId, accountId, name } = actor;
  await db
    .insertInto('registryImports')
    .values({
      countyId, importId, kind, fileName, fileBytes, townshipId, runId, stageUntil,
      uploadedBy: accountId, uploadedByName: name, uploadedAt: now, state: 'reading', heardAt: realNow,
    })
    .execute();
}

export async function findImport({ db, actor }: CountyContext, importId: string): Promise<ImportRow | undefined> {
  const row = await db.selectFrom('registryImports').select(columns).where('countyId', '=', actor.countyId).where('importId', '=', importId).executeTakeFirst();
  return row && rowOf(row);
}

export async function findImportForUpdate({ db, actor }: CountyContext, importId: string): Promise<ImportRow | undefined> {
  const row = await db
    .selectFrom('registryImports')
    .select(columns)
    .where('countyId', '=', actor.countyId)
    .where('importId', '=', importId)
    .forUpdate()
    .executeTakeFirst();
  return row && rowOf(row);
}

/** Newest first; a township's own, or with null all of the county. */
export async function listImportRows({ db, actor }: CountyContext, townshipId: string | null, limit: number): Promise<ImportRow[]> {
  const rows = await db
    .selectFrom('registryImports')
    .select(columns)
    .where('countyId', '=', actor.countyId)
    .$if(townshipId !== null, (query) => query.where('townshipId', '=', townshipId))
    .orderBy('uploadedAt', 'desc')
    .orderBy('importId')
    .limit(limit)
    .execute();
  return rows.map(rowOf);
}

/** Those with which somebody may have to go on: rows kept, or worked on since; a township's own, or with null all of the county. */
export async function listUnsettledImports({ db, actor }: CountyContext, townshipId: string | null, since: Date): Promise<UnsettledImport[]> {
  const rows = await db
    .selectFrom('registryImports')
    .select(['state', 'heardAt', 'stageUntil', 'failure', 'uploadedBy', 'uploadedAt'])
    .where('countyId', '=', actor.countyId)
    .where((any) => any.or([any('stageUntil', 'is not', null), any('heardAt', '>=', since)]))
    .$if(townshipId !== null, (query) => query.where('townshipId', '=', townshipId))
    .execute();
  return rows.map(({ state, stageUntil, failure, ...row }) => ({ ...row, state: state as ImportState, isStaged: stageUntil !== null, hasFailed: failure !== null }));
}

export type ImportChange = Partial<Omit<ImportRow, 'importId' | 'kind' | 'fileName' | 'fileBytes' | 'uploadedBy' | 'uploadedByName' | 'uploadedAt'>>;

export async function updateImport({ db, actor }: CountyContext, importId: string, change: ImportChange): Promise<void> {
  await db.updateTable('registryImports').set(stored(change)).where('countyId', '=', actor.countyId).where('importId', '=', importId).execute();
}

function stored({ failure, mapping, counts, ...rest }: ImportChange) {
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value));
  return {
    ...rest,
    ...(failure === undefined ? {} : { failure: json(failure) }),
    ...(mapping === undefined ? {} : { mapping: json(mapping) }),
    ...(counts === undefined ? {} : { counts: json(counts) }),
  };
}

/**
 * Ends a run in its state, if it still is the run: somebody may have cancelled it, or begun another after a long silence.
 * @returns whether it was
 */
export async function settleRun({ db, actor }: CountyContext, importId: string, { runId, from, change }: { runId: string; from: WorkingState; change: ImportChange }): Promise<boolean> {
  const result = await db
    .updateTable('registryImports')
    .set({ ...stored(change), runId: null })
    .where('countyId', '=', actor.countyId)
    .where('importId', '=', importId)
    .where('runId', '=', runId)
    .where('state', '=', from)
    .where('cancelAsked', '=', false)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Says that a run lives and how far it is. @returns whether it shall go on */
export async function hearRun({ db, actor, realNow }: CountyContext & Pick<UseCaseContext, 'realNow'>, importId: string, { runId, done, total }: { runId: string; done: number; total: number }): Promise<boolean> {
  const result = await db
    .updateTable('registryImports')
    .set({ stepDone: done, stepTotal: total, heardAt: realNow })
    .where('countyId', '=', actor.countyId)
    .where('importId', '=', importId)
    .where('runId', '=', runId)
    .where('cancelAsked', '=', false)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Another import that works on the registry's rows now. */
export async function findWorkingImport({ db, actor }: CountyContext): Promise<ImportRow | undefined> {
  const row = await db.selectFrom('registryImports').select(columns).where('countyId', '=', actor.countyId).where('state', 'in', ['applying', 'undoing']).executeTakeFirst();
  return row && rowOf(row);
}

/** Imports whose rows need no longer be kept, in any county that this transaction sees. */
export async function listOverdueStages({ db, actor }: CountyContext, now: Date): Promise<string[]> {
  const rows = await db.selectFrom('registryImports').select('importId').where('countyId', '=', actor.countyId).where('stageUntil', '<=', now).execute();
  return rows.map(({ importId }) => importId);
}

/** Which column was what in the last file with these headings. */
export async function findRememberedColumns({ db, actor }: CountyContext, kind: ImportKind, signature: string): Promise<MappedColumn[] | undefined> {
  const row = await db
    .selectFrom('registryImportMappings')
    .select('mapping')
    .where('countyId', '=', actor.countyId)
    .where('kind', '=', kind)
    .where('signature', '=', signature)
    .executeTakeFirst();
  return (row?.mapping as { columns: MappedColumn[] } | undefined)?.columns;
}

/** The columns alone: which village, year and category a file is of is said anew for each. */
export async function rememberColumns({ db, actor, now }: UseCaseContext, kind: ImportKind, signature: string, columns: readonly MappedColumn[]): Promise<void> {
  const kept = { mapping: JSON.stringify({ columns }), usedAt: now };
  await db
    .insertInto('registryImportMappings')
    .values({ countyId: actor.countyId, kind, signature, ...kept })
    .onConflict((conflict) => conflict.columns(['countyId', 'kind', 'signature']).doUpdateSet(kept))
    .execute();
}

/** How many changes of the registry an import brought. */
export async function countChangesOf({ db, actor }: CountyContext, importId: string): Promise<number> {
  const { count } = await db
    .selectFrom('registryChanges')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('countyId', '=', actor.countyId)
    .where('importId', '=', importId)
    .executeTakeFirstOrThrow();
  return count;
}

/** For jobs: every county of the database. */
export async function listCountyIds(db: Database): Promise<string[]> {
  return (await db.selectFrom('counties').select('countyId').orderBy('countyId').execute()).map(({ countyId }) => countyId);
}

import { sql } from 'kysely';
import type { RowIssue } from '../../imports/draft-row.ts';
import type { Standing } from '../../imports/plan-household.ts';
import type { CountyContext } from './import-store.ts';

/** A sheet of the uploaded file. */
export interface StagedSheet {
  sheet: number;
  name: string;
  isHidden: boolean;
  rowCount: number;
  merged: [number, number, number, number][];
}

export interface StagedChunk {
  sheet: number;
  chunk: number;
  firstRow: number;
  lastRow: number;
  sealed: string;
}

/** What the check says of a row. */
export interface RowResult {
  sheet: number;
  row: number;
  standing: Standing;
  issues: RowIssue[];
}

/** A run of an import that brings its rows. */
export interface Bringing {
  importId: string;
  runId: string;
}

/**
 * Whether the run still is the import's own, which stays so until this transaction ends: without that, a piece on its way while the
 * import is cancelled would be stored after everything else of the file was deleted.
 */
export async function holdsImport({ db, actor }: CountyContext, { importId, runId }: Bringing): Promise<boolean> {
  const row = await db
    .selectFrom('registryImports')
    .select('importId')
    .where('countyId', '=', actor.countyId)
    .where('importId', '=', importId)
    .where('runId', '=', runId)
    .where('cancelAsked', '=', false)
    .forKeyShare()
    .executeTakeFirst();
  return row !== undefined;
}

/** @returns whether it was stored: not once the import is cancelled or another run's */
export async function insertSheet(ctx: CountyContext, bringing: Bringing, { merged, ...sheet }: StagedSheet): Promise<boolean> {
  if (!(await holdsImport(ctx, bringing))) return false;
  const { db, actor } = ctx;
  await db.insertInto('registryImportSheets').values({ countyId: actor.countyId, importId: bringing.importId, ...sheet, merged: JSON.stringify(merged) }).execute();
  return true;
}

/** @returns whether it was stored: not once the import is cancelled or another run's */
export async function insertChunk(ctx: CountyContext, bringing: Bringing, chunk: StagedChunk): Promise<boolean> {
  if (!(await holdsImport(ctx, bringing))) return false;
  const { db, actor } = ctx;
  await db.insertInto('registryImportChunks').values({ countyId: actor.countyId, importId: bringing.importId, ...chunk }).execute();
  return true;
}

export async function listSheets({ db, actor }: CountyContext, importId: string): Promise<StagedSheet[]> {
  const rows = await db
    .selectFrom('registryImportSheets')
    .select(['sheet', 'name', 'isHidden', 'rowCount', 'merged'])
    .where('countyId', '=', actor.countyId)
    .where('importId', '=', importId)
    .orderBy('sheet')
    .execute();
  return rows.map(({ merged, ...row }) => ({ ...row, merged: merged as StagedSheet['merged'] }));
}

/** One piece of a sheet, by its number. */
export async function findChunk({ db, actor }: CountyContext, importId: string, sheet: number, chunk: number): Promise<StagedChunk | undefined> {
  return chunks({ db, actor }, importId, sheet).where('chunk', '=', chunk).executeTakeFirst();
}

/** The piece that has a row. */
export async function findChunkOfRow({ db, actor }: CountyContext, importId: string, sheet: number, row: number): Promise<StagedChunk | undefined> {
  return chunks({ db, actor }, importId, sheet).where('firstRow', '<=', row).where('lastRow', '>=', row).executeTakeFirst();
}

function chunks({ db, actor }: CountyContext, importId: string, sheet: number) {
  return db
    .selectFrom('registryImportChunks')
    .select(['sheet', 'chunk', 'firstRow', 'lastRow', 'sealed'])
    .where('countyId', '=', actor.countyId)
    .where('importId', '=', importId)
    .where('sheet', '=', sheet);
}

/** The rows of the file are no longer kept; what the import was stays. */
export async function deleteStage({ db, actor }: CountyContext, importId: string): Promise<void> {
  for (const table of ['registryImportRows', 'registryImportDrafts', 'registryImportChunks', 'registryImportSheets'] as const) {
    await db.deleteFrom(table).where('countyId', '=', actor.countyId).where('importId', '=', importId).execute();
  }
}

/** Of a check that is made anew. */
export async function deleteFindings({ db, actor }: CountyContext, importId: string): Promise<void> {
  for (const table of ['registryImportRows', 'registryImportDrafts'] as const) {
    await db.deleteFrom(table).where('countyId', '=', actor.countyId).where('importId', '=', importId).execute();
  }
}

export async function insertRowResults({ db, actor }: CountyContext, importId: string, results: readonly RowResult[]): Promise<void> {
  if (results.length === 0) return;
  const records = results.map(({ issues, ...row }) => ({
    ...row,
    has_error: issues.some(({ weight }) => weight === 'error'),
    is_odd: issues.some(({ weight }) => weight === 'odd'),
    issues: issues.length === 0 ? null : issues,
  }));
  await sql`insert into registry_import_rows (county_id, import_id, sheet, "row", standing, has_error, is_odd, issues)
    select ${actor.countyId}::uuid, ${importId}::uuid, sheet, "row", standing, has_error, is_odd, issues
    from json_populate_recordset(null::registry_import_rows, ${JSON.stringify(records)}::json)`.execute(db);
}

export const rowLists = ['error', 'odd', 'new', 'changed', 'unchanged', 'blocked'] as const;
export type RowList = (typeof rowLists)[number];

/** A page of one of the lists of the preview, in the order of the file. */
export async function listRowResults(
  { db, actor }: CountyContext,
  importId: string,
  { list, after, limit }: { list: RowList; after: { sheet: number; row: number } | null; limit: number },
): Promise<RowResult[]> {
  const rows = await db
    .selectFrom('registryImportRows')
    .select(['sheet', 'row', 'standing', 'issues'])
    .where('countyId', '=', actor.countyId)
    .where('importId', '=', importId)
    .$if(list === 'error', (query) => query.where('hasError', '=', true))
    .$if(list === 'odd', (query) => query.where('isOdd', '=', true))
    .$if(list !== 'error' && list !== 'odd', (query) => query.where('standing', '=', list))
    .$if(after !== null, (query) => query.where(sql<boolean>`(sheet, "row") > (${after?.sheet ?? 0}, ${after?.row ?? 0})`))
    .orderBy('sheet')
    .orderBy('row')
    .limit(limit)
    .execute();
  return rows.map(({ standing, issues, ...row }) => ({ ...row, standing: standing as Standing, issues: (issues ?? []) as unknown as RowIssue[] }));
}

/** What the check says of the rows of one piece of a sheet. */
export async function listRowResultsBetween({ db, actor }: CountyContext, importId: string, { sheet, firstRow, lastRow }: Omit<StagedChunk, 'sealed' | 'chunk'>): Promise<RowResult[]> {
  const rows = await db
    .selectFrom('registryImportRows')
    .select(['sheet', 'row', 'standing', 'issues'])
    .where('countyId', '=', actor.countyId)
    .where('importId', '=', importId)
    .where('sheet', '=', sheet)
    .where('row', '>=', firstRow)
    .where('row', '<=', lastRow)
    .execute();
  return rows.map(({ standing, issues, ...row }) => ({ ...row, standing: standing as Standing, issues: (issues ?? []) as unknown as RowIssue[] }));
}

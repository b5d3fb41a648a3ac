import { createHash } from 'node:crypto';
import { shanghaiDate } from '../../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../../platform/use-case/context.ts';
import type { MappingView } from '../../imports/contract.ts';
import { fieldOfHeading, findHeaderRows, headingsOf, headingsSignature, type HeaderRows, type Heading } from '../../imports/headings.ts';
import type { ImportKind } from '../../imports/fields.ts';
import { proposedColumns, type Mapping } from '../../imports/mapping.ts';
import { maySeeValues } from '../../imports/policy.ts';
import { columnLetters, shortened, textOf, type SheetRow } from '../../imports/sheet.ts';
import { answersForVillage } from '../../local-scope.ts';
import { maskIdNumber } from '../../personal-data.ts';
import { allVillages } from '../public-reads.ts';
import { findRuleSetInForce, listRuleSetRows } from '../rule-set-store.ts';
import { findRememberedColumns, type ImportRow } from './import-store.ts';
import { openRows } from './sealed-rows.ts';
import { findChunk, listSheets, type StagedSheet } from './stage-store.ts';

/** Headings stand in the first rows of a sheet, which are its first piece. */
async function firstRows(ctx: UseCaseContext, importId: string, sheet: number): Promise<SheetRow[]> {
  const chunk = await findChunk(ctx, importId, sheet, 0);
  return chunk ? openRows(ctx.secrets, importId, chunk) : [];
}

export async function readHeadings(ctx: UseCaseContext, { importId }: Pick<ImportRow, 'importId'>, { sheet, header }: { sheet: number; header: HeaderRows }): Promise<Heading[]> {
  const staged = (await listSheets(ctx, importId)).find((each) => each.sheet === sheet);
  return headingsOf(await firstRows(ctx, importId, sheet), header, staged?.merged ?? []);
}

/** Under which a mapping is remembered. */
export function digestOf(signature: string): string {
  return createHash('sha256').update(signature).digest('hex');
}

interface Asked {
  sheet?: number;
  headerRow?: number;
}

const shownRows = 6;

/**
 * Which column is what: as a person confirmed, as the last file with these headings had it, or as the headings suggest. Whoever
 * did not send the file sees headings and no more: no other row can be asked for as if it were one.
 */
export async function viewMapping(ctx: UseCaseContext, row: ImportRow, wanted: Asked): Promise<MappingView | null> {
  const maySee = maySeeValues(ctx.actor, row);
  const asked = maySee ? wanted : { sheet: wanted.sheet };
  const sheets = await listSheets(ctx, row.importId);
  const rows = new Map<number, SheetRow[]>();
  for (const { sheet } of sheets) rows.set(sheet, await firstRows(ctx, row.importId, sheet));
  const isAskedAnew = asked.sheet !== undefined || asked.headerRow !== undefined;
  const main = mainSheet(row, sheets, rows, asked);
  if (!main) return null;
  const header = headerOf(row, main, rows, asked);
  const headings = new Map(sheets.map((each) => [each.sheet, headingsOf(rows.get(each.sheet) ?? [], header.rows, each.merged)]));
  const signature = headingsSignature(headings.get(main.sheet) ?? []);
  const fits = (sheet: number) => headingsSignature(headings.get(sheet) ?? []) === signature;
  const remembered = await findRememberedColumns(ctx, row.kind, digestOf(signature));
  const confirmed = isAskedAnew ? null : row.mapping;
  const proposed: Mapping = {
    villageId: null,
    ruleSet: row.kind === 'households' ? await findRuleSetInForce(ctx) : null,
    category: null,
    incomeYear: row.kind === 'households' ? Number(shanghaiDate(ctx.now).slice(0, 4)) - 1 : null,
    columns: remembered ?? proposedColumns(row.kind, headings.get(main.sheet) ?? []),
    header: header.rows,
    sheets: sheets.filter(({ sheet, isHidden, rowCount }) => sheet === main.sheet || (!isHidden && rowCount > 0 && signature !== '' && fits(sheet))).map(({ sheet }) => sheet),
  };
  const isHeading = (sheet: StagedSheet) => (maySee ? () => true : headingTest(row.kind, rows.get(sheet.sheet) ?? [], header.rows, sheet));
  const villages = (await allVillages(ctx)).filter((village) => answersForVillage(ctx.actor, village));
  return {
    origin: confirmed ? 'confirmed' : remembered ? 'remembered' : 'proposed',
    headerFound: header.isFound,
    value: confirmed ?? proposed,
    sheets: sheets.map((staged) => {
      const { sheet, name, isHidden, rowCount } = staged;
      const mayShow = isHeading(staged);
      const shown = (headings.get(sheet) ?? []).slice(0, 120);
      return {
        sheet, name, isHidden, rowCount, fits: fits(sheet),
        headings: shown.map(({ column, heading }) => ({ column, heading: mayShow(heading) ? shortened(heading, 80) : masked, letters: columnLetters(column) })),
      };
    }),
    sample: sampleOf(rows.get(main.sheet) ?? [], header.rows, { maySee, mayShow: isHeading(main), columns: (confirmed ?? proposed).columns }),
    ruleSets: (await listRuleSetRows(ctx)).map(({ reference, name, categories }) => ({
      reference, name, categories: categories.map(({ code, name: words }) => ({ code, name: words[ctx.language] || words['zh-CN'] })),
    })),
    villages: villages.map(({ villageId, name, townshipName }) => ({ villageId, name, townshipName })),
  };
}

/** As asked, as confirmed, else the one whose headings are found, the visible before the hidden and the long before the short. */
function mainSheet(row: ImportRow, sheets: readonly StagedSheet[], rows: ReadonlyMap<number, SheetRow[]>, { sheet: asked }: Asked): StagedSheet | undefined {
  const wanted = asked ?? row.mapping?.sheets[0];
  const chosen = sheets.find(({ sheet }) => sheet === wanted);
  if (chosen) return chosen;
  const weight = ({ sheet, isHidden, merged, rowCount }: StagedSheet) => {
    const found = findHeaderRows(row.kind, rows.get(sheet) ?? [], merged) !== undefined;
    return (found ? 1e9 : 0) + (isHidden ? 0 : 1e8) + Math.min(rowCount, 1e7);
  };
  return sheets.toSorted((a, b) => weight(b) - weight(a))[0];
}

function headerOf(row: ImportRow, main: StagedSheet, rows: ReadonlyMap<number, SheetRow[]>, { headerRow }: Asked): { rows: HeaderRows; isFound: boolean } {
  if (headerRow !== undefined) return { rows: { first: headerRow, last: headerRow }, isFound: true };
  if (row.mapping?.sheets[0] === main.sheet) return { rows: row.mapping.header, isFound: true };
  const found = findHeaderRows(row.kind, rows.get(main.sheet) ?? [], main.merged);
  return { rows: found ?? { first: 1, last: 1 }, isFound: found !== undefined };
}

/** For whoever may not see values: what stands in the header rows is a heading where the machine finds the headings there, else where it knows it as one. */
function headingTest(kind: ImportKind, rows: readonly SheetRow[], header: HeaderRows, { merged }: StagedSheet): (text: string) => boolean {
  const found = findHeaderRows(kind, rows, merged);
  if (found?.first === header.first && found.last === header.last) return () => true;
  return (text) => fieldOfHeading(kind, text) !== undefined;
}

const masked = '***';

interface Sampling {
  maySee: boolean;
  mayShow: (text: string) => boolean;
  columns: Mapping['columns'];
}

/** The first rows from the top: notes, headings and some of the table, so that a person sees what the machine saw; numbers and health masked. */
function sampleOf(rows: readonly SheetRow[], header: HeaderRows, { maySee, mayShow, columns }: Sampling): MappingView['sample'] {
  const ofHealth = new Set(columns.flatMap(({ column, field }) => (field === 'health' ? [column] : [])));
  const shown = rows.filter(({ row }) => row >= Math.max(1, header.first - 3)).slice(0, header.last - header.first + 4 + shownRows);
  return shown.map(({ row, cells }) => ({
    row,
    cells: cells.slice(0, 120).map(({ column, value }) => {
      const text = textOf(value);
      const isHeader = row >= header.first && row <= header.last;
      const isShown = maySee ? isHeader || !ofHealth.has(column) : isHeader && mayShow(text);
      return { column, text: isShown ? shortened(isHeader ? text : withNumbersMasked(text), 60) : masked };
    }),
  }));
}

/** Whatever the column turns out to be: its first digits tell an ID number from a telephone number and an account. */
function withNumbersMasked(text: string): string {
  return text.replaceAll(/[\d０-９]{11,}[XxＸｘ]?/g, maskIdNumber);
}

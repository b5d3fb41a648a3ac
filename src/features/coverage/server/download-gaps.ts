import type { InputOf } from '../../../kernel/endpoint.ts';
import { shanghaiDate } from '../../../kernel/shanghai-time.ts';
import { spreadsheetBytes } from '../../../platform/documents/spreadsheet.ts';
import { FileAnswer } from '../../../platform/http/route.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { listRuleSets } from '../../registry/server/public-reads.ts';
import { gapWorkbook } from '../documents/gap-workbook.ts';
import * as contract from '../gap-contract.ts';
import { getCountyName, listHouseholdGapRows, listPersonGapRows, listVillageGapRows, type GapCursor } from './gap-views.ts';
import { householdGapOf, personGapOf, villageGapsOf } from './list-gaps.ts';

const pageSize = 1_000;

/** 不落清单 (.xlsx), all pages of it, of those that the actor may see. */
export async function downloadGaps(
  ctx: UseCaseContext,
  { query: { kind, ...filter } }: InputOf<typeof contract.downloadGaps>,
): Promise<FileAnswer> {
  const day = shanghaiDate(ctx.now);
  const ruleSets = await listRuleSets(ctx);
  const book = gapWorkbook({
    countyName: await getCountyName(ctx),
    day,
    kind,
    villages: villageGapsOf(await listVillageGapRows(ctx, filter)),
    households: paged(
      (after) => listHouseholdGapRows(ctx, filter, { after, limit: pageSize }),
      (row) => ({ until: row.caredUntil, id: row.householdId }),
      (row) => householdGapOf(row, day, ruleSets),
    ),
    persons: paged(
      (after) => listPersonGapRows(ctx, filter, { after, limit: pageSize }),
      (row) => ({ until: row.coveredUntil, id: row.personId }),
      personGapOf,
    ),
  });
  // Written within the transaction that sees the rows; a county's list is some megabytes at most.
  const pieces: Uint8Array[] = [];
  for await (const piece of spreadsheetBytes(book)) pieces.push(piece);
  return new FileAnswer({
    filename: `不落清单-${day}.xlsx`,
    contentType: contract.downloadGaps.file ?? '',
    body: Buffer.concat(pieces),
  });
}

async function* paged<R, T>(
  load: (after: GapCursor | undefined) => Promise<R[]>,
  cursorOf: (row: R) => GapCursor,
  itemOf: (row: R) => T,
): AsyncGenerator<T, void> {
  let after: GapCursor | undefined;
  for (;;) {
    const rows = await load(after);
    for (const row of rows) yield itemOf(row);
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) return;
    after = cursorOf(last);
  }
}

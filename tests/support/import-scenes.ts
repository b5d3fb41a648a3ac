import { buffer } from 'node:stream/consumers';
import { sql } from 'kysely';
import * as contract from '../../src/features/registry/imports/contract.ts';
import type { ImportView } from '../../src/features/registry/imports/contract.ts';
import type { ImportKind } from '../../src/features/registry/imports/fields.ts';
import { isWorking } from '../../src/features/registry/imports/states.ts';
import { spreadsheetBytes, type Sheet } from '../../src/platform/documents/spreadsheet.ts';
import type { Person, World } from './world.ts';

/** A table as a workbook, every cell text. */
export async function workbookOf(headings: readonly string[], rows: readonly (readonly (string | null)[])[], more: Partial<Sheet> = {}): Promise<Buffer> {
  const columns = headings.map((header) => ({ header, kind: 'text' as const }));
  return buffer(spreadsheetBytes({ creator: '示例', sheets: [{ name: '户和人', columns, rows, ...more }] }));
}

export async function upload(person: Person, bytes: Uint8Array, { kind = 'households', fileName = '示例表.xlsx' }: { kind?: ImportKind; fileName?: string } = {}): Promise<string> {
  const answer = await person.send(contract.uploadWorkbook, { body: { kind, fileName, content: Buffer.from(bytes).toString('base64') } });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.problem));
  return answer.body.importId;
}

/** The import once nothing works on it any more; asks as a browser does. */
export async function settled(person: Person, importId: string): Promise<ImportView> {
  for (;;) {
    const { status, body, problem } = await person.send(contract.viewImport, { params: { importId } });
    if (status !== 200) throw new Error(JSON.stringify(problem));
    if (!isWorking(body.state)) return body;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Uploads, confirms what the machine proposes, and waits for what the check says. */
export async function checked(person: Person, bytes: Uint8Array, options: Parameters<typeof upload>[2] = {}): Promise<ImportView> {
  const importId = await upload(person, bytes, options);
  const read = await settled(person, importId);
  if (!read.mapping) throw new Error(`not read: ${JSON.stringify(read.problem)}`);
  const answer = await person.send(contract.checkImport, { params: { importId }, body: { mapping: read.mapping.value } });
  if (answer.status !== 204) throw new Error(JSON.stringify(answer.problem));
  return settled(person, importId);
}

export async function applied(person: Person, importId: string, leaveOutBlocked = false): Promise<ImportView> {
  const answer = await person.send(contract.applyImport, { params: { importId }, body: { leaveOutBlocked, why: '' } });
  if (answer.status !== 204) throw new Error(JSON.stringify(answer.problem));
  return settled(person, importId);
}

/** Until one transaction of the database waits for a row that another holds. */
export async function somebodyWaits(world: World): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ waiting: number }>`select count(*)::int as waiting from pg_locks where not granted`.execute(world.db);
    if ((rows[0]?.waiting ?? 0) > 0) return;
  }
}

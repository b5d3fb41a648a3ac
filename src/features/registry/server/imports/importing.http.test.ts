import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { settlePlaces, type Places } from '../../../../../tests/support/account-scenes.ts';
import { applied, checked, settled, upload, workbookOf } from '../../../../../tests/support/import-scenes.ts';
import { asCommand } from '../../../../../tests/support/plan-scenes.ts';
import { createWorld, type Person, type World } from '../../../../../tests/support/world.ts';
import { systemActor } from '../../../../kernel/actor.ts';
import { dayMs } from '../../../../kernel/shanghai-time.ts';
import { madeUpIdNumber } from '../../../../main/demo/made-up-numbers.ts';
import { migrationFiles } from '../../../../platform/database/migrate.ts';
import { CELL_STYLE } from '../../../../platform/documents/spreadsheet-styles.ts';
import { changePerson } from '../../person-contract.ts';
import * as contract from '../../imports/contract.ts';
import { registerVillages } from '../public-writes.ts';
import { forgetStages } from './forget-stages.ts';

// Each file is read in a process of its own, which has to start.
vi.setConfig({ testTimeout: 120_000 });

let world: World;
let places: Places;
let clerk: Person;
let township: Person;
beforeAll(async () => {
  world = await createWorld();
  places = await settlePlaces(world);
  clerk = world.as({ role: 'clerk', name: '示例经办人' });
  township = world.as({ role: 'township', name: '示例镇干部', townshipId: places.township });
  await asCommand(world, clerk, (ctx) => registerVillages(ctx, [{ name: '高桥村', township: '山门镇' }]));
});
afterAll(() => world.close());

let made = 0;
/** A household number and two ID numbers of this test's own. */
let one: { number: string; head: string; spouse: string };
beforeEach(() => {
  made += 1;
  one = { number: `H${made}`, head: madeUpIdNumber('1968-03-12', made * 2 - 1), spouse: madeUpIdNumber('1970-07-01', made * 2) };
});

const headings = ['乡镇', '行政村', '户编号', '户类型', '姓名', '与户主关系', '身份证号', '联系电话', '致贫原因', '务工收入（万元）', '健康状况'];
type Row = (string | null)[];
const headRow = (changed: Record<number, string | null> = {}): Row =>
  ['山门镇', '高桥村', one.number, '未脱贫', '张示例', '户主', one.head, '19900000001', '因病、缺技术', '1.2', '慢性病'].map((value, at) => (at in changed ? (changed[at] ?? null) : value));
const spouseRow = (changed: Record<number, string | null> = {}): Row =>
  [null, null, one.number, null, '李示例', '妻子', one.spouse, null, null, null, null].map((value, at) => (at in changed ? (changed[at] ?? null) : value));
const file = (...rows: Row[]) => workbookOf(headings, rows, { title: '2020年农户登记表', notes: ['填表单位：示例'] });
const issuesOf = async (person: Person, importId: string, list: 'error' | 'odd') => {
  const { body } = await person.send(contract.listImportRows, { params: { importId }, query: { list } });
  return body.rows.flatMap(({ sheetName, issues }) => issues.map(({ cell, value, reason, blocks }) => ({ sheetName, cell, value, code: reason.code, blocks })));
};
const standing = () =>
  world.inDatabase(async (db) => ({
    households: await db.selectFrom('households').select(['number', 'headName', 'personCount', 'category', 'income', 'causes']).where('number', '=', one.number).where('endedAt', 'is', null).execute(),
    persons: (await db.selectFrom('persons').innerJoin('households', 'households.householdId', 'persons.householdId').select(['persons.name', 'persons.relation', 'phoneSealed']).where('number', '=', one.number).where('persons.endedAt', 'is', null).orderBy('persons.personId').execute()).map(({ name, relation }) => [name, relation]),
  }));
const stage = ['registryImportChunks', 'registryImportDrafts', 'registryImportRows', 'registryImportSheets'] as const;
const rowsOf = (table: (typeof stage)[number], importId: string) =>
  world.inDatabase((db) => db.selectFrom(table).selectAll().where('importId', '=', importId).execute());

const mappingOf = async (importId: string) => {
  const { mapping } = await settled(clerk, importId);
  if (!mapping) throw new Error('the file was not read');
  return mapping;
};

describe('a sheet of the office', () => {
  it('is read, checked and written as a whole, and the same file again changes nothing', async () => {
    const bytes = await file(headRow(), spouseRow());
    const view = await checked(clerk, bytes);
    expect(view).toMatchObject({ state: 'checked', problem: null, counts: { households: { new: 1, blocked: 0 }, persons: { new: 2 } } });
    expect((await standing()).households).toEqual([]);
    expect((await applied(clerk, view.importId)).state).toBe('applied');
    expect(await standing()).toEqual({
      households: [
        {
          number: one.number, headName: '张示例', personCount: 2, category: 'poor', causes: ['illness', 'noSkill'],
          income: { wage: 12_000_00, business: 0, transfer: 0, property: 0, expenses: 0 },
        },
      ],
      persons: [['张示例', 'head'], ['李示例', 'spouse']],
    });
    const again = await checked(clerk, bytes);
    expect(again.counts).toMatchObject({ households: { new: 0, changed: 0, unchanged: 1 }, persons: { new: 0, changed: 0, unchanged: 2 } });
  });

  it('changes what it says otherwise, and leaves what it does not say', async () => {
    await applied(clerk, (await checked(clerk, await file(headRow(), spouseRow()))).importId);
    const view = await checked(clerk, await file(headRow({ 3: '已脱贫', 7: null, 8: null, 9: '1.5' })));
    expect(view.counts).toMatchObject({ households: { changed: 1 }, persons: { unchanged: 1 }, notInFile: 1 });
    await applied(clerk, view.importId);
    expect(await standing()).toMatchObject({ households: [{ category: 'stable', causes: ['illness', 'noSkill'], income: { wage: 15_000_00 }, personCount: 2 }] });
  });

  it('names sheet, cell, value and reason of what is wrong, as a list and in a marked copy', async () => {
    const view = await checked(clerk, await file(headRow({ 6: '1.23E+17', 9: '很多' }), spouseRow({ 6: '620521700701123' })));
    expect(view.counts).toMatchObject({ households: { blocked: 1, new: 0 }, rowsWithErrors: 2 });
    expect(await issuesOf(clerk, view.importId, 'error')).toEqual([
      { sheetName: '户和人', cell: 'G4', value: '1.23E+17', code: 'registry-import.id-damaged', blocks: true },
      { sheetName: '户和人', cell: 'J4', value: '很多', code: 'registry-import.money', blocks: true },
      { sheetName: '户和人', cell: 'G5', value: '620521700701123', code: 'registry-import.id-fifteen', blocks: true },
    ]);
    const copy = await clerk.send(contract.downloadMarkedCopy, { params: { importId: view.importId } });
    const sheet = strFromU8(unzipSync(copy.raw)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toContain('G4 证件号码被 Excel 当成了数字');
    // In their places: what stands above the table, its headings, and the cell that the sentence names.
    expect(sheet).toMatch(new RegExp(String.raw`<c r="G4" s="${CELL_STYLE.marked.error}"[^>]*><is><t[^>]*>1\.23E\+17`));
    expect(sheet).toMatch(/<c r="G3" s="3"[^>]*><is><t[^>]*>身份证号/);
    expect(sheet).toMatch(/<c r="A1"[^>]*><is><t[^>]*>2020年农户登记表/);
    expect(sheet).toContain('<mergeCell ref="A1:K1"/>');
    const refused = await clerk.send(contract.applyImport, { params: { importId: view.importId }, body: { leaveOutBlocked: false } });
    expect(refused.problem.refusals[0]).toMatchObject({ code: 'registry-import.has-errors', params: { count: 1 } });
  });

  it('names each row by the village of its merged cells, as the check reads it', async () => {
    const entries = unzipSync(await file(headRow({ 6: '1.23E+17' }), spouseRow({ 6: '620521700701123' })));
    const path = 'xl/worksheets/sheet1.xml';
    const merged = strFromU8(entries[path] ?? new Uint8Array()).replace(/<mergeCells[^>]*>/, '$&<mergeCell ref="A4:A5"/><mergeCell ref="B4:B5"/>');
    expect(merged).toContain('B4:B5');
    const view = await checked(clerk, zipSync({ ...entries, [path]: strToU8(merged) }));
    const { body } = await clerk.send(contract.listImportRows, { params: { importId: view.importId }, query: { list: 'error' } });
    expect(body.rows.map(({ row, village, name }) => [row, village, name])).toEqual([[4, '高桥村', '张示例'], [5, '高桥村', '李示例']]);
    const masked = await township.send(contract.listImportRows, { params: { importId: view.importId }, query: { list: 'error' } });
    expect(masked.status === 200 ? masked.body.rows.map(({ village }) => village) : []).not.toContain('高桥村');
  });

  it('says of a category that nobody knows one thing, at its cell; of one that is missing, that it is', async () => {
    const unknown = await checked(clerk, await file(headRow({ 3: '示例类' }), spouseRow()));
    expect(await issuesOf(clerk, unknown.importId, 'error')).toEqual([
      { sheetName: '户和人', cell: 'D4', value: '示例类', code: 'registry-import.category', blocks: true },
    ]);
    const missing = await checked(clerk, await file(headRow({ 3: null }), spouseRow()));
    expect((await issuesOf(clerk, missing.importId, 'error')).map(({ code }) => code)).toEqual(['registry-import.category-missing']);
  });

  it('shows what is suspicious: the same ID number twice must be settled first, a household without a head may be written', async () => {
    const view = await checked(clerk, await file(headRow({ 5: '之子' }), spouseRow({ 6: one.head })));
    expect(await issuesOf(clerk, view.importId, 'odd')).toEqual([
      { sheetName: '户和人', cell: 'G4', value: one.head, code: 'registry-import.id-twice', blocks: true },
      { sheetName: '户和人', cell: null, value: null, code: 'registry.odd-no-head', blocks: false },
      { sheetName: '户和人', cell: 'G5', value: one.head, code: 'registry-import.id-twice', blocks: true },
    ].toSorted((a, b) => (a.cell ?? '').localeCompare(b.cell ?? '')));
    expect(view.counts?.households).toMatchObject({ blocked: 1 });
    const headless = await checked(clerk, await file(headRow({ 5: '之子' })));
    expect(headless.counts).toMatchObject({ households: { new: 1, blocked: 0 }, oddRows: 1 });
  });

  it('with errors is written without the households concerned, when a person says so', async () => {
    const view = await checked(clerk, await file(headRow(), headRow({ 2: `${one.number}x`, 6: one.spouse, 7: '12' })));
    expect((await applied(clerk, view.importId, true)).state).toBe('applied');
    expect((await standing()).persons).toEqual([['张示例', 'head']]);
  });
});

describe('the mapping', () => {
  it('is proposed by the headings, corrected by a person, and remembered for the next file with these headings', async () => {
    const own = ['所在地', '编码', '农户姓名', ...headings.slice(3)];
    const rows = [['高桥村', one.number, '张示例', '未脱贫', '张示例', '户主', one.head, null, null, null, null]];
    const importId = await upload(clerk, await workbookOf(own, rows));
    const mapping = await mappingOf(importId);
    expect(mapping).toMatchObject({ origin: 'proposed', headerFound: true });
    const refused = await clerk.send(contract.checkImport, { params: { importId }, body: { mapping: mapping.value } });
    expect(refused.problem.refusals[0]).toMatchObject({ code: 'registry-import.column-missing', params: { field: '村' } });
    const columns = [...mapping.value.columns, { column: 1, field: 'village', inTenThousands: false } as const];
    await clerk.send(contract.checkImport, { params: { importId }, body: { mapping: { ...mapping.value, columns } } });
    expect((await settled(clerk, importId)).counts?.households.new).toBe(1);
    const next = await settled(clerk, await upload(clerk, await workbookOf(own, rows)));
    expect(next.mapping).toMatchObject({ origin: 'remembered', value: { columns } });
  });

  it('of another file is remembered for its columns alone: village, year and category are said anew', async () => {
    const own = ['住哪', ...headings.slice(2)];
    const bytes = await workbookOf(own, [['一组', one.number, null, '张示例', '户主', one.head, null, null, null, null]]);
    const importId = await upload(clerk, bytes);
    const { value } = await mappingOf(importId);
    const said = { ...value, villageId: places.village, category: 'poor', incomeYear: 2001 };
    expect((await clerk.send(contract.checkImport, { params: { importId }, body: { mapping: said } })).status).toBe(204);
    await settled(clerk, importId);
    expect((await mappingOf(importId)).value).toMatchObject({ villageId: places.village, incomeYear: 2001 });
    const next = await mappingOf(await upload(clerk, bytes));
    expect(next).toMatchObject({ origin: 'remembered', value: { villageId: null, category: null, incomeYear: value.incomeYear, columns: value.columns } });
  });

  it('takes sheets with the same headings together, and no others', async () => {
    const importId = await upload(clerk, await file(headRow()));
    const mapping = await mappingOf(importId);
    const answer = await clerk.send(contract.checkImport, { params: { importId }, body: { mapping: { ...mapping.value, sheets: [0, 7] } } });
    expect(answer.problem.refusals[0]).toMatchObject({ code: 'registry-import.sheets-differ' });
  });
});

describe('cancelling', () => {
  it('while it is being written leaves nothing behind, in the registry or of the file', async () => {
    const { importId } = await checked(clerk, await file(headRow(), spouseRow()));
    await clerk.send(contract.applyImport, { params: { importId }, body: { leaveOutBlocked: false } });
    const { status } = await clerk.send(contract.cancelImport, { params: { importId } });
    const { state } = await settled(clerk, importId);
    // The writing may have been the faster: then cancelling was refused, and it stands whole.
    expect([
      { status: 204, state: 'cancelled', persons: 0 },
      { status: 409, state: 'applied', persons: 2 },
    ]).toContainEqual({ status, state, persons: (await standing()).persons.length });
    expect(await Promise.all(stage.map((table) => rowsOf(table, importId)))).toEqual([[], [], [], []]);
  });

  it('before it is written deletes the rows of the file', async () => {
    const { importId } = await checked(clerk, await file(headRow()));
    expect((await clerk.send(contract.cancelImport, { params: { importId } })).status).toBe(204);
    expect(await Promise.all(stage.map((table) => rowsOf(table, importId)))).toEqual([[], [], [], []]);
    expect((await clerk.send(contract.applyImport, { params: { importId }, body: { leaveOutBlocked: false } })).problem.refusals[0]?.code).toBe('registry-import.not-now');
  });

  it('a run that was cancelled in the middle is rolled back', async () => {
    const { importId } = await checked(clerk, await file(headRow(), spouseRow()));
    await world.inDatabase((db) => db.updateTable('registryImports').set({ planDigest: 'another' }).where('importId', '=', importId).execute());
    const view = await applied(clerk, importId);
    expect(view).toMatchObject({ state: 'checked', problem: { code: 'registry-import.changed-meanwhile' } });
    expect((await standing()).households).toEqual([]);
  });
});

describe('a server that ended in the middle', () => {
  it('leaves nothing half: the import says so and can be started again', async () => {
    const { importId } = await checked(clerk, await file(headRow()));
    await world.inDatabase((db) => db.updateTable('registryImports').set({ state: 'applying', runId: importId, heardAt: new Date(world.realNow.getTime() - 60_000) }).where('importId', '=', importId).execute());
    const { body } = await clerk.send(contract.viewImport, { params: { importId } });
    expect(body).toMatchObject({ state: 'checked', problem: { code: 'registry-import.interrupted' } });
    expect((await applied(clerk, importId)).state).toBe('applied');
  });
});

describe('undoing', () => {
  it('gives former values back, ends what came in, and keeps both in the history', async () => {
    await applied(clerk, (await checked(clerk, await file(headRow({ 9: null })))).importId);
    const before = await standing();
    const second = await checked(clerk, await file(headRow({ 3: '已脱贫', 7: '19900000009', 9: '3' }), spouseRow()));
    await applied(clerk, second.importId);
    expect((await standing()).persons).toHaveLength(2);
    const answer = await clerk.send(contract.undoImport, { params: { importId: second.importId } });
    expect(answer.status).toBe(204);
    expect((await settled(clerk, second.importId)).state).toBe('undone');
    expect(await standing()).toEqual(before);
    const again = await checked(clerk, await file(headRow({ 9: null })));
    expect(again.counts).toMatchObject({ households: { unchanged: 1 }, persons: { unchanged: 1 } });
  });

  it('is refused with the names where something of it was changed since', async () => {
    const { importId } = await applied(clerk, (await checked(clerk, await file(headRow()))).importId);
    const { personId, revision } = await world.inDatabase((db) => db.selectFrom('persons').select(['personId', 'revision']).where('name', '=', '张示例').orderBy('personId', 'desc').limit(1).executeTakeFirstOrThrow());
    const changed = await clerk.send(changePerson, { params: { personId }, body: { revision, why: '示例', person: { schooling: 'primary' } } });
    expect(changed.status).toBeLessThan(300);
    const answer = await clerk.send(contract.undoImport, { params: { importId } });
    expect(answer.problem.refusals[0]).toMatchObject({ code: 'registry-import.undo-changed', params: { count: 1, names: '张示例' } });
  });
});

describe('who may', () => {
  it('a township imports its own villages: rows of others are errors', async () => {
    const view = await checked(township, await file(headRow(), headRow({ 0: '示例镇', 1: '示例村', 2: `${one.number}b`, 6: one.spouse })));
    expect(view.counts?.households).toMatchObject({ new: 1, blocked: 1 });
    expect(await issuesOf(township, view.importId, 'error')).toMatchObject([{ cell: 'B4', code: 'registry-import.village-not-yours' }]);
  });

  it('of a household in another township it learns nothing but that', async () => {
    await applied(clerk, (await checked(clerk, await file(headRow(), spouseRow()))).importId);
    // Its number, and a head of their own: the rules would say that there are two.
    const view = await checked(township, await file(headRow({ 0: '示例镇', 1: '示例村', 3: null, 4: '别示例', 6: null })));
    expect(view.counts).toMatchObject({ households: { blocked: 1, changed: 0 }, notInFile: 0 });
    expect((await issuesOf(township, view.importId, 'error')).map(({ code }) => code)).toEqual(['registry-import.household-elsewhere']);
    expect(await issuesOf(township, view.importId, 'odd')).toEqual([]);
  });

  it('its import is its own and the office’s; the values of the file are the sender’s alone', async () => {
    const { importId } = await checked(township, await file(headRow()));
    const other = world.as({ role: 'township', name: '别样镇干部', townshipId: places.otherTownship });
    expect((await other.send(contract.viewImport, { params: { importId } })).status).toBe(403);
    expect((await issuesOf(clerk, importId, 'error')).map(({ value }) => value)).toEqual([null]);
    expect((await clerk.send(contract.downloadMarkedCopy, { params: { importId } })).status).toBe(403);
  });

  it('whoever did not send the file sees its headings and no row of it, however it is asked for', async () => {
    const importId = await upload(township, await file(headRow(), spouseRow()));
    const { mapping, actions } = await settled(clerk, importId);
    expect(actions).not.toContain('map');
    expect(mapping?.sheets[0]?.headings.map(({ heading }) => heading)).toEqual(headings);
    const askedFor = await clerk.send(contract.viewImport, { params: { importId }, query: { sheet: '0', headerRow: '4' } });
    expect(JSON.stringify(askedFor.body.mapping)).not.toMatch(new RegExp(`${one.head}|张示例|慢性病`));
    const own = await township.send(contract.viewImport, { params: { importId }, query: { sheet: '0', headerRow: '4' } });
    expect(JSON.stringify(own.body.mapping)).toContain(one.head);
  });

  it('the sender too sees the first rows with numbers and health masked: which column is what, their beginnings tell', async () => {
    const importId = await upload(clerk, await file(headRow(), spouseRow({ 7: '１９９００００００３１' })));
    const { sample } = await mappingOf(importId);
    const shown = sample.flatMap(({ cells }) => cells.map(({ text }) => text));
    expect(shown).toEqual(expect.arrayContaining(['张示例', '9999**************', '1990*******', '１９９０*******', '因病、缺技术']));
    expect(shown.join(' ')).not.toMatch(new RegExp(`${one.head}|${one.spouse}|慢性病`));
  });

  it('which column is what is the sender’s word, and village and names are masked for others', async () => {
    const importId = await upload(township, await file(headRow()));
    const { value } = await mappingOf(importId);
    const asName = value.columns.map((each) => (each.field === 'idNumber' ? { ...each, field: 'name' as const } : each)).filter(({ column }) => column !== 5);
    const refused = await clerk.send(contract.checkImport, { params: { importId }, body: { mapping: { ...value, columns: asName } } });
    expect([refused.status, refused.problem.refusals[0]?.code]).toEqual([403, 'registry-import.sender-maps']);
    await township.send(contract.checkImport, { params: { importId }, body: { mapping: { ...value, columns: asName } } });
    await settled(township, importId);
    const lists = await Promise.all((['new', 'blocked', 'odd'] as const).map((list) => clerk.send(contract.listImportRows, { params: { importId }, query: { list } })));
    const rows = lists.flatMap(({ body }) => body.rows);
    expect(rows[0]).toMatchObject({ village: '***', name: '***' });
    expect(JSON.stringify(rows)).not.toContain(one.head);
  });
});

describe('the rows of a file on its way', () => {
  it('lie encrypted, and no longer than seven days', async () => {
    const { importId } = await checked(clerk, await file(headRow(), spouseRow()));
    const found = await Promise.all(stage.map((table) => rowsOf(table, importId)));
    expect(found.filter((rows) => rows.length === 0)).toEqual([]);
    const kept = JSON.stringify(found);
    expect(kept).not.toContain(one.head);
    expect(kept).not.toContain('张示例');
    await world.inDatabase((db) => forgetStages({ db, actor: systemActor(world.countyId) }, new Date(world.now.getTime() + 7 * dayMs)));
    expect(await Promise.all(stage.map((table) => rowsOf(table, importId)))).toEqual([[], [], [], []]);
    expect((await clerk.send(contract.viewImport, { params: { importId } })).body).toMatchObject({ state: 'checked', mapping: null, actions: ['cancel'] });
  });
});

describe('what the check keeps of a row', () => {
  it('has no word of the file; whoever sent it is told the word from its sealed row', async () => {
    const spouse = spouseRow({ 5: '户主', 6: null, 10: '尘肺病三期' });
    const { importId, counts } = await checked(township, await file(headRow({ 1: '不存在的村', 3: one.spouse }), spouse));
    expect(counts?.rowsWithErrors).toBe(2);
    const kept = JSON.stringify(await rowsOf('registryImportRows', importId));
    expect(kept).not.toMatch(new RegExp(`张示例|李示例|尘肺|不存在|${one.head}|${one.spouse}`));
    const wordsFor = async (person: Person) =>
      (await person.send(contract.listImportRows, { params: { importId }, query: { list: 'error' } })).body.rows.flatMap(({ issues }) => issues.flatMap(({ reason }) => reason.params?.['word'] ?? []));
    expect(await wordsFor(township)).toEqual([one.spouse, '尘肺病三期']);
    expect(await wordsFor(clerk)).toEqual(['***', '***']);
  });

  it('and what it kept of files before is gone: their senders check them again', async () => {
    const { importId } = await checked(clerk, await file(headRow({ 10: '尘肺病三期' })));
    const { text } = (await migrationFiles()).find(({ name }) => name.startsWith('0016')) ?? { text: '' };
    await world.inDatabase((db) => sql.raw(text).execute(db));
    expect(await rowsOf('registryImportRows', importId)).toEqual([]);
    expect((await clerk.send(contract.viewImport, { params: { importId } })).body).toMatchObject({ state: 'read', counts: null, mapping: { origin: 'confirmed' } });
  });
});

describe('a file that cannot be taken', () => {
  it.each([
    [Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600)]), 'registry-import.file-old-format'],
    [Buffer.from('%PDF-1.7'), 'registry-import.file-other-format'],
  ])('is refused at once with what to do', async (bytes, code) => {
    const answer = await clerk.send(contract.uploadWorkbook, { body: { kind: 'households', fileName: '旧.xls', content: bytes.toString('base64') } });
    expect([answer.status, answer.problem.refusals[0]?.code]).toEqual([400, code]);
  });

  it('or says so when it was looked into', async () => {
    const view = await settled(clerk, await upload(clerk, Buffer.from('PK\u0003\u0004 nonsense'.repeat(20))));
    expect(view).toMatchObject({ state: 'failed', problem: { code: 'registry-import.file-damaged' }, actions: [] });
  });
});

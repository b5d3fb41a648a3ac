import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { settlePlaces, type Places } from '../../../../../tests/support/account-scenes.ts';
import { applied, checked, workbookOf } from '../../../../../tests/support/import-scenes.ts';
import { aHousehold, register } from '../../../../../tests/support/registry-scenes.ts';
import { createWorld, type Answered, type Person, type World } from '../../../../../tests/support/world.ts';
import { openSpreadsheet, type ReadRow } from '../../../../platform/documents/read-spreadsheet.ts';
import { listVillageRecords } from '../../contract.ts';
import { listHouseholds } from '../../household-contract.ts';
import * as contract from '../../imports/contract.ts';
import { forgetExportSearches } from './jobs.ts';

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
  await register(clerk, aHousehold(places.village, { number: '示例1', note: '示例：旧房' }));
  await register(clerk, aHousehold(places.otherVillage));
});
afterAll(() => world.close());

async function rowsOf({ raw, status }: Answered<unknown>): Promise<ReadRow[]> {
  expect(status).toBe(200);
  const rows: ReadRow[] = [];
  for (const sheet of await openSpreadsheet(raw)) for await (const bunch of sheet.rows()) rows.push(...bunch);
  return rows;
}
const textOf = (rows: readonly ReadRow[]) => JSON.stringify(rows);
const trail = () => world.inDatabase((db) => db.selectFrom('auditEntries').select(['action', 'detail']).where('action', '=', 'registry.exported-unmasked').execute());

describe('an export', () => {
  it('masks ID numbers, phones, accounts and health', async () => {
    const rows = await rowsOf(await clerk.send(contract.exportHouseholds, { query: {} }));
    expect(textOf(rows)).toMatch(/"9999\*{14}"/);
    expect(textOf(rows)).not.toMatch(/\d{17}|慢性病|健康"/);
  });

  it('has the places of the one who asks, and no others', async () => {
    const [all, own] = [await rowsOf(await clerk.send(contract.exportHouseholds, { query: {} })), await rowsOf(await township.send(contract.exportHouseholds, { query: {} }))];
    expect([all.length - 3, own.length - 3]).toEqual([4, 2]);
    expect((await township.send(contract.exportHouseholds, { query: { villageId: places.otherVillage } })).status).toBe(404);
  });

  it('has what the list shows: of a name that was typed, of a household number, and of one side of the finishing line', async () => {
    const { households } = (await clerk.send(listHouseholds, { query: { villageId: places.village } })).body;
    const [first] = households;
    const name = first?.headName ?? '';
    for (const query of [{ search: name }, { search: '示例1' }, { search: '没有这个人' }, { unfinished: 'yes' }, { unfinished: 'no' }] as const) {
      const listed = (await clerk.send(listHouseholds, { query })).body;
      const rows = await rowsOf(await clerk.send(contract.exportHouseholds, { query }));
      expect([query, rows.length - 3]).toEqual([query, listed.total?.persons]);
      const { body } = await clerk.send(contract.grantExport, { body: { reason: '示例', filter: query } });
      expect((await rowsOf(await clerk.send(contract.exportUnmasked, { params: { leaveId: body.leaveId } }))).length).toBe(rows.length);
    }
    const inAddress = await clerk.send(contract.exportHouseholds, { query: { search: '19900000001' } });
    expect([inAddress.status, inAddress.problem.refusals[0]?.code]).toEqual([400, 'registry.number-in-address']);
    const inBody = await clerk.send(contract.grantExport, { body: { reason: '示例', filter: { search: '张三19900000001' } } });
    expect(inBody.problem.refusals).toMatchObject([{ code: 'registry.number-in-address', at: 'body.filter.search' }]);
  });

  it('leaves in the trail that a name was searched for, and not which', async () => {
    await clerk.send(contract.grantExport, { body: { reason: '示例：按姓名', filter: { villageId: places.village, search: '示例某人' } } });
    const entries = await trail();
    expect(entries).toContainEqual(expect.objectContaining({ detail: { reason: '示例：按姓名', filter: { villageId: places.village, searched: true } } }));
    expect(JSON.stringify(entries)).not.toContain('示例某人');
  });

  it('keeps the name that was searched for in its leave for ten minutes and no longer', async () => {
    const filter = { villageId: places.village, search: '示例另一人' };
    const { body } = await clerk.send(contract.grantExport, { body: { reason: '示例', filter } });
    const kept = () =>
      world.inDatabase((db) => db.selectFrom('registryExportLeaves').select('filter').where('leaveId', '=', body.leaveId).executeTakeFirstOrThrow());
    await forgetExportSearches(world.runtime);
    expect((await kept()).filter).toEqual(filter);
    expect((await clerk.send(contract.exportUnmasked, { params: { leaveId: body.leaveId } })).status).toBe(200);
    world.now = new Date(world.now.getTime() + 10 * 60_000 + 1);
    await forgetExportSearches(world.runtime);
    expect((await kept()).filter).toEqual({ villageId: places.village });
  });

  it('can be imported again: masked and empty cells leave things as they are', async () => {
    const { raw } = await clerk.send(contract.exportHouseholds, { query: {} });
    const view = await checked(clerk, raw);
    expect(view.counts).toMatchObject({ households: { new: 0, changed: 0, unchanged: 2, blocked: 0 }, persons: { unchanged: 4 } });
  });

  it('has one too where the household has no number: it is known again by the system’s', async () => {
    const empty = [await register(clerk, aHousehold(places.village, { note: '示例：无编号空户' })), await register(clerk, aHousehold(places.village, { note: '示例：又一空户' }))];
    const personIds = empty.flatMap(({ persons }) => persons.map(({ personId }) => personId));
    const householdIds = empty.map(({ householdId }) => householdId);
    await world.inDatabase((db) => db.updateTable('persons').set({ endedAt: world.now }).where('personId', 'in', personIds).execute());
    await world.inDatabase((db) => db.updateTable('households').set({ headName: null, personCount: 0 }).where('householdId', 'in', householdIds).execute());
    const { raw } = await clerk.send(contract.exportHouseholds, { query: { villageId: places.village } });
    const view = await checked(clerk, raw);
    expect(view.counts).toMatchObject({ rowsWithErrors: 0, households: { new: 0, changed: 0, unchanged: 3, blocked: 0 } });
    await world.inDatabase((db) => db.updateTable('households').set({ endedAt: world.now }).where('householdId', 'in', householdIds).execute());
    // Ended since, it is nobody's row: such a sheet does not bring it back.
    expect((await checked(clerk, raw)).counts).toMatchObject({ households: { new: 0, blocked: 2 } });
  });

  it('has a row of a household in which nobody lives any more, which can be imported again too', async () => {
    const { householdId, persons } = await register(clerk, aHousehold(places.village, { number: '示例空户', note: '示例：全家外迁' }));
    await world.inDatabase((db) => db.updateTable('persons').set({ endedAt: world.now }).where('personId', 'in', persons.map(({ personId }) => personId)).execute());
    const { raw, ...answer } = await clerk.send(contract.exportHouseholds, { query: { villageId: places.village } });
    expect(textOf(await rowsOf({ raw, ...answer }))).toContain('示例：全家外迁');
    expect((await checked(clerk, raw)).counts).toMatchObject({ households: { new: 0, changed: 0, unchanged: 2, blocked: 0 } });
    await world.inDatabase((db) => db.updateTable('households').set({ endedAt: world.now }).where('householdId', '=', householdId).execute());
  });

  it('without masks takes a reason, which stays in the trail, and is for that person alone, for ten minutes', async () => {
    const { body } = await township.send(contract.grantExport, { body: { reason: '示例：核对银行账号', filter: {} } });
    const params = { leaveId: body.leaveId };
    expect(textOf(await rowsOf(await township.send(contract.exportUnmasked, { params })))).toMatch(/"9{6}\d{12}|"9{6}\d{11}X/);
    expect(await trail()).toContainEqual(expect.objectContaining({ detail: { reason: '示例：核对银行账号', filter: {} } }));
    expect((await clerk.send(contract.exportUnmasked, { params })).status).toBe(404);
    world.now = new Date(world.now.getTime() + 11 * 60_000);
    expect((await township.send(contract.exportUnmasked, { params })).problem.refusals[0]?.code).toBe('registry-export.leave-over');
  });
});

describe('a sheet of villages', () => {
  it('adds villages and facts, and changes nothing the second time', async () => {
    const bytes = await workbookOf(['乡镇', '行政村', '村集体经济收入（万元）', '总户数', '总人口'], [['示例镇', '示例村', '2.3', '175', '754'], ['示例镇', '新示例村', null, '80', null]]);
    const view = await checked(clerk, bytes, { kind: 'villages' });
    expect(view.counts?.villages).toEqual({ new: 1, changed: 1, unchanged: 0, blocked: 0 });
    await applied(clerk, view.importId);
    const { body } = await clerk.send(listVillageRecords, {});
    expect(body.villages.find(({ name }) => name === '示例村')).toMatchObject({ collectiveIncomeFen: 23_000_00, allHouseholds: 175, allPersons: 754 });
    const again = await checked(clerk, bytes, { kind: 'villages' });
    expect(again.counts?.villages).toEqual({ new: 0, changed: 0, unchanged: 2, blocked: 0 });
  });

  it('is the office’s alone', async () => {
    const answer = await township.send(contract.uploadWorkbook, { body: { kind: 'villages', fileName: '村.xlsx', content: '' } });
    expect(answer.problem.refusals[0]?.code).toBe('registry-import.villages-by-office');
  });
});

describe('the template', () => {
  it('filled in as it comes has nothing but its example, which is passed over', async () => {
    const { raw } = await clerk.send(contract.downloadTemplate, { params: { kind: 'households' } });
    const view = await checked(clerk, raw);
    expect(view.counts).toMatchObject({ rows: 0, rowsWithErrors: 0, passedOver: 2 });
    const villages = await clerk.send(contract.downloadTemplate, { params: { kind: 'villages' } });
    expect((await checked(clerk, villages.raw, { kind: 'villages' })).counts).toMatchObject({ rows: 0, passedOver: 1 });
  });
});

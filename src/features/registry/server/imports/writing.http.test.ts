import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { applied, checked, settled, somebodyWaits, workbookOf } from '../../../../../tests/support/import-scenes.ts';
import { asCommand } from '../../../../../tests/support/plan-scenes.ts';
import { createWorld, type Person, type World } from '../../../../../tests/support/world.ts';
import { instantOf } from '../../../../kernel/shanghai-time.ts';
import { registerNeed, viewNeed } from '../../../needs/contract.ts';
import { listHouseholdChanges } from '../../household-contract.ts';
import { madeUpBankAccount, madeUpIdNumber } from '../../../../main/demo/made-up-numbers.ts';
import * as contract from '../../imports/contract.ts';
import { endPerson } from '../../person-contract.ts';
import { changeVillage } from '../keep-villages.ts';
import { registerVillages } from '../public-writes.ts';
import { removePlaces } from './remove-places.ts';
import { inTurn } from './writing-turns.ts';

// Each file is read in a process of its own, which has to start.
vi.setConfig({ testTimeout: 120_000 });

let world: World;
let clerk: Person;
beforeAll(async () => {
  world = await createWorld();
  clerk = world.as({ role: 'clerk', name: '示例经办人' });
  await asCommand(world, clerk, (ctx) => registerVillages(ctx, [{ name: '高桥村', township: '山门镇' }, { name: '史沟村', township: '山门镇' }]));
});
afterAll(() => world.close());

const villageId = (name: string) => world.inDatabase(async (db) => (await db.selectFrom('villages').select('villageId').where('name', '=', name).executeTakeFirstOrThrow()).villageId);

let made = 0;
/** The number of a household of this test's own. */
let number: string;
beforeEach(() => {
  made += 1;
  number = `W${made}`;
  world.now = instantOf('2020-06-16', '16:40');
});

type Cells = Record<string, string>;
const first: Cells = { 乡镇: '山门镇', 行政村: '高桥村', 户类型: '未脱贫', 姓名: '张示例', 与户主关系: '户主' };
const second: Cells = { ...first, 姓名: '李示例', 与户主关系: '妻子' };
const file = (...rows: Cells[]) => {
  const headings = [...new Set(['户编号', ...rows.flatMap((row) => Object.keys(row))])];
  return workbookOf(headings, rows.map((row) => headings.map((heading) => row[heading] ?? (heading === '户编号' ? number : null))));
};
const imported = async (...rows: Cells[]) => applied(clerk, (await checked(clerk, await file(...rows))).importId);
const undone = async (importId: string) => {
  await clerk.send(contract.undoImport, { params: { importId } });
  return settled(clerk, importId);
};
const persons = () =>
  world.inDatabase((db) =>
    db.selectFrom('persons').innerJoin('households', 'households.householdId', 'persons.householdId').select(['persons.name', 'persons.unfinishedSince']).where('number', '=', number).where('persons.endedAt', 'is', null).orderBy('persons.personId').execute(),
  );

describe('whoever comes into a household by an import', () => {
  const both = [{ name: '张示例', unfinishedSince: '2020-06-16' }, { name: '李示例', unfinishedSince: '2020-06-20' }];

  it('stands as the household does, from that day on; those who were there, as before', async () => {
    await imported(first);
    world.now = instantOf('2020-06-20', '10:00');
    await imported(first, second);
    expect(await persons()).toEqual(both);
  });

  it('keeps that day when an import that changed the category of the household is undone', async () => {
    await imported(first);
    world.now = instantOf('2020-06-20', '10:00');
    await imported(first, second);
    world.now = instantOf('2020-06-22', '10:00');
    const { importId } = await imported({ ...first, 户类型: '已脱贫' });
    expect((await persons()).map(({ unfinishedSince }) => unfinishedSince)).toEqual([null, null]);
    expect((await undone(importId)).state).toBe('undone');
    expect(await persons()).toEqual(both);
  });
});

describe('a household that an import moves to another village', () => {
  const household = () => world.inDatabase((db) => db.selectFrom('households').select(['householdId', 'villageId', 'address']).where('number', '=', number).executeTakeFirstOrThrow());
  const villagesOfPersons = async () => {
    const { householdId } = await household();
    return (await world.inDatabase((db) => db.selectFrom('persons').select('villageId').where('householdId', '=', householdId).execute())).map((person) => person.villageId);
  };

  it('moves with whoever was ever of it and with its needs, without its old address, and back when it is undone', async () => {
    const [old, other] = [await villageId('高桥村'), await villageId('史沟村')];
    await imported({ ...first, 家庭住址: '示例一组1号' }, { ...second, 家庭住址: '示例一组1号' });
    const { householdId } = await household();
    const spouse = await world.inDatabase((db) => db.selectFrom('persons').select(['personId', 'revision']).where('householdId', '=', householdId).where('name', '=', '李示例').executeTakeFirstOrThrow());
    await clerk.send(endPerson, { params: { personId: spouse.personId }, body: { revision: spouse.revision, reason: '示例：分户' } });
    const { needId } = (await clerk.send(registerNeed, { body: { householdId, kind: 'training' } })).body;
    const ofNeed = async () => (await clerk.send(viewNeed, { params: { needId } })).body.need.villageId;

    const { importId } = await imported({ ...first, 行政村: '史沟村' });
    expect(await household()).toMatchObject({ villageId: other, address: '' });
    expect([await villagesOfPersons(), await ofNeed()]).toEqual([[other, other], other]);
    const { changes } = (await clerk.send(listHouseholdChanges, { params: { householdId } })).body;
    expect(changes[0]?.fields).toEqual([
      { field: 'address', before: '示例一组1号', after: '' },
      { field: 'village', before: '山门镇高桥村', after: '山门镇史沟村' },
    ]);

    expect(await undone(importId)).toMatchObject({ state: 'undone' });
    expect(await household()).toMatchObject({ villageId: old, address: '示例一组1号' });
    expect([await villagesOfPersons(), await ofNeed()]).toEqual([[old, old], old]);
  });
});

describe('a bank account that an import changes', () => {
  it('stands in the history masked, and without what it is searched by', async () => {
    await imported({ ...first, 银行账号: madeUpBankAccount(1) });
    await imported({ ...first, 银行账号: madeUpBankAccount(2) });
    const { householdId } = await world.inDatabase((db) => db.selectFrom('households').select('householdId').where('number', '=', number).executeTakeFirstOrThrow());
    const { changes } = (await clerk.send(listHouseholdChanges, { params: { householdId } })).body;
    expect(changes.map(({ fields }) => fields.map(({ field }) => field).filter((field) => field.startsWith('bank')))).toContainEqual(['bankAccount']);
    const kept = await world.inDatabase((db) => db.selectFrom('registryChanges').select(['before', 'after']).where('householdId', '=', householdId).execute());
    expect(JSON.stringify(kept)).not.toContain('bankAccountIndex');
  });
});

describe('识别时间', () => {
  it('of a day that has not come yet is an error of the sheet', async () => {
    const view = await checked(clerk, await file({ ...first, 识别时间: '2020-06-17' }));
    expect(view.counts?.households).toMatchObject({ blocked: 1, new: 0 });
    const { body } = await clerk.send(contract.listImportRows, { params: { importId: view.importId }, query: { list: 'error' } });
    expect(body.rows[0]?.issues).toMatchObject([{ cell: 'G2', reason: { code: 'registry.unfinished-since-ahead' } }]);
    expect((await checked(clerk, await file({ ...first, 识别时间: '2020-06-16' }))).counts?.households).toMatchObject({ blocked: 0, new: 1 });
  });
});

describe('villages of a file', () => {
  const village: Cells = { 乡镇: '山门镇', 村: '史沟村' };
  const villages = (...rows: Cells[]) => {
    const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    return workbookOf(headings, rows.map((row) => headings.map((heading) => row[heading] ?? null)));
  };

  it('get the facts that it has; what is changed meanwhile beside them stays', async () => {
    const { importId } = await checked(clerk, await villages({ ...village, 总户数: '175' }), { kind: 'villages' });
    const id = await villageId('史沟村');
    await asCommand(world, clerk, async (ctx) => {
      await changeVillage(ctx, { params: { villageId: id }, query: undefined, body: { revision: 0, why: '示例', facts: { distanceToCountyKm: 38 } } });
      await clerk.send(contract.applyImport, { params: { importId }, body: { leaveOutBlocked: false } });
      await somebodyWaits(world);
    });
    expect(await settled(clerk, importId)).toMatchObject({ state: 'applied', problem: null });
    const facts = await world.inDatabase((db) => db.selectFrom('villages').select(['allHouseholds', 'distanceToCountyKm']).where('villageId', '=', id).executeTakeFirstOrThrow());
    expect(facts).toEqual({ allHouseholds: 175, distanceToCountyKm: 38 });
  });

  const places = (name: string) =>
    world.inDatabase(async (db) => [
      ...(await db.selectFrom('townships').select('name').where('name', 'like', `${name}%`).execute()),
      ...(await db.selectFrom('villages').select('name').where('name', 'like', `${name}%`).execute()),
    ].map((place) => place.name));

  it('that the import brought go with it, and their townships, when it is undone; the others get their former facts', async () => {
    const bytes = await villages({ ...village, 总户数: '90' }, { 乡镇: '示例新镇', 村: '示例新村', 总户数: '12' }, { 乡镇: '示例新镇', 村: '示例新村二' });
    const { importId } = await applied(clerk, (await checked(clerk, bytes, { kind: 'villages' })).importId);
    expect(await places('示例新')).toEqual(['示例新镇', '示例新村', '示例新村二']);
    expect(await undone(importId)).toMatchObject({ state: 'undone', problem: null });
    expect(await places('示例新')).toEqual([]);
    const facts = await world.inDatabase((db) => db.selectFrom('villages').select('allHouseholds').where('name', '=', '史沟村').executeTakeFirstOrThrow());
    expect(facts).toEqual({ allHouseholds: 175 });
  });

  it('and that are in use by now stand in the way at once, with their names; nothing is taken back then', async () => {
    const bytes = await villages({ 乡镇: '用到的镇', 村: '用到的村', 总户数: '12' }, { 乡镇: '用到的镇', 村: '没用的村' });
    const { importId } = await applied(clerk, (await checked(clerk, bytes, { kind: 'villages' })).importId);
    await imported({ ...first, 乡镇: '用到的镇', 行政村: '用到的村' });
    const inUse = { code: 'registry-import.undo-in-use', params: { count: 2, names: '用到的村、用到的镇' } };
    const { status, problem } = await clerk.send(contract.undoImport, { params: { importId } });
    expect([status, problem.refusals]).toMatchObject([409, [inUse]]);
    expect(await settled(clerk, importId)).toMatchObject({ state: 'applied', problem: null });
    expect(await places('用到的')).toEqual(['用到的镇', '用到的村']);
    expect(await places('没用的')).toEqual(['没用的村']);
    // Used first when it was already being undone.
    await expect(asCommand(world, clerk, (ctx) => removePlaces(ctx, importId, '示例'))).rejects.toMatchObject({ refusals: [inUse] });
  });
});

describe('a number that somebody gives to a household by hand while a long file is written', () => {
  it('stops the import, which says that the registry has changed meanwhile, and nothing of it came in', async () => {
    const numberOf = (at: number | '%') => `${number}-${at}`;
    await imported(first, { ...first, 户编号: numberOf(0) });
    // One that changes, and the other deep enough that statements are already waiting behind the one which fails.
    const long = Array.from({ length: 1_200 }, (_, at) => ({ ...first, 户编号: numberOf(at), 户类型: at === 0 ? '已脱贫' : '未脱贫' }));
    const { importId } = await checked(clerk, await file(...long));
    const failures = world.failures.length;
    await world.inDatabase(async (db) => {
      await db.updateTable('households').set({ number: numberOf(300) }).where('number', '=', number).execute();
      await clerk.send(contract.applyImport, { params: { importId }, body: { leaveOutBlocked: false } });
      await somebodyWaits(world);
    });
    expect(await settled(clerk, importId)).toMatchObject({ state: 'checked', problem: { code: 'registry-import.changed-meanwhile' } });
    expect(world.failures).toHaveLength(failures);
    const came = await world.inDatabase((db) => db.selectFrom('households').select('number').where('number', 'like', numberOf('%')).orderBy('number').execute());
    expect(came.map((each) => each.number)).toEqual([numberOf(0), numberOf(300)]);
  });
});

describe('a number that somebody takes which the file gives to a household of the registry', () => {
  it('is said as a change meanwhile, whoever else the file brings', async () => {
    await imported({ ...first, 身份证号: madeUpIdNumber('1971-03-29', made) });
    const other = { ...first, 户编号: `${number}-other`, 姓名: '赵示例' };
    await imported(other);
    // Its head says whose household it is; the number is a new one for it.
    const renumbered = { ...first, 身份证号: madeUpIdNumber('1971-03-29', made), 户编号: `${number}-new` };
    const { importId } = await checked(clerk, await file(renumbered, { ...first, 户编号: `${number}-born`, 姓名: '钱示例' }));
    await world.inDatabase(async (db) => {
      await db.updateTable('households').set({ number: `${number}-new` }).where('number', '=', `${number}-other`).execute();
      await clerk.send(contract.applyImport, { params: { importId }, body: { leaveOutBlocked: false } });
      await somebodyWaits(world);
    });
    expect(await settled(clerk, importId)).toMatchObject({ state: 'checked', problem: { code: 'registry-import.changed-meanwhile' } });
  });
});

describe('what nobody foresaw', () => {
  it('leaves the import as it was, and tells the administrator where, without a word of what was in the file', async () => {
    const { importId } = await checked(clerk, await file(first));
    const [draft] = await world.inDatabase((db) => db.selectFrom('registryImportDrafts').select('sealed').where('importId', '=', importId).execute());
    const keep = (sealed: string) => world.inDatabase((db) => db.updateTable('registryImportDrafts').set({ sealed }).where('importId', '=', importId).execute());
    await keep('示例·张某');
    await clerk.send(contract.applyImport, { params: { importId }, body: { leaveOutBlocked: false } });
    while (world.failures.length === 0) await new Promise((resolve) => setImmediate(resolve));
    await keep(draft?.sealed ?? '');
    expect(await settled(clerk, importId)).toMatchObject({ state: 'checked', problem: { code: 'registry-import.failed' } });
    expect(JSON.stringify(world.failures)).toContain('drafts-store.ts');
    expect(JSON.stringify(world.failures)).not.toContain('示例');
    expect(world.failures).toHaveLength(1);
  });
});

describe('a file that an earlier version checked, which kept nothing of what it read', () => {
  it('is read once more and written', async () => {
    const { importId } = await checked(clerk, await file(first));
    await world.inDatabase((db) => db.deleteFrom('registryImportDrafts').where('importId', '=', importId).execute());
    expect((await applied(clerk, importId)).state).toBe('applied');
  });
});

describe('a server that writes other imports already', () => {
  it('begins no third one, and says so; it can be written afterwards', async () => {
    const { importId } = await checked(clerk, await file(first));
    const ends: (() => void)[] = [];
    const others = [1, 2].map(() => inTurn(() => new Promise<void>((resolve) => ends.push(resolve))));
    const refused = await clerk.send(contract.applyImport, { params: { importId }, body: { leaveOutBlocked: false } });
    expect([refused.status, refused.problem.refusals[0]?.code]).toEqual([409, 'registry-import.server-busy']);
    for (const end of ends) end();
    await Promise.all(others);
    expect((await applied(clerk, importId)).state).toBe('applied');
  });
});

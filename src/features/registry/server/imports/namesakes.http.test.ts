import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { settlePlaces } from '../../../../../tests/support/account-scenes.ts';
import { applied, checked, workbookOf } from '../../../../../tests/support/import-scenes.ts';
import { asCommand } from '../../../../../tests/support/plan-scenes.ts';
import { createWorld, type Person, type World } from '../../../../../tests/support/world.ts';
import { madeUpIdNumber } from '../../../../main/demo/made-up-numbers.ts';
import * as contract from '../../imports/contract.ts';
import { registerVillages } from '../public-writes.ts';

vi.setConfig({ testTimeout: 120_000 });

let world: World;
let clerk: Person;
beforeAll(async () => {
  world = await createWorld();
  await settlePlaces(world);
  clerk = world.as({ role: 'clerk', name: '示例经办人' });
});
afterAll(() => world.close());

let made = 0;
let village: string;
beforeEach(async () => {
  made += 1;
  village = `同名${made}村`;
  await asCommand(world, clerk, (ctx) => registerVillages(ctx, [{ name: village, township: '山门镇' }]));
});

type Row = [name: string, relation: string, idNumber?: string, number?: string];
const sheet = (...rows: Row[]) =>
  workbookOf(['行政村', '户编号', '户类型', '姓名', '与户主关系', '身份证号'], rows.map(([name, relation, idNumber, number]) => [village, number ?? null, '未脱贫', name, relation, idNumber ?? null]));
const households = async () => {
  const { villageId } = await world.inDatabase((db) => db.selectFrom('villages').select('villageId').where('name', '=', village).executeTakeFirstOrThrow());
  return world.inDatabase((db) => db.selectFrom('households').select(['householdId', 'headName', 'personCount']).where('villageId', '=', villageId).where('endedAt', 'is', null).execute());
};
const codesOf = async (importId: string, list: 'error' | 'odd') =>
  (await clerk.send(contract.listImportRows, { params: { importId }, query: { list } })).body.rows.flatMap(({ issues }) => issues.map(({ reason }) => reason.code));
const write = async (...rows: Row[]) => applied(clerk, (await checked(clerk, await sheet(...rows))).importId, true);

const twoNamesakes: Row[] = [['张伟', '户主'], ['李示例', '妻子'], ['张伟', '户主'], ['王示例', '妻子']];

describe('a sheet without 户编号 and ID numbers', () => {
  it('changes nothing the second time, also where two heads of a village have one name', async () => {
    await write(...twoNamesakes);
    const again = await checked(clerk, await sheet(...twoNamesakes));
    expect(again.counts).toMatchObject({ households: { new: 0, changed: 0, unchanged: 2, blocked: 0 }, persons: { unchanged: 4 } });
  });

  it('nor where nothing but the place in the sheet tells two households apart: a person must say which is which', async () => {
    const alike: Row[] = [['张伟', '户主'], ['张伟', '户主']];
    await write(...alike);
    const again = await checked(clerk, await sheet(...alike));
    expect(again.counts).toMatchObject({ households: { new: 0, blocked: 2 } });
    expect(await codesOf(again.importId, 'error')).toEqual(['registry-import.namesakes', 'registry-import.namesakes']);
  });

  it('nor with a household without a head', async () => {
    const headless: Row[] = [['甲示例', '儿子'], ['乙示例', '女儿']];
    await write(...headless);
    const again = await checked(clerk, await sheet(...headless));
    expect(again.counts).toMatchObject({ households: { new: 0, unchanged: 1 } });
  });

  it('does not take two of one name for the one that the registry has', async () => {
    await write(['张伟', '户主'], ['李示例', '妻子']);
    const view = await checked(clerk, await sheet(...twoNamesakes));
    expect(view.counts).toMatchObject({ households: { new: 0, unchanged: 1, blocked: 1 } });
    expect((await applied(clerk, view.importId, true)).state).toBe('applied');
    expect(await households()).toHaveLength(1);
  });
});

describe('two households of the file that are one of the registry', () => {
  it('are both left out', async () => {
    const [head, spouse] = [madeUpIdNumber('1960-02-03', made * 10), madeUpIdNumber('1962-02-03', made * 10 + 1)];
    await write(['张伟', '户主', head], ['李示例', '妻子', spouse]);
    const view = await checked(clerk, await sheet(['张伟', '户主', head], ['李示例', '户主', spouse]));
    expect(view.counts).toMatchObject({ households: { blocked: 2 }, notInFile: 0 });
    expect(await codesOf(view.importId, 'error')).toEqual(['registry-import.household-twice', 'registry-import.household-twice']);
  });
});

describe('a head whom the registry has', () => {
  it('without an ID number is the one that the sheet names with it', async () => {
    await write(['张伟', '户主'], ['李示例', '妻子']);
    const view = await checked(clerk, await sheet(['张伟', '户主', madeUpIdNumber('1960-02-03', made * 10)], ['李示例', '妻子']));
    expect(view.counts).toMatchObject({ households: { new: 0, changed: 1 }, persons: { changed: 1, unchanged: 1 } });
  });

  it('with another ID number, or of a household that came with its own number, is worth a look', async () => {
    await write(['张伟', '户主', madeUpIdNumber('1960-02-03', made * 10)]);
    const view = await checked(clerk, await sheet(['张伟', '户主', madeUpIdNumber('1971-02-03', made * 10 + 1)], ['张伟', '户主', undefined, `N${made}`]));
    expect(view.counts).toMatchObject({ households: { new: 2 } });
    expect(await codesOf(view.importId, 'odd')).toEqual(['registry-import.namesake-head', 'registry-import.namesake-head']);
  });
});

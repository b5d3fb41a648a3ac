import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settlePlaces, type Places } from '../../../../../tests/support/account-scenes.ts';
import { applied, checked, settled, upload, workbookOf } from '../../../../../tests/support/import-scenes.ts';
import { createWorld, type Person, type World } from '../../../../../tests/support/world.ts';
import { madeUpIdNumber } from '../../../../main/demo/made-up-numbers.ts';
import { registerVillages } from '../public-writes.ts';
import { asCommand } from '../../../../../tests/support/plan-scenes.ts';
import * as contract from '../../imports/contract.ts';

let world: World;
let places: Places;
let clerk: Person;
beforeAll(async () => {
  world = await createWorld();
  places = await settlePlaces(world);
  clerk = world.as({ role: 'clerk', name: '示例经办人' });
  await asCommand(world, clerk, (ctx) => registerVillages(ctx, [{ name: '高桥村', township: '山门镇' }, { name: '林河村', township: '秦亭镇' }]));
});
afterAll(() => world.close());

const headings = ['乡镇', '行政村', '户编号', '户类型', '姓名', '与户主关系', '身份证号', '联系电话', '致贫原因', '务工收入（万元）', '健康状况'];
const head = (number: string, id: string, more: (string | null)[] = []) => ['山门镇', '高桥村', number, '未脱贫', '张示例', '户主', id, '19900000001', '因病、缺技术', '1.2', '慢性病', ...more];
const spouse = (number: string, id: string) => [null, null, number, null, '李示例', '妻子', id, null, null, null, null];

const countRows = (table: 'households' | 'persons' | 'registryChanges' | 'registryImportChunks' | 'registryImportRows' | 'personSearchTerms') =>
  world.inDatabase(async (db) => Number((await db.selectFrom(table).select((e) => e.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()).count));

describe('a sheet of the office', () => {
  it('is read, checked and written as a whole, and the same file again changes nothing', async () => {
    const rows = [head('H001', madeUpIdNumber('1968-03-12', 1)), spouse('H001', madeUpIdNumber('1970-07-01', 2))];
    const bytes = await workbookOf(headings, rows, { title: '2020年农户登记表', notes: ['填表单位：示例'] });
    const view = await checked(clerk, bytes);
    expect(view).toMatchObject({ state: 'checked', problem: null, counts: { households: { new: 1, blocked: 0 }, persons: { new: 2 } } });
    expect((await applied(clerk, view.importId)).state).toBe('applied');
    expect([await countRows('households'), await countRows('persons')]).toEqual([1, 2]);
    const again = await checked(clerk, bytes);
    expect(again.counts).toMatchObject({ households: { new: 0, changed: 0, unchanged: 1 }, persons: { new: 0, changed: 0, unchanged: 2 } });
    expect(again.mapping?.origin).toBe('confirmed');
  });
});

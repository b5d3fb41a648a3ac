import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { applied, checked, settled, workbookOf } from '../../../tests/support/import-scenes.ts';
import { asCommand } from '../../../tests/support/plan-scenes.ts';
import { createWorld, type Person, type World } from '../../../tests/support/world.ts';
import { madeUpIdNumber } from '../../main/demo/made-up-numbers.ts';
import { undoImport } from '../registry/imports/contract.ts';
import { registerVillages } from '../registry/server/public-writes.ts';
import * as contract from './contract.ts';

// Each workbook is read in a process of its own, which has to start.
vi.setConfig({ testTimeout: 120_000 });

let world: World;
let clerk: Person;
beforeAll(async () => {
  world = await createWorld();
  clerk = world.as({ role: 'clerk', name: '示例经办' });
  await asCommand(world, clerk, (ctx) => registerVillages(ctx, [{ name: '高桥村', township: '山门镇' }, { name: '史沟村', township: '山门镇' }]));
});
afterAll(() => world.close());

const headings = ['乡镇', '行政村', '户编号', '户类型', '姓名', '与户主关系', '身份证号'];
const row = (number: string, name: string, relation: string, order: number) => ['山门镇', '高桥村', number, '未脱贫', name, relation, madeUpIdNumber('1968-03-12', order)];
const head = row('H1', '示例·张某兰', '户主', 1);
const son = row('H1', '示例·张某', '之子', 2);
const neighbour = row('H2', '示例·李某', '户主', 3);

const imported = async (...rows: string[][]) => (await applied(clerk, (await checked(clerk, await workbookOf(headings, rows))).importId)).importId;

async function undone(importId: string): Promise<void> {
  const answer = await clerk.send(undoImport, { params: { importId } });
  if (answer.status !== 204) throw new Error(JSON.stringify(answer.problem));
  expect((await settled(clerk, importId)).state).toBe('undone');
}

/** Who stands in the registry under this name. */
const find = (name: string) =>
  world.inDatabase((db) => db.selectFrom('persons').select(['personId', 'householdId']).where('name', '=', name).executeTakeFirstOrThrow());

async function register(body: { householdId: string; personId?: string; kind: string }): Promise<string> {
  const answer = await clerk.send(contract.registerNeed, { body });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.problem));
  return answer.body.needId;
}

const lastStep = async (needId: string) => (await clerk.send(contract.viewNeed, { params: { needId } })).body.history.at(-1);

it('an import that is undone takes along the open needs of whom it brought, and no others', async () => {
  const first = await imported(head, neighbour);
  const { householdId } = await find('示例·张某兰');
  const second = await imported(head, son, neighbour);
  const { personId } = await find('示例·张某');
  const sons = await register({ householdId, personId, kind: 'jobs' });
  const whole = await register({ householdId, kind: 'medical' });
  await undone(second);
  expect(await lastStep(sons)).toMatchObject({ action: 'withdrawn', byName: '示例经办', why: '', cause: 'personLeft' });
  expect(await lastStep(whole)).toMatchObject({ action: 'registered' });
  await undone(first);
  expect(await lastStep(whole)).toMatchObject({ action: 'withdrawn', why: '', cause: 'householdEnded' });
});

it('whom an import moves to another village, the open needs follow; undone, they come back', async () => {
  const another = row('H3', '示例·赵某', '户主', 4);
  await imported(another);
  const { householdId } = await find('示例·赵某');
  const needId = await register({ householdId, kind: 'medical' });
  const village = async () => (await clerk.send(contract.viewNeed, { params: { needId } })).body.need.villageName;
  const moving = await imported(another.with(1, '史沟村'));
  expect(await village()).toBe('史沟村');
  await undone(moving);
  expect([await village(), (await lastStep(needId))?.action]).toEqual(['高桥村', 'moved']);
});

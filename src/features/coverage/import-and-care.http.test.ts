import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { settlePlaces } from '../../../tests/support/account-scenes.ts';
import { settlePairing } from '../../../tests/support/coverage-scenes.ts';
import { applied, checked, workbookOf } from '../../../tests/support/import-scenes.ts';
import { asCommand } from '../../../tests/support/plan-scenes.ts';
import { createWorld, type Person, type World } from '../../../tests/support/world.ts';
import { madeUpIdNumber } from '../../main/demo/made-up-numbers.ts';
import type { Village } from '../registry/contract.ts';
import { registerVillages } from '../registry/server/public-writes.ts';
import * as contract from './contract.ts';

// Each workbook is read in a process of its own, which has to start.
vi.setConfig({ testTimeout: 120_000 });

let world: World;
let clerk: Person;
let villages: Village[];
beforeAll(async () => {
  world = await createWorld();
  clerk = world.as({ role: 'clerk', name: '示例经办' });
  villages = await asCommand(world, clerk, (ctx) => registerVillages(ctx, [{ name: '高桥村', township: '山门镇' }, { name: '史沟村', township: '山门镇' }]));
});
afterAll(() => world.close());

const headings = ['乡镇', '行政村', '户编号', '户类型', '姓名', '与户主关系', '身份证号'];
const head = ['山门镇', '高桥村', 'H1', '未脱贫', '示例·张某兰', '户主', madeUpIdNumber('1968-03-12', 1)];
const spouse = ['山门镇', '高桥村', 'H1', '未脱贫', '示例·李某', '配偶', madeUpIdNumber('1970-07-01', 2)];
const imported = async (...rows: string[][]) => applied(clerk, (await checked(clerk, await workbookOf(headings, rows))).importId);
const left = async () => (await clerk.send(contract.listPersonGaps)).body.gaps.map(({ name }) => name);

it('who comes into a household by an import is covered by what is done for the whole of it', async () => {
  await imported(head);
  expect(await left()).toEqual(['示例·张某兰']);
  const [gap] = (await clerk.send(contract.listHouseholdGaps)).body.gaps;
  const measure = { kind: 'training', content: '示例措施', organizationId: null, endsOn: null };
  await clerk.send(contract.takeMeasure, { params: { householdId: gap?.householdId ?? '' }, body: measure });
  expect(await left()).toEqual([]);
  await imported(head, spouse);
  expect(await left()).toEqual([]);
});

it('whom an import moves to another village, an organization of the old one answers for no more', async () => {
  const { school } = await settlePlaces(world);
  const [old, other] = villages;
  await settlePairing(world, { organizationId: school, villageId: old?.villageId ?? '' });
  const neighbour = ['山门镇', '高桥村', 'H2', '未脱贫', '示例·王某', '户主', madeUpIdNumber('1965-05-05', 3)];
  await imported(neighbour);
  const { body } = await clerk.send(contract.listHouseholdGaps, { query: { villageId: old?.villageId } });
  const params = { householdId: body.gaps.find(({ headName }) => headName === '示例·王某')?.householdId ?? '' };
  await clerk.send(contract.assignResponsible, { params, body: { organizationId: school } });
  await imported(neighbour.with(1, '史沟村'));
  const care = (await clerk.send(contract.getHouseholdCare, { params })).body;
  expect(care).toMatchObject({ villageId: other?.villageId, responsibilities: [{ isLive: false, ending: { cause: 'moved' } }] });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { applied, checked, settled, somebodyWaits, workbookOf } from '../../../../../tests/support/import-scenes.ts';
import { asCommand } from '../../../../../tests/support/plan-scenes.ts';
import { aPerson } from '../../../../../tests/support/registry-scenes.ts';
import { createWorld, type Person, type World } from '../../../../../tests/support/world.ts';
import * as contract from '../../imports/contract.ts';
import { addPerson as addPersonContract } from '../../person-contract.ts';
import { changePerson } from '../change-person.ts';
import { registerVillages } from '../public-writes.ts';

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

let made = 0;
/** The number of a household of this test's own. */
let number: string;
beforeEach(() => {
  made += 1;
  number = `U${made}`;
});

type Row = readonly string[];
const headings = ['乡镇', '行政村', '户编号', '户类型', '姓名', '与户主关系'];
const row = (name: string, relation: string, of = number): Row => ['山门镇', '高桥村', of, '未脱贫', name, relation];
const imported = async (...rows: Row[]) => applied(clerk, (await checked(clerk, await workbookOf(headings, rows))).importId);
const undo = (importId: string) => clerk.send(contract.undoImport, { params: { importId } });
const undone = async (importId: string) => {
  const { status, problem } = await undo(importId);
  if (status !== 204) throw new Error(JSON.stringify(problem));
  return settled(clerk, importId);
};
const householdOf = (of = number) => world.inDatabase((db) => db.selectFrom('households').select(['householdId', 'endedAt', 'headName']).where('number', '=', of).orderBy('householdId', 'desc').limit(1).executeTakeFirstOrThrow());
const membersOf = async (of = number) => {
  const { householdId } = await householdOf(of);
  return world.inDatabase((db) => db.selectFrom('persons').select(['personId', 'name', 'relation', 'schooling', 'revision']).where('householdId', '=', householdId).where('endedAt', 'is', null).orderBy('personId').execute());
};

describe('who came since into a household that the import brought', () => {
  it('stands in the way of undoing it, added by hand', async () => {
    const { importId } = await imported(row('张示例', '户主'));
    const { householdId } = await householdOf();
    const added = await clerk.send(addPersonContract, { params: { householdId }, body: { why: '示例：出生', person: aPerson({ name: '张小例', relation: 'son' }) } });
    expect(added.status).toBe(200);
    expect((await undo(importId)).problem.refusals[0]).toMatchObject({ code: 'registry-import.undo-changed', params: { count: 1, names: '张小例' } });
    expect((await householdOf()).endedAt).toBeNull();
  });

  it('does so too when another import brought them, until that is undone', async () => {
    const first = await imported(row('张示例', '户主'));
    const second = await imported(row('张示例', '户主'), row('李示例', '妻子'));
    expect((await undo(first.importId)).problem.refusals[0]).toMatchObject({ params: { count: 1, names: '李示例' } });
    expect((await undone(second.importId)).state).toBe('undone');
    expect((await undone(first.importId)).state).toBe('undone');
    expect((await householdOf()).endedAt).not.toBeNull();
  });

  it('does so as the head of a household whose head the import had made another', async () => {
    await imported(row('张示例', '户主'));
    const { importId } = await imported(row('张示例', '父亲'));
    const { householdId } = await householdOf();
    await clerk.send(addPersonContract, { params: { householdId }, body: { why: '示例：迁入', person: aPerson({ name: '赵示例' }) } });
    expect((await undo(importId)).problem.refusals[0]).toMatchObject({ params: { count: 1, names: '赵示例' } });
  });
});

describe('undoing while others work', () => {
  it('waits for whoever has a household in hand, and takes nothing of what they wrote', async () => {
    const { importId } = await imported(row('张示例', '户主'));
    const [person] = await membersOf();
    const { personId, revision } = person ?? { personId: '', revision: 0 };
    await asCommand(world, clerk, async (ctx) => {
      await changePerson(ctx, { params: { personId }, query: undefined, body: { revision, why: '示例', person: { schooling: 'primary' } } });
      expect((await undo(importId)).status).toBe(204);
      await somebodyWaits(world);
    });
    expect(await settled(clerk, importId)).toMatchObject({ state: 'applied', problem: { code: 'registry-import.undo-changed', params: { count: 1, names: '张示例' } } });
    expect(await membersOf()).toMatchObject([{ name: '张示例', schooling: 'primary' }]);
  });
});

describe('undoing what was written in many pieces', () => {
  it('gives a household its former head, wherever in the import it stands', async () => {
    await imported(row('张示例', '户主'), row('李示例', '妻子'));
    // With the households and persons that come first, the old head is the thousandth change and the new one the next.
    const others = Array.from({ length: 499 }, (_, at) => row('王示例', '户主', `${number}-${at}`));
    const { importId } = await imported(...others, row('刘示例', '妻子', `${number}-498`), row('张示例', '丈夫'), row('李示例', '户主'));
    expect(await membersOf()).toMatchObject([{ relation: 'spouse' }, { relation: 'head' }]);
    expect(await undone(importId)).toMatchObject({ state: 'undone', problem: null });
    expect(await membersOf()).toMatchObject([{ name: '张示例', relation: 'head' }, { name: '李示例', relation: 'spouse' }]);
    expect((await householdOf()).headName).toBe('张示例');
    expect((await householdOf(`${number}-0`)).endedAt).not.toBeNull();
  });
});

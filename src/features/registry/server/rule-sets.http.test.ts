import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settlePlaces, type Places } from '../../../../tests/support/account-scenes.ts';
import { settled, somebodyWaits, upload, workbookOf } from '../../../../tests/support/import-scenes.ts';
import { asCommand } from '../../../../tests/support/plan-scenes.ts';
import { aHousehold, register, view } from '../../../../tests/support/registry-scenes.ts';
import { createWorld, type Person, type World } from '../../../../tests/support/world.ts';
import { changeCategory, registerHousehold } from '../household-contract.ts';
import { cancelImport, checkImport } from '../imports/contract.ts';
import * as contract from '../rule-set-contract.ts';
import type { RuleSet } from '../rule-set.ts';
import { removeRuleSet as removeOne } from './keep-rule-sets.ts';
import { registerHousehold as registerOne } from './register-household.ts';
import { gansu2020 } from '../rule-sets/gansu-2020.ts';
import type { WrittenRuleSet } from '../written-rule-set.ts';

let world: World;
let places: Places;
let clerk: Person;
let village: Person;
beforeAll(async () => {
  world = await createWorld();
  places = await settlePlaces(world);
  clerk = world.as({ role: 'clerk', name: '示例经办人' });
  village = world.as({ role: 'village', name: '示例村干部', villageId: places.village });
});
afterAll(() => world.close());

let made = 0;
const head = () => ({ name: `示例规则${(made += 1)}`, year: 2021, province: '甘肃' });
const content = (given: Partial<WrittenRuleSet> = {}): WrittenRuleSet => {
  const { categories, incomeLineFen, householdIndicators, villageIndicators, source } = gansu2020;
  return { categories, incomeLineFen, householdIndicators, villageIndicators, source, ...given };
};
async function add(given: Partial<WrittenRuleSet> = {}): Promise<string> {
  const answer = await clerk.send(contract.addRuleSet, { body: { ...head(), content: content(given) } });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.problem));
  return answer.body.ruleSetId;
}
const ruleSetOf = async (ruleSetId: string): Promise<RuleSet | undefined> =>
  (await clerk.send(contract.listRuleSets, {})).body.ruleSets.find(({ reference }) => reference === ruleSetId);
const ownOf = async (ruleSetId: string) => (await clerk.send(contract.listOwnRuleSets, {})).body.ruleSets.find((one) => one.ruleSetId === ruleSetId);
const correct = (ruleSetId: string, revision: number, given: Partial<WrittenRuleSet>, by = clerk) =>
  by.send(contract.correctRuleSet, { params: { ruleSetId }, body: { revision, ...head(), content: content(given) } });
const remove = (ruleSetId: string) => clerk.send(contract.removeRuleSet, { params: { ruleSetId } });
const codesIn = (answer: { problem: { refusals: { code: string }[] } }) => answer.problem.refusals.map(({ code }) => code);
const newCategory = { code: null, name: { 'zh-CN': '低保边缘户', en: '' }, otherNames: ['边缘低保'], unfinished: true };

describe('a rule set that the office adds', () => {
  it('has categories and indicators of its own, each with a code that nobody was asked for', async () => {
    const road = gansu2020.villageIndicators.find(({ code }) => code === 'road');
    const ruleSetId = await add({
      categories: [...gansu2020.categories.slice(0, 2), newCategory],
      householdIndicators: [{ code: null, name: { 'zh-CN': '安全用电', en: '' }, meaning: '户户通电', threshold: { op: '>=', value: 1, unit: 'count' } }],
      villageIndicators: [{ code: road?.code ?? null, meaning: '', threshold: null, name: { 'zh-CN': '通组道路', en: '' }, class: { 'zh-CN': '示例一类', en: '' } }],
    });
    const shown = await ruleSetOf(ruleSetId);
    expect(shown?.categories.map(({ code }) => code)).toEqual(['poor', 'unstable', 'dbbyh']);
    expect(shown?.householdIndicators[0]).toMatchObject({ code: 'aqyd', threshold: { op: '>=', value: 1, unit: 'count' } });
    expect(shown?.villageIndicators[0]).toMatchObject({ code: 'road', name: { 'zh-CN': '通组道路' }, class: { 'zh-CN': '示例一类' } });
  });

  it('lets households stand in the categories that it brought, unfinished where it says so', async () => {
    const ruleSet = await add({ categories: [newCategory] });
    const shown = await register(village, aHousehold(places.village, { ruleSet, category: 'dbbyh' }));
    expect(shown).toMatchObject({ categoryName: { 'zh-CN': '低保边缘户' }, unfinished: true });
  });

  it('is refused where a word means two categories, beside the word', async () => {
    const body = { ...head(), content: content({ categories: [...gansu2020.categories, { ...newCategory, otherNames: ['贫困户'] }] }) };
    const answer = await clerk.send(contract.addRuleSet, { body });
    expect(answer.problem.refusals.map(({ code, at }) => [code, at])).toEqual([['registry.rule-set-word-twice', 'body.content.categories.6.otherNames']]);
  });
});

describe('a rule set in which no household stands', () => {
  it('may be corrected, once for each state that somebody has seen, and the trail keeps what stood before', async () => {
    const ruleSetId = await add();
    expect(await ownOf(ruleSetId)).toMatchObject({ revision: 0, whyNotCorrect: [], whyNotRemove: [], ruleSet: { reference: ruleSetId } });
    expect((await correct(ruleSetId, 0, { categories: [newCategory] })).status).toBe(204);
    expect((await ruleSetOf(ruleSetId))?.categories.map(({ name }) => name['zh-CN'])).toEqual(['低保边缘户']);
    expect(codesIn(await correct(ruleSetId, 0, {}))).toEqual(['registry.stale-revision']);
    const trail = await world.inDatabase((db) => db.selectFrom('auditEntries').select('detail').where('action', '=', 'rule-set.corrected').where('subjectId', '=', ruleSetId).execute());
    expect(JSON.stringify(trail)).toContain('未脱贫户');
  });

  it('may be removed, but not while new households are registered by it', async () => {
    const [ruleSetId, inForce] = [await add(), await add()];
    await clerk.send(contract.chooseRuleSet, { body: { reference: inForce } });
    expect([(await remove(ruleSetId)).status, await ruleSetOf(ruleSetId)]).toEqual([204, undefined]);
    expect(codesIn(await remove(inForce))).toEqual(['registry.rule-set-is-current']);
    await clerk.send(contract.chooseRuleSet, { body: { reference: 'gansu-2020' } });
    expect((await remove(inForce)).status).toBe(204);
  });

  it('is corrected by the office alone; those that ship by nobody', async () => {
    const ruleSetId = await add();
    expect((await correct(ruleSetId, 0, {}, village)).status).toBe(403);
    expect((await correct('gansu-2020', 0, {})).status).toBe(400);
  });
});

describe('a rule set in which households stand', () => {
  it('is never changed or removed, and says so', async () => {
    const ruleSet = await add();
    await register(village, aHousehold(places.village, { ruleSet }));
    expect((await ownOf(ruleSet))?.whyNotCorrect).toEqual([{ code: 'registry.rule-set-has-households', params: { count: 1 } }]);
    expect([codesIn(await correct(ruleSet, 0, {})), codesIn(await remove(ruleSet))]).toEqual([
      ['registry.rule-set-has-households'],
      ['registry.rule-set-has-households'],
    ]);
  });

  it('stays when the last household has left it: its history names it', async () => {
    const ruleSet = await add();
    const { householdId, revision } = await register(village, aHousehold(places.village));
    const move = (to: string, from: number) =>
      village.send(changeCategory, { params: { householdId }, body: { revision: from, why: '示例', ruleSet: to, category: 'unstable', unfinishedSince: null } });
    await move(ruleSet, revision);
    await move('gansu-2020', (await view(village, householdId)).revision);
    expect(codesIn(await remove(ruleSet))).toEqual(['registry.rule-set-had-households']);
  });

  it('stays while a sheet that was checked by it waits to be written', async () => {
    const ruleSet = await add();
    const clerksVillage = { villageId: places.village, ruleSet, category: 'poor' };
    const importId = await upload(clerk, await workbookOf(['户编号', '姓名', '与户主关系'], [['H-1', '张示例', '户主']]));
    const { mapping } = await settled(clerk, importId);
    if (!mapping) throw new Error('the file was not read');
    const answer = await clerk.send(checkImport, { params: { importId }, body: { mapping: { ...mapping.value, ...clerksVillage } } });
    expect(answer.status).toBe(204);
    expect((await settled(clerk, importId)).state).toBe('checked');
    expect(codesIn(await correct(ruleSet, 0, {}))).toEqual(['registry.rule-set-in-import']);
    await clerk.send(cancelImport, { params: { importId } });
    expect((await correct(ruleSet, 0, {})).status).toBe(204);
  });

  it('is not removed while a household is being registered in it', async () => {
    const ruleSet = await add();
    const household = aHousehold(places.village, { ruleSet });
    const removed = await asCommand(world, village, async (ctx) => {
      await registerOne(ctx, { params: undefined, query: undefined, body: { why: '示例', household } });
      const sent = remove(ruleSet);
      // Where nobody waits, the rule set goes from under the household.
      await Promise.race([sent, somebodyWaits(world)]);
      return { sent };
    });
    expect((await removed.sent).status).toBe(409);
    expect(await ruleSetOf(ruleSet)).toBeDefined();
  });

  it('takes no household while it is being removed', async () => {
    const ruleSet = await add();
    const registered = await asCommand(world, clerk, async (ctx) => {
      await removeOne(ctx, { params: { ruleSetId: ruleSet }, query: undefined, body: undefined });
      const sent = village.send(registerHousehold, { body: { why: '示例', household: aHousehold(places.village, { ruleSet }) } });
      await Promise.race([sent, somebodyWaits(world)]);
      return { sent };
    });
    expect((await registered.sent).status).toBe(400);
    expect(await ruleSetOf(ruleSet)).toBeUndefined();
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openConfirmations, type ConfirmationScene } from '../../../tests/support/confirmation-scenes.ts';
import { actOf } from '../../../tests/support/weekly-report-scenes.ts';
import { createWorld, type Person, type World } from '../../../tests/support/world.ts';
import { takeMeasure } from '../coverage/contract.ts';
import { meetNeed, registerNeed } from '../needs/contract.ts';
import type { DraftAct } from './act.ts';
import { correctAct, getAct, getRecordOptions, listActs, recordAct, withdrawAct } from './contract.ts';

let world: World;
let scene: ConfirmationScene;
let household: string;
beforeEach(async () => {
  world = await createWorld();
  scene = await openConfirmations(world);
  [household] = scene.households;
});
afterEach(() => world.close());

const register = async (place: { villageId?: string; householdId?: string }, summary: string, urgency: 'urgent' | 'normal' = 'normal') => {
  const { body, status } = await scene.clerk.send(registerNeed, { body: { ...place, kind: 'training', summary, urgency } });
  if (status !== 200) throw new Error('not registered');
  return body.needId;
};
const offered = async (by: Person = scene.home.reporter) => (await by.send(getRecordOptions)).body.campaigns.flatMap(({ villages }) => villages.flatMap(({ served }) => served));
const needsOffered = async (by?: Person) => (await offered(by)).filter(({ type }) => type === 'need').map(({ id }) => id);
const record = (changes: Parameters<typeof actOf>[1]) => scene.home.reporter.send(recordAct, { body: { campaignId: scene.campaignId, act: actOf(scene.home.villageId, changes) } });
const serving = async (serves: string, by: Person = scene.clerk) => (await by.send(listActs, { query: { serves } })).body.acts.map(({ act }) => act.actId);
const letGo = () =>
  world.inDatabase((db) => db.updateTable('householdResponsibilities').set({ endedAt: world.now, endReason: '示例' }).where('householdId', '=', household).execute());

describe('needs are offered with an act', () => {
  it('those of a village that the organization is paired with, and of the households that it answers for, the most urgent first', async () => {
    const road = await register({ villageId: scene.home.villageId }, '修路');
    const course = await register({ householdId: household }, '想学电工');
    const water = await register({ villageId: scene.home.villageId }, '通水', 'urgent');
    expect(await needsOffered()).toEqual([water, road, course]);
    expect((await offered()).find(({ id }) => id === course)).toMatchObject({ householdId: household, summary: '想学电工', kindName: { 'zh-CN': '技能培训' } });
  });

  it('none of another household, of another village, or that is met: not even that they are', async () => {
    const bees = scene.organization('清水县蜜蜂产业协会');
    await register({ householdId: scene.otherHousehold }, '看病缺钱');
    await register({ villageId: bees.villageId }, '养蜂');
    const met = await register({ villageId: scene.home.villageId }, '路灯');
    await scene.clerk.send(meetNeed, { params: { needId: met }, body: { reason: '已安装' } });
    const { body } = await scene.home.reporter.send(getRecordOptions);
    expect(JSON.stringify(body)).not.toMatch(/看病缺钱|养蜂|路灯/);
    expect(await needsOffered()).toEqual([]);
    const own = await register({ householdId: household }, '想学电工');
    expect(await needsOffered()).toEqual([own]);
    await letGo();
    expect(await needsOffered()).toEqual([]);
  });

  it('so many as can be looked through on a phone', async () => {
    for (let index = 0; index < 23; index += 1) await register({ villageId: scene.home.villageId }, `需求${index}`);
    for (let index = 0; index < 7; index += 1) await register({ householdId: household }, `需求${index}`);
    expect(await needsOffered()).toHaveLength(25);
  });
});

describe('an act that answers a need', () => {
  it('is entered, also where the need was met while the phone was without a network; words and kind are read on its page', async () => {
    const need = await register({ householdId: household }, '想学电工');
    await scene.clerk.send(meetNeed, { params: { needId: need }, body: { reason: '已参加培训' } });
    const { status, body } = await record({ householdIds: [household], serves: [{ type: 'need', id: need }] });
    expect(status).toBe(200);
    const read = async (by: Person) => (await by.send(getAct, { params: { actId: body.act.actId } })).body.serves;
    const whole = [{ type: 'need', id: need, summary: '想学电工', kindName: { 'zh-CN': '技能培训', en: expect.any(String) as string } }];
    for (const reader of [scene.home.reporter, scene.village, scene.clerk]) expect(await read(reader)).toEqual(whole);
    await letGo();
    expect([await read(scene.home.reporter), await read(scene.village)]).toEqual([[{ ...whole[0], summary: '' }], whole]);
  });

  it('is refused where the need is of a household that is not the organization’s to know, or of another village', async () => {
    const bees = scene.organization('清水县蜜蜂产业协会');
    for (const need of [await register({ householdId: scene.otherHousehold }, '看病缺钱'), await register({ villageId: bees.villageId }, '养蜂')]) {
      const { status, problem } = await record({ serves: [{ type: 'need', id: need }] });
      expect([status, problem.refusals.map(({ code, at }) => [code, at])]).toEqual([400, [['assistance.served-not-yours', 'act.serves.0']]]);
    }
  });
});

describe('from a need, a measure or a promise', () => {
  it('its acts are found: by the office, the village and the organization; corrected or taken back they are gone', async () => {
    const need = await register({ villageId: scene.home.villageId }, '修路');
    const { body: care } = await scene.clerk.send(takeMeasure, {
      params: { householdId: household },
      body: { kind: 'training', content: '电工培训', organizationId: scene.home.organizationId },
    });
    const measure = care.measures[0]?.measureId ?? '';
    const pairing = (await offered()).find(({ type }) => type === 'pairing')?.id ?? '';
    const serves: DraftAct['serves'] = [{ type: 'need', id: need }, { type: 'measure', id: measure }, { type: 'pairing', id: pairing }];
    const first = (await record({ serves, householdIds: [household] })).body.act;
    const second = (await record({ serves: serves.slice(0, 1) })).body.act;
    await record({});
    for (const reader of [scene.clerk, scene.village, scene.township, scene.home.head]) {
      expect(new Set(await serving(need, reader))).toEqual(new Set([first.actId, second.actId]));
      expect([await serving(measure, reader), await serving(pairing, reader)]).toEqual([[first.actId], [first.actId]]);
    }
    expect(await serving(need, scene.organization('清水县蜜蜂产业协会').head)).toEqual([]);
    await scene.home.reporter.send(correctAct, { params: { actId: first.actId }, body: { baseRevision: 1, act: { ...first, serves: serves.slice(1) }, reason: '选错了' } });
    expect([await serving(need), await serving(measure)]).toEqual([[second.actId], [first.actId]]);
    await scene.home.reporter.send(withdrawAct, { params: { actId: second.actId }, body: { baseRevision: 1, reason: '重复' } });
    expect(await serving(need)).toEqual([]);
  });
});

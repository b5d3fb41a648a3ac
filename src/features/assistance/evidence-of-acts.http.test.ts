import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { declarationOf, pictureBytes, sendWhole } from '../../../tests/support/evidence-scenes.ts';
import { actOf, openReporting, type ReportingOrganization, type ReportingScene } from '../../../tests/support/weekly-report-scenes.ts';
import { createWorld, type Person, type World } from '../../../tests/support/world.ts';
import { newId, newIds } from '../../kernel/ids.ts';
import { declareEvidence, listEvidence, openOriginal, showEvidence } from '../evidence/contract.ts';
import type { DraftAct } from './act.ts';
import { correctAct, getAct, recordAct, withdrawAct } from './contract.ts';

let world: World;
let scene: ReportingScene;
let home: ReportingOrganization;
let bees: ReportingOrganization;
let village: Person;
let township: Person;
let otherVillage: Person;
let bytes: Buffer;

beforeAll(async () => {
  world = await createWorld();
  scene = await openReporting(world);
  home = scene.organization('清水县老年养护院');
  bees = scene.organization('清水县蜜蜂产业协会');
  village = world.as({ role: 'village', name: '示例村干部', villageId: home.villageId });
  otherVillage = world.as({ role: 'village', name: '别村干部', villageId: bees.villageId });
  township = world.as({ role: 'township', name: '示例乡镇干部', townshipId: await townshipOf(home.villageId) });
  bytes = await pictureBytes(61);
});
afterAll(() => world.close());

async function townshipOf(villageId: string): Promise<string> {
  const rows = await world.inDatabase((db) => db.selectFrom('villages').select('townshipId').where('villageId', '=', villageId).execute());
  return rows[0]?.townshipId ?? '';
}
const record = (act: DraftAct, by = home.reporter) => by.send(recordAct, { body: { campaignId: scene.campaignId, act } });
const correct = (act: DraftAct, baseRevision: number) =>
  home.reporter.send(correctAct, { params: { actId: act.actId }, body: { baseRevision, act, reason: '补照片' } });
const reasons = (problem: { refusals: { code: string; at?: string | undefined }[] }) => problem.refusals.map(({ code, at }) => [code, at]);
const picture = (by: Person, evidenceId: string) => by.send(showEvidence, { params: { evidenceId } }).then(({ status }) => status);
/** A photo that has arrived; from the second time on without a byte sent. */
const arrived = async () => (await sendWhole(home.reporter, bytes, 'photo')).evidenceId;
/** Said of a photo, and not a byte of it sent. */
async function declared(by: Person): Promise<string> {
  const body = declarationOf(Buffer.from('（示例）还在手机上的照片'), 'photo');
  expect((await by.send(declareEvidence, { body })).status).toBe(200);
  return body.evidenceId;
}

describe('photos and papers of an act', () => {
  it('are optional, whatever the kind', async () => {
    for (const kind of ['visit', 'cash', 'goods', 'other'] as const) {
      const goods = kind === 'goods' ? [{ name: '示例大米', quantity: 1, unit: '袋' }] : [];
      expect((await record(actOf(home.villageId, { kind, goods, moneyFen: kind === 'cash' ? 100 : null }))).status).toBe(200);
    }
  });

  it('are seen where the act was done, by village and township and nobody else, and the original by organization and office', async () => {
    const evidenceIds = [await arrived()];
    const [evidenceId = ''] = evidenceIds;
    expect(await picture(village, evidenceId)).toBe(404);
    const act = actOf(home.villageId, { evidenceIds });
    expect((await record(act)).body.act.evidenceIds).toEqual(evidenceIds);
    for (const person of [village, township, scene.clerk, home.head]) expect(await picture(person, evidenceId)).toBe(200);
    for (const person of [otherVillage, bees.reporter]) expect(await picture(person, evidenceId)).toBe(404);
    const original = (by: Person) => by.send(openOriginal, { params: { evidenceId } }).then(({ status }) => status);
    expect([await original(home.head), await original(scene.clerk), await original(village)]).toEqual([200, 200, 403]);
  });

  it('need not have arrived: the act stands, and says to its organization what is still on its way', async () => {
    const evidenceId = await declared(home.reporter);
    const act = actOf(home.villageId, { evidenceIds: [evidenceId] });
    expect((await record(act)).status).toBe(200);
    const listed = async (by: Person) => (await by.send(listEvidence, { query: { evidenceIds: [evidenceId] } })).body.evidence;
    expect(await listed(home.head)).toMatchObject([{ state: 'arriving', arrivedBytes: 0 }]);
    expect(await listed(village)).toEqual([]);
  });

  it('of another organization, or that nobody has declared, are refused with the other reasons, each with its field', async () => {
    for (const evidenceId of [newId(), await declared(bees.reporter)]) {
      const { status, problem } = await record(actOf(home.villageId, { date: '2020-06-17', evidenceIds: [await arrived(), evidenceId] }));
      expect([status, reasons(problem)]).toEqual([400, [['assistance.date-in-future', 'act.date'], ['assistance.evidence-not-yours', 'act.evidenceIds']]]);
    }
  });

  it('are nine at the most', async () => {
    expect((await record({ ...actOf(home.villageId), evidenceIds: newIds(10) })).status).toBe(400);
  });
});

describe('a correction', () => {
  it('adds a photo, and the history says so', async () => {
    const act = actOf(home.villageId);
    await record(act);
    const evidenceIds = [await arrived()];
    expect((await correct({ ...act, evidenceIds }, 1)).status).toBe(200);
    expect(await picture(village, evidenceIds[0] ?? '')).toBe(200);
    const { body } = await village.send(getAct, { params: { actId: act.actId } });
    expect(body.history).toMatchObject([{ changed: ['evidenceIds'], act: { evidenceIds } }, { act: { evidenceIds: [] } }]);
  });

  it('that leaves a photo out, or taking the act back, takes the picture from the village', async () => {
    const [left, kept, withdrawn] = [await arrived(), await arrived(), await arrived()];
    const acts = [left, kept, withdrawn].map((evidenceId) => actOf(home.villageId, { evidenceIds: [evidenceId] }));
    for (const act of acts) await record(act);
    for (const evidenceId of [left, kept, withdrawn]) expect(await picture(village, evidenceId)).toBe(200);
    const [first, , third] = acts;
    if (!first || !third) throw new Error('three acts');
    await correct({ ...first, evidenceIds: [] }, 1);
    await home.reporter.send(withdrawAct, { params: { actId: third.actId }, body: { baseRevision: 1, reason: '（示例）重复登记' } });
    expect([await picture(village, left), await picture(village, kept), await picture(village, withdrawn)]).toEqual([404, 200, 404]);
    expect(await picture(home.head, withdrawn)).toBe(200);
  });
});

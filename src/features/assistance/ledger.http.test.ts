import { beforeEach, describe, expect, it } from 'vitest';
import { reportingOfEachTest } from '../../../tests/support/reporting-of-each-test.ts';
import { actOf, travelTo, type ReportingOrganization } from '../../../tests/support/weekly-report-scenes.ts';
import { newId } from '../../kernel/ids.ts';
import type { DraftAct } from './act.ts';
import { correctAct, getAct, getRecordOptions, listActs, recordAct, withdrawAct } from './contract.ts';

const scene = reportingOfEachTest();
let home: ReportingOrganization;
let bees: ReportingOrganization;

beforeEach(() => {
  home = scene.organization('清水县老年养护院');
  bees = scene.organization('清水县蜜蜂产业协会');
});

const record = (act: DraftAct, by = home.reporter) => by.send(recordAct, { body: { campaignId: scene.campaignId, act } });
const reasons = (problem: { refusals: { code: string; at?: string | undefined }[] }) => problem.refusals.map(({ code, at }) => [code, at]);

describe('entering an act', () => {
  it('makes it stand in the ledger at once, with who entered it', async () => {
    const act = actOf(home.villageId, { workers: [{ group: 'volunteers', heads: 3, hours: 6 }], location: { latitude: 34.75, longitude: 106.14, accuracyMetres: 12 } });
    const { status, body } = await record(act);
    expect([status, body]).toMatchObject([200, { act, revision: 1, organizationName: home.name, recordedByName: `${home.name}联络员` }]);
    const { body: view } = await home.head.send(getAct, { params: { actId: act.actId } });
    expect(view).toMatchObject({ act, history: [{ revision: 1, reason: '', changed: [] }], actions: ['correct', 'withdraw'] });
  });

  it('sent twice, by two commands, records it once and gives the same answer', async () => {
    const act = actOf(home.villageId);
    const [one, other] = await Promise.all([record(act), record(act)]);
    expect([one.status, other.status, other.body]).toEqual([200, 200, one.body]);
    expect((await home.reporter.send(listActs)).body.acts).toHaveLength(1);
  });

  it('sent again after it was corrected gives the act as it stands', async () => {
    const act = actOf(home.villageId);
    await record(act);
    const corrected = { ...act, people: 7, visits: 7 };
    await home.reporter.send(correctAct, { params: { actId: act.actId }, body: { baseRevision: 1, act: corrected, reason: '数错了' } });
    expect((await record(act)).body).toMatchObject({ revision: 2, act: { people: 7 } });
  });

  it('an id spelled in capitals is the same id', async () => {
    const act = actOf(home.villageId);
    await record(act);
    expect((await record({ ...act, actId: act.actId.toUpperCase() })).body.revision).toBe(1);
    expect((await home.reporter.send(listActs)).body.acts).toHaveLength(1);
  });

  it('the same id with other content, or of another organization, is refused and takes nothing over', async () => {
    const act = actOf(home.villageId);
    await record(act);
    for (const answer of [await record({ ...act, people: 6, visits: 6 }), await record({ ...act, villageId: bees.villageId }, bees.reporter)]) {
      expect([answer.status, reasons(answer.problem)]).toEqual([409, [['assistance.act-exists', undefined]]]);
    }
    expect((await home.reporter.send(getAct, { params: { actId: act.actId } })).body.act).toEqual(act);
  });

  it('tells every reason against it at once, each with its field', async () => {
    const elsewhere = scene.villageId('梨湾村');
    const { status, problem } = await record({ ...actOf(elsewhere, { date: '2020-06-17', visits: 2, householdIds: [newId()] }), mode: null });
    expect([status, reasons(problem)]).toEqual([
      400,
      [
        ['assistance.date-in-future', 'act.date'],
        ['assistance.village-not-helped', 'act.villageId'],
        ['assistance.mode-missing', 'act.mode'],
        ['assistance.visits-below-people', 'act.visits'],
        ['assistance.household-not-yours', 'act.householdIds'],
        ['assistance.household-not-of-village', 'act.householdIds'],
      ],
    ]);
  });

  it('serves only what the organization has undertaken', async () => {
    const { status, problem } = await record(actOf(home.villageId, { serves: [{ type: 'measure', id: newId() }, { type: 'need', id: newId() }] }));
    expect([status, reasons(problem)]).toEqual([
      400,
      [
        ['assistance.served-not-yours', 'act.serves.0'],
        ['assistance.served-not-yours', 'act.serves.1'],
      ],
    ]);
  });

  it('keeps the clock of the phone beside the time of the server, and decides nothing by it', async () => {
    const act = actOf(home.villageId);
    const capturedAt = '2020-06-30T01:02:03.000Z';
    await home.reporter.send(recordAct, { body: { campaignId: scene.campaignId, act, capturedAt } });
    const { body } = await home.reporter.send(getAct, { params: { actId: act.actId } });
    expect(body.history).toMatchObject([{ capturedAt, recordedAt: scene.world.now.toISOString() }]);
  });
});

describe('correcting an act', () => {
  it('adds a revision with its reason, and the history says what changed', async () => {
    const act = actOf(home.villageId);
    await record(act);
    const params = { actId: act.actId };
    await home.head.send(correctAct, { params, body: { baseRevision: 1, act: { ...act, people: 7, visits: 9 }, reason: '补登记两人' } });
    const { body } = await home.reporter.send(getAct, { params });
    expect(body.history.map(({ revision, reason, changed, act: { people } }) => ({ revision, reason, changed, people }))).toEqual([
      { revision: 2, reason: '补登记两人', changed: ['people', 'visits'], people: 7 },
      { revision: 1, reason: '', changed: [], people: 5 },
    ]);
  });

  it('from an older state is refused, and says who was quicker', async () => {
    const act = actOf(home.villageId);
    await record(act);
    const params = { actId: act.actId };
    const correct = (people: number) =>
      home.reporter.send(correctAct, { params, body: { baseRevision: 1, act: { ...act, people, visits: people }, reason: '数错了' } });
    const answers = await Promise.all([correct(6), correct(7)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.problem.refusals).toMatchObject([{ code: 'assistance.stale-revision', params: { revision: 2, by: `${home.name}联络员` } }]);
  });

  it('that corrects nothing is refused; so is a reason of blanks', async () => {
    const act = actOf(home.villageId);
    await record(act);
    const params = { actId: act.actId };
    const same = await home.reporter.send(correctAct, { params, body: { baseRevision: 1, act, reason: '重发' } });
    expect([same.status, reasons(same.problem)]).toEqual([409, [['assistance.nothing-changed', undefined]]]);
    const blank = await home.reporter.send(correctAct, { params, body: { baseRevision: 1, act: { ...act, people: 4 }, reason: '  ' } });
    expect(blank.status).toBe(400);
  });

  it('may keep the village that the plan has since given to others', async () => {
    travelTo(scene.world, '2020-06-16 12:00');
    const act = actOf(home.villageId);
    await record(act);
    await scene.world.inDatabase(async (db) => {
      const ended = { endedAt: scene.world.now };
      await db.updateTable('campaignGroupOrganizations').set(ended).where('organizationId', '=', home.organizationId).execute();
      await db.updateTable('pairings').set(ended).where('organizationId', '=', home.organizationId).execute();
    });
    expect((await record(actOf(home.villageId))).problem.refusals.map(({ code }) => code)).toEqual(['assistance.village-not-helped']);
    const params = { actId: act.actId };
    const corrected = await home.reporter.send(correctAct, { params, body: { baseRevision: 1, act: { ...act, note: '补充说明' }, reason: '补充' } });
    expect(corrected.status).toBe(200);
  });
});

describe('taking an act back', () => {
  it('leaves it in the history and out of the ledger, and nobody changes it any more', async () => {
    const act = actOf(home.villageId);
    await record(act);
    const params = { actId: act.actId };
    await home.reporter.send(withdrawAct, { params, body: { baseRevision: 1, reason: '重复登记' } });
    expect((await home.reporter.send(listActs)).body.acts).toEqual([]);
    const { body } = await home.reporter.send(getAct, { params });
    expect(body).toMatchObject({ withdrawn: true, actions: [], history: [{ reason: '重复登记', withdrawn: true }, { withdrawn: false }] });
    const again = await home.reporter.send(withdrawAct, { params, body: { baseRevision: 2, reason: '再撤回' } });
    expect(reasons(again.problem)).toEqual([['assistance.already-withdrawn', undefined]]);
  });
});

describe('who reads the ledger', () => {
  it('the organization its own, the office all, a village and its township what was done there', async () => {
    const mine = actOf(home.villageId);
    const theirs = actOf(bees.villageId);
    await record(mine);
    await record(theirs, bees.reporter);
    const village = scene.world.as({ role: 'village', name: '示例村干部', villageId: home.villageId });
    const seenBy = async (person: typeof village) => (await person.send(listActs)).body.acts.map(({ act }) => act.actId).toSorted();
    expect(await seenBy(home.reporter)).toEqual([mine.actId]);
    expect(await seenBy(bees.head)).toEqual([theirs.actId]);
    expect(await seenBy(village)).toEqual([mine.actId]);
    expect(await seenBy(scene.clerk)).toEqual([mine.actId, theirs.actId].toSorted());
    for (const stranger of [bees.reporter, scene.world.as({ role: 'village', name: '示例村干部', villageId: bees.villageId })]) {
      expect((await stranger.send(getAct, { params: { actId: mine.actId } })).status).toBe(404);
    }
    expect((await village.send(getAct, { params: { actId: mine.actId } })).body.actions).toEqual([]);
  });

  it('nobody corrects or takes back what is not theirs, the office neither', async () => {
    const act = actOf(home.villageId);
    await record(act);
    const params = { actId: act.actId };
    for (const [person, status] of [[bees.reporter, 404], [scene.clerk, 403]] as const) {
      expect((await person.send(withdrawAct, { params, body: { baseRevision: 1, reason: '越权' } })).status).toBe(status);
      expect((await person.send(correctAct, { params, body: { baseRevision: 1, act: { ...act, people: 1 }, reason: '越权' } })).status).toBe(status);
    }
    expect((await record(actOf(home.villageId), scene.clerk)).status).toBe(403);
  });

  it('page by page, the latest day first, each act once', async () => {
    for (let index = 0; index < 55; index += 1) await record(actOf(home.villageId, { date: `2020-06-${String(1 + (index % 14)).padStart(2, '0')}` }));
    const { body: first } = await home.reporter.send(listActs);
    const { body: second } = await home.reporter.send(listActs, { query: { after: first.next ?? '' } });
    const dates = [...first.acts, ...second.acts].map(({ act }) => act.date);
    expect(dates).toEqual(dates.toSorted().toReversed());
    expect(new Set([...first.acts, ...second.acts].map(({ act }) => act.actId)).size).toBe(55);
    expect([first.acts.length, second.next]).toEqual([50, null]);
    expect((await home.reporter.send(listActs, { query: { from: '2020-06-14', to: '2020-06-14' } })).body.acts).toHaveLength(3);
  });
});

describe('what a new act begins with', () => {
  it('the villages of the organization, and the last act of each kind', async () => {
    await record(actOf(home.villageId, { date: '2020-06-10', people: 2, visits: 2 }));
    const latest = actOf(home.villageId, { people: 3, visits: 3 });
    await record(latest);
    const { body } = await home.reporter.send(getRecordOptions);
    expect(body.campaigns).toMatchObject([{ campaignId: scene.campaignId, villages: [{ villageId: home.villageId, households: [], served: [{ type: 'pairing' }] }] }]);
    expect(body.lastActs).toMatchObject([{ kind: 'visit', act: { actId: latest.actId } }]);
  });
});

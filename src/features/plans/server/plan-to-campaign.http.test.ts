import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { qingshuiFacts, qingshuiNotice } from '../../../../tests/support/plan-scenes.ts';
import { createWorld, type Person, type World } from '../../../../tests/support/world.ts';
import { newId } from '../../../kernel/ids.ts';
import { listOrganizations } from '../../organizations/contract.ts';
import { listVillages } from '../../registry/contract.ts';
import * as contract from '../contract.ts';
import type { Notice } from '../notice-contract.ts';

let world: World;
let clerk: Person;
const bytes = await qingshuiNotice();
const expected = await qingshuiFacts();

async function load(person = clerk, file = bytes, fileName = '清民发103号.txt') {
  return person.send(contract.loadNotice, { body: { kind: 'file', fileName, content: file.toString('base64') } });
}

async function view(noticeId: string): Promise<Notice> {
  return (await clerk.send(contract.viewNotice, { params: { noticeId } })).body;
}

async function loadAndSettle(file = bytes): Promise<Notice> {
  const { noticeId } = (await load(clerk, file)).body;
  const { facts } = await view(noticeId);
  for (const problem of facts.problems.keys()) {
    await clerk.send(contract.decideProblem, { params: { noticeId, problem: String(problem) }, body: { decision: 'accepted' } });
  }
  return view(noticeId);
}

function launch(notice: Notice, commandId = newId()) {
  const { noticeId, revision } = notice;
  return clerk.send(contract.launchCampaign, { params: { noticeId }, body: { revision }, commandId });
}

async function liveRows() {
  return world.inDatabase(async (db) => {
    const counted = async (table: 'campaigns' | 'campaignGroups' | 'villages' | 'organizations' | 'events') =>
      (await db.selectFrom(table).select((row) => row.fn.countAll<number>().as('rows')).executeTakeFirstOrThrow()).rows;
    return {
      campaigns: await counted('campaigns'),
      groups: await counted('campaignGroups'),
      villages: await counted('villages'),
      organizations: await counted('organizations'),
      events: await counted('events'),
    };
  });
}

describe('from the notice to the campaign', () => {
  beforeAll(async () => {
    world = await createWorld();
    clerk = world.as({ role: 'clerk', name: '示例经办人' });
  });
  afterAll(() => world.close());

  it('the loaded notice shows its facts beside the words that they came from', async () => {
    const { noticeId } = (await load()).body;
    const notice = await view(noticeId);
    expect(notice.facts).toEqual(expected);
    const [start, end] = notice.spans['/chief/name'] ?? [0, 0];
    expect(notice.text.slice(start, end)).toBe('倪媛娥');
  });

  it('the same file loaded again while it is being checked opens the same draft', async () => {
    const [first, second] = await Promise.all([load(), load(world.as({ role: 'chief', name: '示例负责人' }))]);
    expect(second.body.noticeId).toBe(first.body.noticeId);
    expect(second.body.alreadyOpen).toBe(true);
  });

  it('nothing goes live while a problem is undecided', async () => {
    const { noticeId } = (await load()).body;
    const answer = await launch(await view(noticeId));
    expect(answer.status).toBe(409);
    expect(answer.problem.refusals[0]).toMatchObject({ code: 'plans.problems-open', message: { 'zh-CN': '还有 2 处疑点没有处理。' } });
    expect(await liveRows()).toMatchObject({ campaigns: 0, villages: 0, organizations: 0 });
  });

  it('a decision on a problem keeps who decided and why, and can be taken back', async () => {
    const { noticeId } = (await load()).body;
    const params = { noticeId, problem: '1' };
    const accepted = await clerk.send(contract.decideProblem, { params, body: { decision: 'accepted', reason: '原文如此' } });
    expect(accepted.body.decisions).toMatchObject([{ problem: 1, decision: 'accepted', reason: '原文如此', byName: '示例经办人' }]);
    const reopened = await clerk.send(contract.decideProblem, { params, body: { decision: 'open' } });
    expect(reopened.body.decisions).toEqual([]);
  });

  it('the preview says what becomes live: six villages, sixteen organizations, seven deadlines', async () => {
    const { preview, obstacles } = await loadAndSettle();
    expect(obstacles).toEqual([]);
    expect(preview).toMatchObject({ groups: 6, villages: 6, organizations: 16 });
    expect(preview?.deadlines.map(({ dueDate }) => dueDate)).toEqual([
      '2020-05-19',
      '2020-05-26',
      '2020-06-02',
      '2020-06-09',
      '2020-06-16',
      '2020-06-23',
      '2020-06-30',
    ]);
    expect(preview?.deadlines[0]?.deadline).toBe('2020-05-19T10:00:00.000Z');
  });

  it('the launch makes chief, groups, villages and organizations live with exactly the printed names, once', async () => {
    const notice = await loadAndSettle();
    const commandId = newId();
    const answers = await Promise.all([launch(notice, commandId), launch(notice, commandId), launch(notice)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map(({ body }) => body.campaignId)).size).toBe(1);
    expect(await liveRows()).toEqual({ campaigns: 1, groups: 6, villages: 6, organizations: 16, events: 1 });

    const campaign = (await clerk.send(contract.viewCampaign, { params: { campaignId: answers[0].body.campaignId } })).body;
    expect(campaign.chief).toEqual(expected.chief);
    expect(campaign.groups.map(({ name, organizations }) => [name, organizations.map((one) => one.name)])).toEqual(
      expected.groups.map(({ name, organizations }) => [name, organizations]),
    );
    expect(campaign.groups.flatMap(({ villages }) => villages.map(({ name, townshipName }) => ({ name, township: townshipName })))).toEqual(
      expected.groups.flatMap(({ villages }) => villages),
    );
    expect(campaign).toMatchObject({ startsOn: '2020-05-12', endsOn: '2020-06-30', endConditions: expected.period.endConditions });
    expect(campaign.deadlines).toHaveLength(7);
  });

  it('the office then finds the organizations and villages of the notice in its lists', async () => {
    const { organizations } = (await clerk.send(listOrganizations)).body;
    expect(organizations.map(({ name }) => name)).toEqual(expected.groups.flatMap((group) => group.organizations));
    const { villages, townships } = (await clerk.send(listVillages)).body;
    expect(villages).toHaveLength(6);
    expect(townships.map(({ name }) => name)).toEqual(['山门镇', '白驼镇', '秦亭镇', '贾川乡']);
  });

  it('a live notice can no longer be corrected', async () => {
    const { notices } = (await clerk.send(contract.listNotices)).body;
    const live = notices.find(({ state }) => state === 'launched');
    const answer = await clerk.send(contract.correctFacts, {
      params: { noticeId: live?.noticeId ?? '' },
      body: { revision: 1, corrections: [{ pointer: '/campaign', value: '另一个名称' }] },
    });
    expect([answer.status, answer.problem.refusals[0]?.code]).toEqual([409, 'plans.already-launched']);
  });

  it('the same notice loaded a second time asks: new version of the same campaign, or cancel', async () => {
    const again = await loadAndSettle();
    expect(again.twin).toMatchObject({ name: expected.campaign, version: 1, sameFile: true });
    expect(again.changes).toEqual([]);
    const refused = await launch(again);
    expect(refused.problem.refusals.map(({ code }) => code)).toEqual(['plans.same-notice-undecided']);

    const discarded = await clerk.send(contract.discardNotice, { params: { noticeId: again.noticeId } });
    expect(discarded.status).toBe(204);
    expect((await launch(again)).problem.refusals[0]?.code).toBe('plans.discarded');
    expect((await liveRows()).campaigns).toBe(1);
  });

  it('the original file comes back byte for byte', async () => {
    const { notices } = (await clerk.send(contract.listNotices)).body;
    const answer = await clerk.send(contract.downloadNotice, { params: { noticeId: notices[0]?.noticeId ?? '' } });
    expect(answer.raw.equals(bytes)).toBe(true);
  });
});

describe('a new version of a notice', () => {
  beforeEach(async () => {
    world = await createWorld();
    clerk = world.as({ role: 'clerk', name: '示例经办人' });
    return () => world.close();
  });

  /** The notice with one school less in the first group and one more in the fourth, as a later paper of the same number. */
  function amended(): Buffer {
    const text = bytes.toString('utf8').replace('、清水县涛源培训学校', '').replace('清水县老年养护院', '清水县老年养护院、清水县示例志愿服务队');
    expect(text).not.toBe(bytes.toString('utf8'));
    return Buffer.from(text);
  }

  async function becomeVersionTwo() {
    const first = await launch(await loadAndSettle());
    const second = await loadAndSettle(amended());
    const chosen = await clerk.send(contract.chooseCampaign, {
      params: { noticeId: second.noticeId },
      body: { campaignId: first.body.campaignId },
    });
    return { campaignId: first.body.campaignId, notice: chosen.body };
  }

  it('is recognised by number and title, and shown as what changed member by member', async () => {
    const { notice } = await becomeVersionTwo();
    expect(notice.twin).toMatchObject({ sameFile: false });
    expect(notice.changes).toEqual([
      { kind: 'removed', path: ['groups', '第一组', 'organizations', '清水县涛源培训学校'], before: '清水县涛源培训学校', after: null },
      { kind: 'added', path: ['groups', '第四组', 'organizations', '清水县示例志愿服务队'], before: null, after: '清水县示例志愿服务队' },
    ]);
  });

  it('is not launched beside the first at the same moment: one goes live, the other is asked', async () => {
    const copies = [await loadAndSettle(), await loadAndSettle(amended())];
    const answers = await Promise.all(copies.map((notice) => launch(notice)));
    const refused = answers.find(({ status }) => status !== 200);
    expect(refused?.problem.refusals.map(({ code }) => code)).toEqual(['plans.same-notice-undecided']);
    expect((await liveRows()).campaigns).toBe(1);
  });

  it('keeps the ids of whoever stays, ends the part of whoever left, and keeps the history', async () => {
    const { campaignId, notice } = await becomeVersionTwo();
    const before = (await clerk.send(contract.viewCampaign, { params: { campaignId } })).body;
    world.now = new Date(world.now.getTime() + 86_400_000);
    const launched = await launch(notice);
    expect(launched.body).toEqual({ campaignId, version: 2 });

    const after = (await clerk.send(contract.viewCampaign, { params: { campaignId } })).body;
    expect(after.groups.map(({ groupId }) => groupId)).toEqual(before.groups.map(({ groupId }) => groupId));
    expect(after.groups[1]).toEqual(before.groups[1]);
    expect(after.groups[0]?.organizations).toEqual(before.groups[0]?.organizations.slice(0, 2));
    expect(after.versions.map(({ version, changes }) => [version, changes.length])).toEqual([[1, 0], [2, 2]]);
    const ended = await world.inDatabase((db) =>
      db.selectFrom('campaignGroupOrganizations').select('organizationId').where('endedAt', 'is not', null).execute(),
    );
    expect(ended).toEqual([{ organizationId: before.groups[0]?.organizations[2]?.organizationId }]);
  });

  it('goes live whole or not at all: where its last write fails, nothing of it remains', async () => {
    const { campaignId, notice } = await becomeVersionTwo();
    const before = await liveRows();
    // A row that stands where the launch will write its last: version 2 of this campaign.
    await world.inDatabase(async (db) => {
      const row = await db.selectFrom('planNotices').selectAll().where('campaignId', '=', campaignId).executeTakeFirstOrThrow();
      const blocking = { ...row, noticeId: newId(), campaignVersion: 2, spans: '{}', problemDecisions: '[]' };
      await db
        .insertInto('planNotices')
        .values({ ...blocking, facts: JSON.stringify(row.facts), factsRead: JSON.stringify(row.factsRead) })
        .execute();
    });
    const answer = await launch(notice);
    expect([answer.status, answer.problem.refusals[0]?.code]).toEqual([409, 'http.changed-meanwhile']);
    expect(await liveRows()).toEqual(before);
    const { version } = (await clerk.send(contract.viewCampaign, { params: { campaignId } })).body;
    expect(version).toBe(1);
  });
});

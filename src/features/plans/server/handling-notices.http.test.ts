import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { qingshuiFacts, qingshuiNotice } from '../../../../tests/support/plan-scenes.ts';
import { createWorld, type Person, type World } from '../../../../tests/support/world.ts';
import { newId } from '../../../kernel/ids.ts';
import { listOrganizations } from '../../organizations/contract.ts';
import { listVillages } from '../../registry/contract.ts';
import * as contract from '../contract.ts';

let world: World;
let clerk: Person;
const bytes = await qingshuiNotice();
const content = bytes.toString('base64');
beforeAll(async () => {
  world = await createWorld();
  clerk = world.as({ role: 'clerk', name: '示例经办人' });
});
afterAll(() => world.close());

async function loaded(): Promise<string> {
  return (await clerk.send(contract.loadNotice, { body: { kind: 'file', fileName: '通知.txt', content } })).body.noticeId;
}

function correct(person: Person, noticeId: string, revision: number, pointer: string, value: unknown) {
  return person.send(contract.correctFacts, { params: { noticeId }, body: { revision, corrections: [{ pointer, value }] } });
}

describe('who may handle notices', () => {
  it('a reporter, a head, a township and a village can neither see nor load notices, nor see campaigns', async () => {
    const noticeId = await loaded();
    for (const role of ['orgHead', 'reporter', 'township', 'village'] as const) {
      const person = world.as({ role, name: '示例人员', organizationId: newId() });
      const answers = [
        await person.send(contract.loadNotice, { body: { kind: 'file', fileName: 'a.txt', content } }),
        await person.send(contract.listNotices),
        await person.send(contract.viewNotice, { params: { noticeId } }),
        await person.send(contract.downloadNotice, { params: { noticeId } }),
        await correct(person, noticeId, 1, '/campaign', 'x'),
        await person.send(contract.launchCampaign, { params: { noticeId }, body: { revision: 1 } }),
        await person.send(contract.listCampaigns),
        await person.send(listOrganizations),
        await person.send(listVillages),
      ];
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 403));
    }
  });

  it('the office of another county finds nothing', async () => {
    const noticeId = await loaded();
    const otherCounty = newId();
    await world.db.insertInto('counties').values({ countyId: otherCounty, name: '邻县', createdAt: world.now }).execute();
    const stranger = world.as({ role: 'clerk', name: '邻县经办人', countyId: otherCounty });
    expect((await stranger.send(contract.viewNotice, { params: { noticeId } })).status).toBe(404);
    expect((await stranger.send(contract.listNotices)).body.notices).toEqual([]);
  });
});

describe('correcting facts by hand', () => {
  it('a correction stands, keeps what the machine had read, and is in the audit trail', async () => {
    const noticeId = await loaded();
    const { revision } = (await clerk.send(contract.viewNotice, { params: { noticeId } })).body;
    const answer = await correct(clerk, noticeId, revision, '/chief/post', ' 社会组织管理局局长 ');
    expect(answer.body.facts.chief?.post).toBe('社会组织管理局局长');
    expect(answer.body.corrected).toEqual({ '/chief/post': '清水县社会组织管理局局长' });
    const trail = await world.inDatabase((db) =>
      db.selectFrom('auditEntries').select('detail').where('action', '=', 'plan-notice.corrected').executeTakeFirstOrThrow(),
    );
    expect(trail.detail).toMatchObject({
      corrections: [{ pointer: '/chief/post', before: '清水县社会组织管理局局长', after: '社会组织管理局局长' }],
    });
  });

  it('of two clerks who correct at once the second is told, and overwrites nothing', async () => {
    const noticeId = await loaded();
    const colleague = world.as({ role: 'clerk', name: '示例经办人乙' });
    const { revision } = (await clerk.send(contract.viewNotice, { params: { noticeId } })).body;
    const answers = await Promise.all([
      correct(clerk, noticeId, revision, '/campaign', '甲的名称'),
      correct(colleague, noticeId, revision, '/campaign', '乙的名称'),
    ]);
    const [winner, loser] = answers.toSorted((a, b) => a.status - b.status);
    expect([winner?.status, loser?.status]).toEqual([200, 409]);
    expect(loser?.problem.title).toContain('另有同事更正了这份通知');
    const now = (await clerk.send(contract.viewNotice, { params: { noticeId } })).body;
    expect(now.facts.campaign).toBe(winner?.body.facts.campaign);
  });

  it('what the form of the facts does not allow is refused, and so is what the machine remarked', async () => {
    const noticeId = await loaded();
    const { revision, facts } = (await clerk.send(contract.viewNotice, { params: { noticeId } })).body;
    const refused: [string, unknown, string][] = [
      ['/period/end', '六月底', 'plans.fact-malformed'],
      ['/groups/0/name', '', 'plans.fact-malformed'],
      ['/groups/0/colour', 'red', 'plans.fact-malformed'],
      ['/reporting/weekday', 8, 'plans.fact-malformed'],
      ['/groups/99/name', '第九十九组', 'plans.no-such-fact'],
      ['/problems', [], 'plans.no-such-fact'],
      ['/__proto__/polluted', true, 'plans.no-such-fact'],
    ];
    for (const [pointer, value, code] of refused) {
      const answer = await correct(clerk, noticeId, revision, pointer, value);
      expect([pointer, answer.status, answer.problem.refusals[0]?.code]).toEqual([pointer, 400, code]);
    }
    expect((await clerk.send(contract.viewNotice, { params: { noticeId } })).body.facts).toEqual(facts);
  });

  it('a reporting rule without a day must be set by hand before the launch', async () => {
    const noticeId = await loaded();
    const before = (await clerk.send(contract.viewNotice, { params: { noticeId } })).body;
    const open = await correct(clerk, noticeId, before.revision, '/reporting', { cadence: 'monthly', time: null, to: null, text: '按月上报' });
    expect(open.body.obstacles.map(({ code }) => code)).toContain('plans.reporting-day-missing');
    expect(open.body.preview).toBeNull();
    const set = await correct(clerk, noticeId, open.body.revision, '/reporting/dayOfMonth', 25);
    expect(set.body.preview?.deadlines.map(({ dueDate }) => dueDate)).toEqual(['2020-05-25', '2020-06-25']);
  });

  it('facts follow their words when a row before them is removed', async () => {
    const noticeId = await loaded();
    const before = (await clerk.send(contract.viewNotice, { params: { noticeId } })).body;
    const { groups } = await qingshuiFacts();
    const answer = await correct(clerk, noticeId, before.revision, '/groups/1/organizations', groups[1]?.organizations.slice(1));
    expect(answer.body.spans['/groups/1/organizations/0']).toEqual(before.spans['/groups/1/organizations/1']);
    expect(answer.body.spans['/groups/2/name']).toEqual(before.spans['/groups/2/name']);
  });
});

describe('uploads that are no notice', () => {
  const refusedFile = (file: Buffer | string, fileName = '通知.docx') =>
    clerk.send(contract.loadNotice, {
      body: { kind: 'file', fileName, content: typeof file === 'string' ? file : file.toString('base64') },
    });

  it('an empty file, a picture, a torn document and half an upload are each refused with their sentence', async () => {
    const cases: [Buffer | string, number, string][] = [
      [Buffer.alloc(0), 400, 'plan.file-empty'],
      [Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), 400, 'plan.file-kind'],
      [Buffer.from('504b0304140000000800', 'hex'), 400, 'plan.file-broken'],
      ['不是base64', 400, 'plans.upload-malformed'],
      [content.slice(0, -3), 400, 'plans.upload-malformed'],
    ];
    for (const [file, status, code] of cases) {
      const answer = await refusedFile(file);
      expect([answer.status, answer.problem.refusals[0]?.code]).toEqual([status, code]);
      expect(answer.problem.title).not.toBe(code);
    }
  });

  it('a file of more than 20 MB is refused by its size, a request of 40 MB before it is read', async () => {
    const large = await refusedFile(Buffer.alloc(20 * 1024 * 1024 + 1, 0x20));
    expect([large.status, large.problem.refusals[0]?.code]).toEqual([413, 'plan.file-too-large']);
    const huge = await refusedFile('A'.repeat(40 * 1024 * 1024));
    expect([huge.status, huge.problem.title]).toEqual([413, '内容超过上限（28 MiB）。未作任何更改。']);
  });

  it('a paper that lays out no work is kept as a draft that cannot be launched', async () => {
    const text = '清水县民政局\n关于表彰2020年度先进社会组织的决定\n各社会组织:\n经研究,决定对下列社会组织予以表彰。\n清水县民政局\n2020年12月1日\n';
    const { noticeId } = (await clerk.send(contract.loadNotice, { body: { kind: 'text', text } })).body;
    const notice = (await clerk.send(contract.viewNotice, { params: { noticeId } })).body;
    expect(notice.facts.kind).toBe('notAPlan');
    const answer = await clerk.send(contract.launchCampaign, { params: { noticeId }, body: { revision: notice.revision } });
    expect(answer.problem.refusals.map(({ code }) => code)).toEqual(['plans.not-a-plan']);
  });

  it('a file name loses its path and its invisible characters', async () => {
    const answer = await clerk.send(contract.loadNotice, {
      body: { kind: 'file', fileName: 'C:\\temp\\..\\通\u202E知.txt', content: Buffer.from(`${bytes.toString('utf8')}\n`).toString('base64') },
    });
    const notice = (await clerk.send(contract.viewNotice, { params: { noticeId: answer.body.noticeId } })).body;
    expect(notice.fileName).toBe('通知.txt');
  });
});

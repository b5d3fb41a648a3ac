import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signIn } from '../../src/features/accounts/contract.ts';
import { getOwnWeek, saveDraft } from '../../src/features/weekly-reports/contract.ts';
import { newId } from '../../src/kernel/ids.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const json = { 'content-type': 'application/json' };

describe('bad input', () => {
  it('that is not JSON is refused in a sentence, and nothing is changed', async () => {
    const response = await world.app.inject({ method: 'POST', url: signIn.path, headers: json, payload: '{"signInName": "a' });
    expect(response.statusCode).toBe(400);
    expect(response.json().refusals[0].message['zh-CN']).toBe('请求内容不是有效的 JSON，未作任何更改。请刷新页面后重试。');
  });

  it('with fields that nobody knows is refused by their names', async () => {
    const payload = { signInName: 'clerk', password: 'x', isAdmin: true };
    const response = await world.app.inject({ method: 'POST', url: signIn.path, payload });
    expect(response.statusCode).toBe(400);
    expect(response.json().refusals).toMatchObject([{ code: 'http.unknown-field', params: { names: 'isAdmin' } }]);
  });

  it('of wrong types is refused with every wrong field at once, in both languages', async () => {
    const response = await world.app.inject({ method: 'POST', url: signIn.path, payload: { signInName: 7, password: ['x'] } });
    expect(response.statusCode).toBe(400);
    const { refusals } = response.json();
    expect(refusals.map((refusal: { at: string }) => refusal.at)).toEqual(['body.signInName', 'body.password']);
    expect(refusals[0].message['zh-CN']).toContain('填写有误');
    expect(refusals[0].message.en).toContain('is not right');
  });

  it('of another kind than JSON is refused', async () => {
    const response = await world.app.inject({ method: 'POST', url: signIn.path, headers: { 'content-type': 'text/xml' }, payload: '<a/>' });
    expect(response.statusCode).toBe(415);
  });

  it('larger than the limit is refused without being read to its end', async () => {
    const payload = JSON.stringify({ signInName: 'x'.repeat(400_000), password: 'y' });
    const response = await world.app.inject({ method: 'POST', url: signIn.path, headers: json, payload });
    expect(response.statusCode).toBe(413);
    expect(response.json().refusals[0].code).toBe('http.too-large');
  });

  it('cannot reach the prototype of an object', async () => {
    const payload = '{"signInName":"a","password":"b","__proto__":{"role":"chief"}}';
    const response = await world.app.inject({ method: 'POST', url: signIn.path, headers: json, payload });
    expect(response.statusCode).toBe(400);
  });

  it('in an address is refused as well', async () => {
    const reporter = world.as({ role: 'reporter', name: '示例联络员', organizationId: newId() });
    const answer = await reporter.send(saveDraft, { params: { campaignId: "' or 1=1 --", dueDate: '2020-06-16' } });
    expect(answer.status).toBe(400);
    expect(answer.problem.refusals.map(({ at }) => at)).toContain('params.campaignId');
  });

  it('with characters that no keyboard makes, or of a year that no calendar has, is refused by its field', async () => {
    const named = await world.app.inject({ method: 'POST', url: signIn.path, payload: { signInName: 'a\u0000b', password: 'x' } });
    expect([named.statusCode, named.json().refusals[0].at]).toEqual([400, 'body.signInName']);
    const reporter = world.as({ role: 'reporter', name: '示例联络员', organizationId: newId() });
    const dated = await reporter.send(getOwnWeek, { params: { campaignId: newId(), dueDate: '0000-01-01' } });
    expect([dated.status, dated.problem.refusals[0]?.at]).toEqual([400, 'params.dueDate']);
  });

  it('from a page of another site is refused', async () => {
    const response = await world.app.inject({
      method: 'POST',
      url: signIn.path,
      headers: { origin: 'https://elsewhere.example' },
      payload: { signInName: 'clerk', password: 'x' },
    });
    expect(response.statusCode).toBe(403);
    expect(response.json().refusals[0].code).toBe('http.cross-site');
  });

  it('without a command id is refused, so that no retry can double anything', async () => {
    const actor = world.as({ role: 'clerk', name: '示例经办人' }).actor;
    const response = await world.app.inject({
      method: 'POST',
      url: '/api/plan-notices',
      headers: { 'x-test-account': actor.accountId },
      payload: { kind: 'text', text: '通知' },
    });
    expect(response.statusCode).toBe(400);
    expect(response.json().refusals[0].code).toBe('http.command-id-missing');
  });
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { hostileFiles } from '../../../../tests/support/hostile-files.ts';
import { createWorld, type Person, type World } from '../../../../tests/support/world.ts';
import { newId } from '../../../kernel/ids.ts';
import * as contract from '../contract.ts';

let world: World;
let clerk: Person;
beforeAll(async () => {
  world = await createWorld();
  clerk = world.as({ role: 'clerk', name: '示例经办人' });
});
afterAll(() => world.close());

const endless = Buffer.from(hostileFiles['a text of one endless gap']()).toString('utf8');
const upload = (person = clerk, commandId = newId()) => person.send(contract.loadNotice, { body: { kind: 'text', text: endless }, commandId });

it('while hostile files are read and others wait, the server is alive and the database free for everybody else', async () => {
  // As many as the pool of this world has connections: one held by each would leave none. And one for whom there is no place.
  const uploads = Array.from({ length: 7 }, () => upload());
  let open = true;
  const answers = Promise.all(uploads).finally(() => (open = false));
  const beyond = await Promise.race(uploads);
  expect(beyond).toMatchObject({ status: 503, problem: { refusals: [{ code: 'plans.reader-busy' }] } });
  expect(beyond.headers['retry-after']).toBe('5');

  expect((await world.app.inject('/healthz')).statusCode).toBe(200);
  expect((await clerk.send(contract.listNotices)).body.notices).toEqual([]);
  expect(open).toBe(true);
  for (const answer of (await answers).filter(({ status }) => status !== 503)) {
    expect(answer).toMatchObject({ status: 413, problem: { refusals: [{ code: 'plan.file-too-heavy' }] } });
    expect(answer.problem.refusals[0]?.message.en).toContain('reading was stopped and nothing was changed');
  }
}, 90_000);

it('a notice is read only for those who may load one', async () => {
  const outcome = await upload(world.as({ role: 'village', name: '示例村干部' }));
  expect(outcome).toMatchObject({ status: 403, problem: { refusals: [{ code: 'http.role-not-allowed' }] } });
});

it('a repeated upload gets the first answer without being read again', async () => {
  const commandId = newId();
  const body = { kind: 'text' as const, text: '清水县民政局关于印发方案的通知\n各社会组织：\n' };
  const first = await clerk.send(contract.loadNotice, { body, commandId });
  const busy = Array.from({ length: 2 }, () => upload());
  await expect(clerk.send(contract.loadNotice, { body, commandId })).resolves.toMatchObject({ status: 200, body: first.body });
  await Promise.all(busy);
}, 90_000);

it('a stranger is turned away before the file comes in', async () => {
  const { statusCode, body } = await world.app.inject({
    method: 'POST',
    url: '/api/plan-notices',
    headers: { 'content-type': 'application/json' },
    payload: '{"kind": "file", and then no JSON at all',
  });
  expect(statusCode).toBe(401);
  expect(body).toContain('http.sign-in-needed');
});

import * as z from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../src/main/features.ts';
import type { Endpoint } from '../../src/kernel/endpoint.ts';
import { newId } from '../../src/kernel/ids.ts';
import { instantOf } from '../../src/kernel/shanghai-time.ts';
import { openBrowser } from '../support/account-scenes.ts';
import { expectations } from '../support/route-expectations/all.ts';
import { openStage, personaNames, textOf, type Stage, type Wanted } from '../support/route-expectations/expectation.ts';
import { createWorld, type Person } from '../support/world.ts';

let stage: Stage;
beforeAll(async () => {
  const world = await createWorld(instantOf('2020-05-12', '15:00'));
  stage = await openStage(world);
});
afterAll(() => stage.world.close());

const endpoints: Endpoint[] = routes.map((route) => route.endpoint);
const expectationOf = (endpoint: Endpoint) => expectations[endpoint.name];
const everybody = () => personaNames.map((name) => ({ name, person: stage.personas[name] }));
const ask = (person: Pick<Person, 'send'>, endpoint: Endpoint, wanted: Wanted) => person.send(endpoint, wanted);

const allows = ({ access }: Endpoint, { actor }: Person) =>
  access === 'public' || access === 'signedIn' || access.some((role) => role === actor.role);

/** Does the endpoint take the id of anything: in its address, its query or its body? */
function takesIds({ path, query, body }: Endpoint): boolean {
  const shapes = [query, body].map((schema) => (schema ? JSON.stringify(z.toJSONSchema(schema, { io: 'input' })) : ''));
  return path.includes(':') || shapes.some((shape) => /"\w+Ids?":/.test(shape));
}

/** An address that is well formed and leads to nothing. */
const emptyWanted = ({ path }: Endpoint): Wanted => ({
  params: Object.fromEntries([...path.matchAll(/:(\w+)/g)].map(([, name = '']) => [name, newId()])),
});

describe('the table of expectations', () => {
  it('has an entry for every route and no other', () => {
    expect(Object.keys(expectations).toSorted()).toEqual(endpoints.map(({ name }) => name).toSorted());
  });

  it('calls open exactly what is declared open', () => {
    const declared = endpoints.filter(({ access }) => access === 'public').map(({ name }) => name);
    expect(declared).toEqual(endpoints.filter((endpoint) => expectationOf(endpoint)?.kind === 'open').map(({ name }) => name));
    expect(routes.every((route) => route.signedIn === (route.endpoint.access !== 'public'))).toBe(true);
  });

  it('says whose it is wherever a signed-in person can name something', () => {
    const unguarded = endpoints.filter(
      (endpoint) =>
        endpoint.access !== 'public' &&
        takesIds(endpoint) &&
        !['scoped', 'ownShare', 'narrowed'].includes(expectationOf(endpoint)?.kind ?? ''),
    );
    expect(unguarded.map(({ name }) => name)).toEqual([]);
  });
});

describe.each(endpoints.filter(({ access }) => access !== 'public').map((endpoint) => [endpoint.name, endpoint] as const))(
  '%s',
  (_, endpoint) => {
    it('answers 401 to nobody, and to a session that is none', async () => {
      const stranger = openBrowser(stage.world);
      expect((await ask(stranger, endpoint, emptyWanted(endpoint))).status).toBe(401);
      stranger.token = 'A'.repeat(43);
      expect((await ask(stranger, endpoint, emptyWanted(endpoint))).status).toBe(401);
    });

    it('answers 403 to roles that it is not for', async () => {
      for (const { name, person } of everybody()) {
        if (allows(endpoint, person)) continue;
        const { status, problem } = await ask(person, endpoint, emptyWanted(endpoint));
        expect({ name, status, code: problem.refusals[0]?.code }).toEqual({ name, status: 403, code: 'http.role-not-allowed' });
      }
    });
  },
);

describe.each(endpoints.filter((endpoint) => expectationOf(endpoint)?.kind === 'scoped').map((endpoint) => [endpoint.name, endpoint] as const))(
  '%s',
  (_, endpoint) => {
    it('answers 403 or 404 to everybody but the insiders, and does what the insiders ask', async () => {
      const expectation = expectationOf(endpoint);
      if (expectation?.kind !== 'scoped') throw new Error('not scoped');
      const { wanted, insiders } = await expectation.scene(stage);
      for (const { name, person } of everybody()) {
        if (insiders.includes(person)) continue;
        const { status } = await ask(person, endpoint, wanted);
        expect({ name, isKeptOut: status === 403 || status === 404, status }).toMatchObject({ name, isKeptOut: true });
      }
      const [first, ...others] = insiders;
      if (!first) throw new Error('a scene needs somebody who may');
      // A refusal by a rule (409) shows too that the policy let the person through.
      expect([200, 204, 409]).toContain((await ask(first, endpoint, wanted)).status);
      if (endpoint.method !== 'GET') return;
      for (const insider of others) expect((await ask(insider, endpoint, wanted)).status).toBe(200);
    });
  },
);

describe.each(endpoints.filter((endpoint) => expectationOf(endpoint)?.kind === 'ownShare').map((endpoint) => [endpoint.name, endpoint] as const))(
  '%s',
  (_, endpoint) => {
    it('shows nobody else what the insiders wrote, and leaves it as it was', async () => {
      const expectation = expectationOf(endpoint);
      if (expectation?.kind !== 'ownShare') throw new Error('not an own share');
      const { wanted, insiders, secret } = await expectation.scene(stage);
      for (const { name, person } of everybody()) {
        const answer = await ask(person, endpoint, wanted);
        expect({ name, sees: textOf(answer).includes(secret) }).toEqual({ name, sees: false });
      }
      const [first] = insiders;
      if (!first) throw new Error('a scene needs somebody who may');
      const answer = await ask(first, endpoint, wanted);
      expect([200, 204, 409]).toContain(answer.status);
      // Asked to show the draft, the server shows it to the insider: the secret was there to be seen by the others.
      expect(endpoint.method !== 'GET' || textOf(answer).includes(secret)).toBe(true);
    });
  },
);

describe.each(endpoints.filter((endpoint) => expectationOf(endpoint)?.kind === 'narrowed').map((endpoint) => [endpoint.name, endpoint] as const))(
  '%s',
  (_, endpoint) => {
    it('shows what it was asked for to the insiders alone', async () => {
      const expectation = expectationOf(endpoint);
      if (expectation?.kind !== 'narrowed') throw new Error('not narrowed');
      const { wanted, insiders, secret } = await expectation.scene(stage);
      const sees = async (knocker: Pick<Person, 'send'>) => textOf(await ask(knocker, endpoint, wanted)).includes(secret);
      for (const { name, person } of everybody()) {
        expect({ name, sees: await sees(person) }).toEqual({ name, sees: insiders.includes(person) });
      }
    });
  },
);

describe.each(
  endpoints
    .filter((endpoint) => endpoint.method === 'GET' && ['self', 'noIds'].includes(expectationOf(endpoint)?.kind ?? ''))
    .map((endpoint) => [endpoint.name, endpoint] as const),
)('%s', (_, endpoint) => {
  it('shows an organization, a township or a village nothing of the others, and a county nothing of another', async () => {
    for (const { name, person } of everybody()) {
      const answer = await ask(person, endpoint, {});
      const seen = (stage.notToBeSeen[name] ?? []).filter((id) => textOf(answer).includes(id));
      expect({ name, seen }).toEqual({ name, seen: [] });
    }
  });
});

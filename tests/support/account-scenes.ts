import { acceptInvitation, type SessionView } from '../../src/features/accounts/contract.ts';
import type { Place } from '../../src/features/accounts/invitation-rules.ts';
import { invitePeople } from '../../src/features/accounts/people-contract.ts';
import type { Role } from '../../src/kernel/actor.ts';
import type { Endpoint, RequestOf, ResponseOf } from '../../src/kernel/endpoint.ts';
import { newId } from '../../src/kernel/ids.ts';
import type { Problem } from '../../src/platform/http/problem.ts';
import type { Answered, World } from './world.ts';

/** A browser with its cookies, at some address: for what happens before and at the door. */
export interface Browser {
  /** The session cookie that it holds. */
  token: string | undefined;
  send<E extends Endpoint>(
    endpoint: E,
    request?: Partial<RequestOf<E>> & { commandId?: string },
  ): Promise<Answered<ResponseOf<E>>>;
}

const phoneBrowser = 'Mozilla/5.0 (Linux; Android 9; ALP-AL00) AppleWebKit/537.36 Chrome/83.0 Mobile Safari/537.36';

export function openBrowser(world: World, { address = '10.0.0.1', userAgent = phoneBrowser } = {}): Browser {
  const browser: Browser = {
    token: undefined,
    send: async (endpoint, request = {}) => {
      const params = (request.params ?? {}) as Record<string, string>;
      const response = await world.app.inject({
        method: endpoint.method,
        url: endpoint.path.replaceAll(/:(\w+)/g, (_, name: string) => params[name] ?? ''),
        remoteAddress: address,
        headers: { 'user-agent': userAgent, 'idempotency-key': request.commandId ?? newId() },
        cookies: browser.token === undefined ? {} : { 'jiedui-session': browser.token },
        ...(request.body === undefined ? {} : { payload: request.body as object }),
      });
      const set = response.cookies.find(({ name }) => name === 'jiedui-session');
      if (set) browser.token = set.value === '' ? undefined : set.value;
      const body: unknown = response.body === '' ? undefined : response.json();
      return {
        status: response.statusCode,
        body: body as never,
        problem: body as Problem,
        headers: response.headers,
        raw: response.rawPayload,
      };
    },
  };
  return browser;
}

export interface Places {
  /** 示例培训学校甲 and 乙: two organizations that must not see each other. */
  school: string;
  otherSchool: string;
  township: string;
  otherTownship: string;
  village: string;
  otherVillage: string;
}

/** Two of each kind of place, made up. */
export async function settlePlaces(world: World): Promise<Places> {
  const { countyId, now: registeredAt } = world;
  const [school, otherSchool, township, otherTownship, village, otherVillage] = [newId(), newId(), newId(), newId(), newId(), newId()];
  await world.inDatabase(async (db) => {
    await db
      .insertInto('organizations')
      .values([
        { countyId, organizationId: school, name: '示例培训学校甲', registeredAt },
        { countyId, organizationId: otherSchool, name: '示例培训学校乙', registeredAt },
      ])
      .execute();
    await db
      .insertInto('townships')
      .values([
        { countyId, townshipId: township, name: '示例镇' },
        { countyId, townshipId: otherTownship, name: '别样镇' },
      ])
      .execute();
    await db
      .insertInto('villages')
      .values([
        { countyId, villageId: village, townshipId: township, name: '示例村', registeredAt },
        { countyId, villageId: otherVillage, townshipId: otherTownship, name: '别样村', registeredAt },
      ])
      .execute();
  });
  return { school, otherSchool, township, otherTownship, village, otherVillage };
}

export interface Newcomer extends Place {
  role: Role;
  name: string;
  userName?: string;
  phone?: string;
  password?: string;
}

/** Good enough for every rule, and nobody's. */
export const goodPassword = 'plum valley 七里 road';

/** Has the chief invite somebody; gives the token of the link. */
export async function invite(world: World, { role, name, ...place }: Place & { role: Role; name?: string }): Promise<string> {
  const chief = world.as({ role: 'chief', name: '示例负责人' });
  const { organizationId, townshipId, villageId } = place;
  const answer = await chief.send(invitePeople, {
    body: { invitations: [{ role, name, organizationId, townshipId, villageId }] },
  });
  const token = answer.body.invitations[0]?.token;
  if (token === undefined) throw new Error(`nobody was invited: ${JSON.stringify(answer.problem)}`);
  return token;
}

/** Somebody comes in the way everybody does: a link, a name, a password. */
export async function comeIn(
  world: World,
  { userName, phone, password = goodPassword, ...who }: Newcomer,
  browser: Browser = openBrowser(world),
): Promise<{ browser: Browser; session: SessionView }> {
  const token = await invite(world, who);
  const answer = await browser.send(acceptInvitation, { body: { token, name: who.name, userName, phone, password } });
  if (answer.status !== 200) throw new Error(`${who.name} could not come in: ${JSON.stringify(answer.problem)}`);
  return { browser, session: answer.body };
}

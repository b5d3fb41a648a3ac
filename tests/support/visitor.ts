import type { Endpoint, RequestOf, ResponseOf } from '../../src/kernel/endpoint.ts';
import { newId } from '../../src/kernel/ids.ts';
import * as accounts from '../../src/features/accounts/contract.ts';
import { demoPassword } from '../../src/main/demo/demo-accounts.ts';

export interface Answer<T> {
  status: number;
  body: T;
  /** The same as it came, for files. */
  raw: Buffer;
  headers: Headers;
}

/** Somebody with a session on a running server, over the real network. */
export interface Visitor {
  send<E extends Endpoint>(
    endpoint: E,
    request?: Partial<RequestOf<E>> & { commandId?: string },
  ): Promise<Answer<ResponseOf<E>>>;
}

/** Signs in to a demo with one of its accounts. */
export async function visit(url: string, userName: string): Promise<Visitor> {
  const stranger = visitorWith(url, '');
  const answer = await stranger.send(accounts.signIn, { body: { signInName: userName, password: demoPassword } });
  if (answer.status !== 200) throw new Error(`${userName} could not sign in: ${answer.status}`);
  const cookie = answer.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
  return visitorWith(url, cookie);
}

function visitorWith(url: string, cookie: string): Visitor {
  return {
    async send(endpoint, request = {}) {
      const params = (request.params ?? {}) as Record<string, string>;
      const query = new URLSearchParams(request.query ?? {});
      const path = endpoint.path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
      const response = await fetch(`${url}${path}${query.size > 0 ? `?${query}` : ''}`, {
        method: endpoint.method,
        headers: {
          cookie,
          ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(endpoint.method === 'GET' ? {} : { 'idempotency-key': request.commandId ?? newId() }),
        },
        ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
      });
      const raw = Buffer.from(await response.arrayBuffer());
      const isJson = response.headers.get('content-type')?.includes('json') ?? false;
      return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(raw.toString()) : undefined, raw };
    },
  };
}

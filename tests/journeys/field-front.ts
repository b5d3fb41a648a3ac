import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { freePort } from '../support/program.ts';
import { StandInLedger } from './stand-in-ledger.ts';

/** An act that reached the county through this front. */
export interface Arrived {
  actId: string;
  commandId: string;
  note: string;
}

export type Line = 'open' | 'busy' | 'losesAnswers';

/**
 * What stands between the phones and the county in these journeys: a reverse proxy that can be busy, lose an answer on its
 * way back, and bring a new version of the app.
 */
export interface Front {
  url: string;
  /** Acts that the county answered with yes, each as often as it did. */
  arrived(): Arrived[];
  /** For acts alone: 503 while `busy`; while it `losesAnswers` the county carries a command out and its answer is lost. */
  line(line: Line): void;
  /** From now on the app is another version. */
  newVersion(): void;
  /** Somebody else corrected an act of this id before it comes. */
  enterBefore(actId: string, note: string): void;
  close(): Promise<void>;
}

export async function openFront(countyUrl: string): Promise<Front> {
  const ledger = new StandInLedger(countyUrl);
  const arrived: Arrived[] = [];
  let line: Line = 'open';
  let version = 0;
  const county = new URL(countyUrl);
  const isReal = JSON.stringify(await (await fetch(`${countyUrl}/api/openapi.json`)).json()).includes('/api/assistance/acts');

  const server = createServer((incoming, outgoing) => {
    handle(incoming, outgoing).catch(() => outgoing.destroy());
  });
  const handle = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const { method = 'GET', url = '/' } = incoming;
    const isAct = url.startsWith('/api/assistance/');
    if (!isAct && url !== '/sw.js') return pass(incoming, outgoing, incoming);
    const body = await textOf(incoming);
    if (url === '/sw.js') return answer(outgoing, 200, (await textOf(await ask(incoming, ''))).replaceAll(/"version":"\w+"|version:[`'"]\w+[`'"]/g, (found) => (version === 0 ? found : found.replace(/\w+([`'"])$/, `v${version}$1`))), 'text/javascript');
    const isCommand = method === 'POST';
    if (isCommand && line === 'busy') return answer(outgoing, 503, '{}', 'application/json');
    const told = isReal ? await realAnswer(incoming, body) : await ledger.answer({ method, url, body, headers: incoming.headers });
    if (isCommand && told.status === 200) arrived.push(arrivedBy(incoming, body));
    if (isCommand && line === 'losesAnswers') return outgoing.destroy();
    return answer(outgoing, told.status, told.body, told.status < 400 ? 'application/json' : 'application/problem+json');
  };

  const ask = (incoming: IncomingMessage, body: string | Readable) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const { 'accept-encoding': encoding, ...headers } = incoming.headers;
      const asked = forward({ host: county.hostname, port: county.port, method: incoming.method ?? 'GET', path: incoming.url ?? '/', headers: typeof body === 'string' ? headers : { ...headers, 'accept-encoding': encoding } }, resolve);
      asked.on('error', reject);
      if (typeof body === 'string') asked.end(body);
      else body.pipe(asked);
    });
  const pass = async (incoming: IncomingMessage, outgoing: ServerResponse, body: Readable) => {
    const told = await ask(incoming, body);
    outgoing.writeHead(told.statusCode ?? 502, told.headers);
    told.pipe(outgoing);
  };
  const realAnswer = async (incoming: IncomingMessage, body: string) => {
    const told = await ask(incoming, body);
    return { status: told.statusCode ?? 502, body: await textOf(told) };
  };

  const port = await freePort();
  server.listen(Number(port), '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${port}`,
    arrived: () => [...arrived],
    line: (next) => {
      line = next;
    },
    newVersion: () => {
      version += 1;
    },
    enterBefore: (actId, note) => ledger.enterBefore(actId, note),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function arrivedBy({ headers }: IncomingMessage, body: string): Arrived {
  const { act } = JSON.parse(body) as { act: { actId: string; note: string } };
  return { actId: act.actId, note: act.note, commandId: String(headers['idempotency-key']) };
}

function answer(outgoing: ServerResponse, status: number, body: string, type: string): void {
  outgoing.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' });
  outgoing.end(body);
}

async function textOf(stream: Readable): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

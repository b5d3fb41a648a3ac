import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { newId } from '../../src/kernel/ids.ts';
import { freePort } from '../support/program.ts';

/** An act that reached the county through this front. */
export interface Arrived {
  actId: string;
  commandId: string;
  note: string;
}

/** An act with these words is refused, as a rule of the county would. */
const refusedWords = '会被退回';
/** Named as the files that a version's worker fetches for its page. */
const stuckFile = '/assets/stuck-12345678.js';
const refusal = JSON.stringify({
  requestId: 'front',
  refusals: [{ code: 'assistance.example', at: 'body.act.note', message: { 'zh-CN': '（示例）说明里写清楚做了什么', en: '(Example) Say in the note what was done' } }],
});

export type Line = 'open' | 'busy' | 'losesAnswers';

/**
 * What stands between the phones and the county in these journeys: a reverse proxy that can be busy, lose an answer on its
 * way back, and bring a new version of the app.
 */
export interface Front {
  url: string;
  /** The county itself, past this front. */
  countyUrl: string;
  /** Acts that the county answered with yes, each as often as it did. */
  arrived(): Arrived[];
  /** While it refuses them, every correction is refused as a rule of the county would. */
  refusesCorrections(refuses: boolean): void;
  /** For acts alone: 503 while `busy`; while it `losesAnswers` the county carries a command out and its answer is lost. */
  line(line: Line): void;
  /** Commands to addresses that begin so are carried out; their answers are lost, or held back until they are let go. */
  answers(beginning: string, fate: 'lost' | 'held' | 'let go'): void;
  /** Of every three pieces of a photo one is lost on its way, and of one the answer; or none arrives at all. */
  losesPieces(loses: boolean | 'all'): void;
  /** Offsets of the pieces that the county has answered, each as often as it did. */
  pieces(): string[];
  /** Keys of the commands by which photos were told to the county. */
  declarations(): string[];
  /** Where nothing listens: every connection ends without an answer, until the network is back. */
  hasNetwork(hasNetwork: boolean): void;
  /** Commands are answered; every question of a page ends without an answer, or with the 503 of a county that starts anew. */
  questions(fate: 'answered' | 'cut' | 'unavailable'): void;
  /** Where every request is taken and never answered: the phone believes that it has a network. */
  hangs(hangs: boolean): void;
  /** A file of the app whose answer never comes. */
  stuckFile: string;
  /** From now on the app is another version. */
  newVersion(): void;
  /** Somebody else corrected an act of this id before it comes. */
  enterBefore(actId: string, note: string): void;
  close(): Promise<void>;
}

export async function openFront(countyUrl: string): Promise<Front> {
  const arrived: Arrived[] = [];
  let line: Line = 'open';
  let isCut = false;
  let losesPieces: boolean | 'all' = false;
  let slow: { beginning: string; fate: 'lost' | 'held' } | undefined;
  let heldBack: (() => void)[] = [];
  let isHung = false;
  let questions: 'answered' | 'cut' | 'unavailable' = 'answered';
  let refusesCorrections = false;
  let asked = 0;
  const pieces: string[] = [];
  const declarations: string[] = [];
  let version = 0;
  const county = new URL(countyUrl);
  const before = new Map<string, string>();

  const server = createServer((incoming, outgoing) => {
    const isQuestion = incoming.method === 'GET' && incoming.url?.startsWith('/api/');
    if (isCut || (questions === 'cut' && isQuestion)) return void incoming.socket.destroy();
    if (questions === 'unavailable' && isQuestion) return answer(outgoing, 503, '{}', 'application/json');
    if (isHung || incoming.url === stuckFile) return;
    handle(incoming, outgoing).catch(() => outgoing.destroy());
  });
  const handle = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const { method = 'GET', url = '/' } = incoming;
    const isAct = url.startsWith('/api/assistance/');
    if (method === 'PUT' && url.startsWith('/api/evidence/')) return passPiece(incoming, outgoing);
    if (method === 'POST' && url === '/api/evidence') declarations.push(String(incoming.headers['idempotency-key']));
    if (method !== 'GET' && slow && url.startsWith(slow.beginning)) return answerLate(incoming, outgoing, slow.fate);
    if (!isAct && url !== '/sw.js') return pass(incoming, outgoing, incoming);
    const body = await textOf(incoming);
    if (url === '/sw.js') return answer(outgoing, 200, (await textOf(await ask(incoming, ''))).replaceAll(/"version":"\w+"|version:[`'"]\w+[`'"]/g, (found) => (version === 0 ? found : found.replace(/\w+([`'"])$/, `v${version}$1`))), 'text/javascript');
    const isCommand = method === 'POST';
    if (isCommand && line === 'busy') return answer(outgoing, 503, '{}', 'application/json');
    const isRefused = body.includes(refusedWords) || (refusesCorrections && body.includes('"baseRevision"'));
    if (isCommand && isRefused) return answer(outgoing, 409, refusal, 'application/problem+json');
    if (isCommand) await enterOther(incoming, body);
    const told = await realAnswer(incoming, body);
    if (isCommand && told.status === 200) arrived.push(arrivedBy(incoming, body));
    if (isCommand && line === 'losesAnswers') return outgoing.destroy();
    return answer(outgoing, told.status, told.body, told.status < 400 ? 'application/json' : 'application/problem+json');
  };

  const ask = (incoming: IncomingMessage, body: string | Readable) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const { 'accept-encoding': encoding, ...headers } = incoming.headers;
      const asked = forward({ host: county.hostname, port: county.port, method: incoming.method ?? 'GET', path: incoming.url ?? '/', headers: typeof body === 'string' || incoming.method === 'PUT' ? headers : { ...headers, 'accept-encoding': encoding } }, resolve);
      asked.on('error', reject);
      if (typeof body === 'string') asked.end(body);
      else body.pipe(asked);
    });
  const pass = async (incoming: IncomingMessage, outgoing: ServerResponse, body: Readable) => {
    const told = await ask(incoming, body);
    outgoing.writeHead(told.statusCode ?? 502, told.headers);
    told.pipe(outgoing);
  };
  const answerLate = async (incoming: IncomingMessage, outgoing: ServerResponse, fate: 'lost' | 'held') => {
    const told = await realAnswer(incoming, await textOf(incoming));
    if (fate === 'lost') return void outgoing.destroy();
    // Let go meanwhile, it is held back no more.
    if (slow) await new Promise<void>((letGo) => heldBack.push(letGo));
    return answer(outgoing, told.status, told.body, told.status < 400 ? 'application/json' : 'application/problem+json');
  };
  const passPiece = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    if (losesPieces === 'all') return void incoming.socket.destroy();
    const fate = losesPieces ? (asked += 1) % 3 : 0;
    if (fate === 1) return void incoming.socket.destroy();
    const told = await ask(incoming, incoming);
    const body = await textOf(told);
    if (told.statusCode === 200) pieces.push(new URL(incoming.url ?? '', county).searchParams.get('offset') ?? '');
    if (fate === 2) return void outgoing.destroy();
    return answer(outgoing, told.statusCode ?? 502, body, told.headers['content-type'] ?? 'application/json');
  };
  const enterOther = async (incoming: IncomingMessage, body: string) => {
    const { act, ...rest } = JSON.parse(body) as { act: { actId: string } };
    const note = before.get(act.actId);
    if (note === undefined) return;
    before.delete(act.actId);
    const headers = { cookie: incoming.headers.cookie ?? '', 'content-type': 'application/json', 'idempotency-key': newId() };
    const told = await fetch(countyUrl + (incoming.url ?? ''), { method: 'POST', headers, body: JSON.stringify({ ...rest, act: { ...act, note } }) });
    if (!told.ok) throw new Error(`the other version was refused: ${await told.text()}`);
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
    countyUrl,
    arrived: () => [...arrived],
    line: (next) => {
      line = next;
    },
    answers: (beginning, fate) => {
      slow = fate === 'let go' ? undefined : { beginning, fate };
      for (const letGo of heldBack) letGo();
      heldBack = [];
    },
    losesPieces: (loses) => {
      losesPieces = loses;
    },
    pieces: () => [...pieces],
    declarations: () => [...declarations],
    hasNetwork: (hasNetwork) => {
      isCut = !hasNetwork;
    },
    refusesCorrections: (refuses) => {
      refusesCorrections = refuses;
    },
    questions: (fate) => {
      questions = fate;
    },
    hangs: (hangs) => {
      isHung = hangs;
      if (!hangs) server.closeAllConnections();
    },
    stuckFile,
    newVersion: () => {
      version += 1;
    },
    enterBefore: (actId, note) => void before.set(actId, note),
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

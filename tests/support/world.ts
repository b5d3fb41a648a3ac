import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import type { Actor } from '../../src/kernel/actor.ts';
import type { Endpoint, RequestOf, ResponseOf } from '../../src/kernel/endpoint.ts';
import { newId } from '../../src/kernel/ids.ts';
import { instantOf } from '../../src/kernel/shanghai-time.ts';
import { catalogue, findSignedIn, reactions, routes, sessionCookie } from '../../src/main/features.ts';
import { inCounty, openDatabase, type CountyTransaction, type Database } from '../../src/platform/database/database.ts';
import { openDiskFileStore } from '../../src/platform/files/disk-file-store.ts';
import type { Problem } from '../../src/platform/http/problem.ts';
import { stopBackgroundWork } from '../../src/platform/use-case/background-work.ts';
import { noChannels, type Channels } from '../../src/platform/notifications/channels/channels.ts';
import type { UseCaseRuntime } from '../../src/platform/use-case/run-use-case.ts';
import { createHttpServer } from '../../src/platform/http/server.ts';
import { createTestDatabase } from './database.ts';
import { testSecrets } from './secrets.ts';
import './typescript-children.ts';

/** The answer to one request, as a test reads it. */
export interface Answered<T> {
  status: number;
  /** The answer where it went well. */
  body: T;
  /** The problem where it did not. */
  problem: Problem;
  headers: Record<string, string | string[] | number | undefined>;
  raw: Buffer;
}

/** What goes beside the request. */
export interface SentWith {
  commandId?: string;
  /** How the form was filled in, as a browser tells it; anything, for tests. */
  effort?: string | undefined;
}

/** A named person at a browser: sends requests as the API contract says. */
export interface Person {
  actor: Actor;
  send<E extends Endpoint>(
    endpoint: E,
    request?: Partial<RequestOf<E>> & SentWith,
  ): Promise<Answered<ResponseOf<E>>>;
}

/** One county on a database of its own, with a clock that the test sets. */
export interface World {
  app: FastifyInstance;
  db: Database;
  countyId: string;
  /** What the server works with: for jobs, which no request can start. */
  runtime: UseCaseRuntime;
  /** The present; assign to travel. */
  now: Date;
  /** The clock on the wall, which sessions and lock-outs go by. */
  realNow: Date;
  /** What the server has told its administrator of work in the background. */
  failures: object[];
  as(actor: Omit<Actor, 'countyId' | 'accountId'> & Partial<Pick<Actor, 'countyId' | 'accountId'>>): Person;
  /** Another server on the same database: its own connections, its own ways out, the same clock. */
  anotherServer(channels?: Channels): UseCaseRuntime;
  /** Straight to the county's rows, to build a scene that no request can build or to look behind the answer. */
  inDatabase<T>(work: (trx: CountyTransaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Builds the whole server on a fresh database; only who is signed in is decided by the test. */
export async function createWorld(start: Date = instantOf('2020-06-16', '16:40'), channels: Channels = noChannels): Promise<World> {
  const database = await createTestDatabase();
  const db = openDatabase({ url: database.appUrl, poolSize: 6 });
  const countyId = newId();
  const actors = new Map<string, Actor>();
  const world = { now: start, realNow: start, failures: [] as object[] };
  const pools = [db];
  await db.insertInto('counties').values({ countyId, name: '清水县', divisionCode: '620521', createdAt: start }).execute();
  const folder = await mkdtemp(join(tmpdir(), 'jiedui-files-'));
  const runtime: UseCaseRuntime = {
    db,
    files: openDiskFileStore(folder),
    now: () => world.now,
    realNow: () => world.realNow,
    secrets: testSecrets,
    channels,
    reactions,
    logger: { error: (facts) => void world.failures.push(facts) },
  };
  const app = await createHttpServer({
    logger: pino({ level: 'silent' }),
    routes,
    catalogue,
    version: 'test',
    publicUrl: 'http://localhost',
    secureCookies: false,
    requestsPerMinute: 1_000_000,
    runtime,
    authenticate: async (request) =>
      actors.get(String(request.headers['x-test-account'])) ?? findSignedIn(db, request.cookies[sessionCookie], world.realNow),
    notReadyBecause: async () => undefined,
  });
  return Object.assign(world, {
    app,
    db,
    countyId,
    runtime,
    as: (given: Parameters<World['as']>[0]): Person => {
      const actor: Actor = { accountId: newId(), countyId, ...given };
      actors.set(actor.accountId, actor);
      return { actor, send: (endpoint, request) => send(app, actor, endpoint, request ?? {}) };
    },
    anotherServer: (itsChannels = noChannels) => {
      const pool = openDatabase({ url: database.appUrl, poolSize: 6 });
      pools.push(pool);
      return { ...runtime, db: pool, channels: itsChannels };
    },
    inDatabase: <T>(work: (trx: CountyTransaction) => Promise<T>) => inCounty(db, countyId, work),
    close: async () => {
      await app.close();
      await stopBackgroundWork();
      for (const pool of pools) await pool.destroy();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  });
}

async function send<E extends Endpoint>(
  app: FastifyInstance,
  actor: Actor,
  endpoint: E,
  request: Partial<RequestOf<E>> & SentWith,
): Promise<Answered<ResponseOf<E>>> {
  const params = (request.params ?? {}) as Record<string, string>;
  const path = endpoint.path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const response = await app.inject({
    method: endpoint.method,
    url: path,
    query: (request.query ?? {}) as Record<string, string | string[]>,
    headers: {
      'x-test-account': actor.accountId,
      ...(endpoint.method === 'GET' ? {} : { 'idempotency-key': request.commandId ?? newId() }),
      ...(request.effort === undefined ? {} : { 'jiedui-effort': request.effort }),
      ...(endpoint.bodyType === undefined ? {} : { 'content-type': endpoint.bodyType }),
    },
    ...(request.body === undefined ? {} : { payload: request.body as object }),
  });
  const isJson = response.headers['content-type']?.toString().includes('json') ?? false;
  const parsed: unknown = isJson ? response.json() : undefined;
  return {
    status: response.statusCode,
    body: parsed as ResponseOf<E>,
    problem: parsed as Problem,
    headers: response.headers,
    raw: response.rawPayload,
  };
}

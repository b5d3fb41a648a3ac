import cookie from '@fastify/cookie';
import Fastify from 'fastify';
import { serializerCompiler } from 'fastify-type-provider-zod';
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as z from 'zod';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { testSecrets } from '../../../tests/support/secrets.ts';
import { defineEndpoint } from '../../kernel/endpoint.ts';
import type { Actor } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import { openDatabase, type Database } from '../database/database.ts';
import { answerErrors } from './answer-errors.ts';
import { registerRoute } from './register-route.ts';
import { route } from './route.ts';

let database: TestDatabase;
let db: Database;
const countyId = newId();
const actor = { accountId: newId(), countyId, role: 'reporter', name: '示例联络员' } as const;

beforeEach(async () => {
  database = await createTestDatabase();
  db = openDatabase({ url: database.appUrl, poolSize: 2 });
  await db.insertInto('counties').values({ countyId, name: '清水县', createdAt: new Date() }).execute();
});
afterEach(async () => {
  await db.destroy();
  await database.drop();
});

/** A version of the product that reads notes in its own way. */
async function version(body: z.ZodType, name: string, signedIn: Actor = actor) {
  const app = Fastify();
  await app.register(cookie);
  answerErrors(app, {});
  app.setValidatorCompiler(() => (value) => ({ value })).setSerializerCompiler(serializerCompiler);
  const endpoint = defineEndpoint({ name: 'writeNote', method: 'POST', path: '/api/notes', access: 'signedIn', summary: { 'zh-CN': '示例', en: 'Example' }, body, response: z.strictObject({ writtenBy: z.string() }) });
  const runtime = { db, now: () => new Date(), secrets: testSecrets, reactions: [] };
  registerRoute(app, route(endpoint, async () => ({ writtenBy: name })), { runtime, authenticate: async () => signedIn, secureCookies: false });
  await app.ready();
  return app;
}

it('a phone that lost its answer gets it from the next version of the product, though that reads a default more', async () => {
  const before = await version(z.strictObject({ note: z.string() }), 'before');
  const after = await version(z.strictObject({ note: z.string(), kind: z.string().default('visit') }), 'after');
  const headers = { 'idempotency-key': newId() };
  const sent = { method: 'POST', url: '/api/notes', headers, payload: { note: '（示例）' } } as const;
  const first = await before.inject(sent);
  const again = await after.inject(sent);
  expect([first, again].map(({ statusCode, body }) => `${statusCode} ${body}`)).toEqual(Array.from({ length: 2 }, () => '200 {"writtenBy":"before"}'));
  await Promise.all([before.close(), after.close()]);
});

it('gets it though the next version would not take what was sent; who else asks, or asks otherwise, does not', async () => {
  const stricter = z.strictObject({ note: z.string().max(3) });
  const before = await version(z.strictObject({ note: z.string() }), 'before');
  const after = await version(stricter, 'after');
  const stranger = await version(stricter, 'after', { ...actor, accountId: newId() });
  const headers = { 'idempotency-key': newId() };
  const sent = { method: 'POST', url: '/api/notes', headers, payload: { note: '（示例）看望了三户' } } as const;
  expect((await before.inject(sent)).statusCode).toBe(200);
  const again = await after.inject(sent);
  expect([again.statusCode, again.body]).toEqual([200, '{"writtenBy":"before"}']);
  const told = async (app: typeof after, changes: { payload?: { note: string }; headers?: Record<string, string> } = {}) => {
    const answer = await app.inject({ ...sent, ...changes });
    return [answer.statusCode, answer.json<{ refusals: { code: string }[] }>().refusals[0]?.code];
  };
  expect(await told(stranger)).toEqual([409, 'http.command-id-reused']);
  expect(await told(after, { payload: { note: '（示例）看望了四户' } })).toEqual([400, 'http.invalid-field']);
  expect(await told(after, { payload: { note: '四户' } })).toEqual([409, 'http.command-id-reused']);
  expect(await told(after, { headers: { 'idempotency-key': newId() } })).toEqual([400, 'http.invalid-field']);
  await Promise.all([before, after, stranger].map((app) => app.close()));
});

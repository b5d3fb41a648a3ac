import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compressAnswers } from './compress-answers.ts';

const households = Array.from({ length: 60 }, (_value, index) => ({ householdId: `household-${index}`, headName: `示例·户主${index}` }));
const text = JSON.stringify(households);
const taken: unknown[] = [];
let app: FastifyInstance;

beforeAll(async () => {
  app = Fastify();
  await compressAnswers(app);
  app.get('/households', () => households);
  app.get('/clock', () => ({ now: '2020-06-16T08:41:17.799Z' }));
  app.get('/register', (_request, reply) => reply.type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet').send(Buffer.from(text)));
  app.post('/households', ({ body }) => {
    taken.push(body);
    return 'taken';
  });
});
afterAll(() => app.close());

const ask = (url: string, encoding: string) => app.inject({ url, headers: { 'accept-encoding': encoding } });

describe('an answer on its way', () => {
  it('is compressed as the browser can read it, and says the same', async () => {
    const brotli = await ask('/households', 'gzip, deflate, br, zstd');
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(brotli.rawPayload).toString()).toBe(text);
    expect(brotli.rawPayload.length).toBeLessThan(text.length / 4);
    const gzip = await ask('/households', 'gzip');
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(text);
    expect(gzip.headers['vary']).toContain('accept-encoding');
  });

  it('goes as it is to whoever reads nothing else', async () => {
    const { headers, payload } = await ask('/households', 'identity');
    expect([headers['content-encoding'], payload]).toEqual([undefined, text]);
  });

  it.each(['/clock', '/register'])('is left alone where it is small or packed already: %s', async (url) => {
    expect((await ask(url, 'br')).headers['content-encoding']).toBeUndefined();
  });
});

it('a command is never unpacked', async () => {
  const packed = Buffer.from(text);
  const answer = await app.inject({ method: 'POST', url: '/households', headers: { 'content-encoding': 'gzip', 'content-type': 'application/json' }, payload: packed });
  expect(taken).toEqual([households]);
  expect(answer.payload).toBe('taken');
});

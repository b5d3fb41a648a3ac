import Fastify from 'fastify';
import fastifyCookie from '@fastify/cookie';
import pg from 'pg';
import { expect, it } from 'vitest';
import { answerErrors } from './answer-errors.ts';
import { httpMessages } from './messages.ts';

async function answerTo(code: string, words = 'said by PostgreSQL') {
  const app = Fastify();
  await app.register(fastifyCookie);
  answerErrors(app, httpMessages);
  app.get('/', () => {
    throw Object.assign(new pg.DatabaseError(words, 0, 'error'), { code });
  });
  const { statusCode, headers, body } = await app.inject({ url: '/', headers: { 'accept-language': 'en' } });
  return { status: statusCode, retryAfter: headers['retry-after'], body };
}

it('a write that came second is a conflict that says what to do, whatever table it was for', async () => {
  const { status, body } = await answerTo('23505');
  expect(status).toBe(409);
  expect(body).toContain('Reload the page, look at what is there now and try again.');
});

it('a full disk and a database that is away are no errors of the request: it may come again', async () => {
  expect(await answerTo('53100')).toMatchObject({ status: 503, retryAfter: '60' });
  expect(await answerTo('XX000', 'could not extend file "base/1/2": Disk quota exceeded')).toMatchObject({ status: 503, retryAfter: '60' });
  expect(await answerTo('57P03')).toMatchObject({ status: 503, retryAfter: '5' });
});

it('a statement that ran into its time limit may be sent again later, and nothing was changed', async () => {
  const { status, retryAfter, body } = await answerTo('57014', 'canceling statement due to statement timeout');
  expect({ status, retryAfter }).toEqual({ status: 503, retryAfter: '10' });
  expect(body).toContain('nothing was changed');
});

it('a row that breaks another law of the schema is our error, told without its inner words', async () => {
  const { status, body } = await answerTo('23514');
  expect(status).toBe(500);
  expect(body).not.toContain('PostgreSQL');
});

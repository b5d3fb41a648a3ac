import Fastify from 'fastify';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { withoutQueries } from './without-queries.ts';

it('the log has the path of a request and not what was searched for', async () => {
  const lines: string[] = [];
  const app = Fastify({ loggerInstance: withoutQueries(pino({ level: 'info' }, { write: (line: string) => void lines.push(line) })) });
  app.get('/api/registry/households', () => ({}));
  await app.inject({ url: '/api/registry/households', query: { search: '张示例' } });
  await app.inject('/api/nowhere?search=secret');
  const log = lines.join('');
  expect(log).toContain('"url":"/api/registry/households"');
  expect(log).not.toContain(encodeURIComponent('张示例'));
  expect(lines.filter((line) => line.includes('"req"')).join('')).not.toContain('secret');
});

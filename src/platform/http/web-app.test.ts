import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendSecurityHeaders } from './security-headers.ts';
import { serveWebApp } from './web-app.ts';

let folder: string;
let app: FastifyInstance;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jiedui web '));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html>');
  await writeFile(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(join(folder, 'assets', 'page-1a2b.js'), 'export {};');
  app = Fastify();
  await sendSecurityHeaders(app, { secureCookies: true });
  await serveWebApp(app, folder);
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the files of the web app', () => {
  it('documents carry the whole policy and are asked for again each time', async () => {
    for (const url of ['/', '/board', '/icon.svg']) {
      const { headers } = await app.inject(url);
      expect(headers['content-security-policy']).toContain("script-src 'self'");
      expect(headers).toMatchObject({ 'cache-control': 'no-cache', 'x-frame-options': 'SAMEORIGIN' });
    }
  });

  it('hashed assets are kept for ever and carry only what a browser heeds in them', async () => {
    const { headers } = await app.inject('/assets/page-1a2b.js');
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin' });
    expect(headers['strict-transport-security']).toBeDefined();
    expect(headers['content-security-policy']).toBeUndefined();
    expect(JSON.stringify(headers).length).toBeLessThan(600);
  });

  it('an asset that is not there is not remembered as missing', async () => {
    const { statusCode, headers } = await app.inject('/assets/page-gone.js');
    expect({ statusCode, cache: headers['cache-control'] }).toEqual({ statusCode: 404, cache: 'no-store' });
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

describe('the transport', () => {
  it('answers an unknown address with a sentence in both languages', async () => {
    const response = await world.app.inject({ url: '/api/nowhere', headers: { 'accept-language': 'en' } });
    expect(response.statusCode).toBe(404);
    expect(response.json()).toMatchObject({
      title: 'There is nothing at this address.',
      refusals: [{ code: 'http.not-found', message: { 'zh-CN': '没有这个地址。' } }],
    });
  });

  it('describes itself in OpenAPI 3.1', async () => {
    const document = (await world.app.inject('/api/openapi.json')).json();
    expect(document.openapi).toBe('3.1.0');
    const key = expect.objectContaining({ in: 'header', name: 'idempotency-key', required: true });
    expect(document.paths['/api/account/name'].put.parameters).toContainEqual(key);
    expect(document.paths['/api/account'].get.parameters).toBeUndefined();
  });

  it('counts requests by where they lead, however the address is spelled', async () => {
    const plain = await world.app.inject({ url: '/api/openapi.json' });
    const disguised = await world.app.inject({ url: '/%61pi/openapi.json' });
    expect(disguised.statusCode).toBe(200);
    expect(disguised.headers['x-ratelimit-limit']).toBe(plain.headers['x-ratelimit-limit']);
    expect(plain.headers['x-ratelimit-limit']).toBeDefined();
  });

  it('is alive, ready, and measured', async () => {
    expect((await world.app.inject('/healthz')).json()).toEqual({ status: 'ok' });
    expect((await world.app.inject('/readyz')).json()).toEqual({ status: 'ready' });
    expect((await world.app.inject('/metrics')).body).toContain('http_request_duration_seconds');
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listPeople } from '../../src/features/accounts/people-contract.ts';
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

  it('describes its refusals once, and every endpoint refers to them', async () => {
    const document = (await world.app.inject('/api/openapi.json')).json();
    const refused = (await world.app.inject('/api/account')).json();
    expect(Object.keys(document.components.schemas.Problem.properties).toSorted()).toEqual(Object.keys(refused).toSorted());
    expect(document.components.responses.Problem.content['application/problem+json'].schema.$ref).toBe('#/components/schemas/Problem');
    const operations = Object.values<Record<string, { responses: Record<string, unknown> }>>(document.paths).flatMap((path) => Object.values(path));
    expect(operations.length).toBeGreaterThan(50);
    for (const { responses } of operations) expect(responses['default']).toEqual({ $ref: '#/components/responses/Problem' });
  });

  it('lets no cache keep an answer, whether it was given or refused', async () => {
    const chief = world.as({ role: 'chief', name: '示例总负责人' });
    const { headers } = await chief.send(listPeople);
    expect(headers['cache-control']).toBe('no-store');
    for (const url of ['/api/account', '/api/nowhere', '/api/session']) {
      expect((await world.app.inject(url)).headers['cache-control']).toBe('no-store');
    }
  });

  it('takes what a phone kept under its writer alone, whoever is signed in there by now', async () => {
    const [writer, other] = ['示例联络员', '示例负责人'].map((name) => world.as({ role: 'chief', name }).actor.accountId);
    const asked = (signedIn = '', wrote = '') =>
      world.app.inject({ method: 'GET', url: listPeople.path, headers: { 'x-test-account': signedIn, 'jiedui-account': wrote } });
    expect((await asked(writer, writer)).statusCode).toBe(200);
    const refused = await asked(other, writer);
    expect(refused.statusCode).toBe(401);
    expect(refused.json()).toMatchObject({ refusals: [{ code: 'http.other-account' }] });
  });

  it('answers an address that cannot be read like any other error, in the language of the reader', async () => {
    for (const url of ['/%ff', '/api/%e4%b8']) {
      const { statusCode, headers, json } = await world.app.inject({ url, headers: { 'accept-language': 'en' } });
      expect(statusCode).toBe(400);
      expect(headers).toMatchObject({ 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' });
      expect(json()).toMatchObject({ title: 'This address cannot be read and nothing was changed. Check that the link is complete.', refusals: [{ code: 'http.bad-address', message: { 'zh-CN': expect.stringContaining('地址有误') } }] });
    }
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

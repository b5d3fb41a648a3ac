import { afterEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { defineEndpoint } from '../../kernel/endpoint.ts';
import { askAs } from './asked-as.ts';
import { call } from './call.ts';
import { filenameOf } from './download.ts';
import { NetworkError, ProblemError } from './problem-error.ts';
import { holdQuestions } from './questions.ts';

const summary = { 'zh-CN': '示例', en: 'Example' };
const submit = defineEndpoint({
  name: 'submit',
  method: 'POST',
  path: '/api/reports/:reportId/submission',
  access: 'signedIn',
  summary,
  params: z.strictObject({ reportId: z.string() }),
  body: z.strictObject({ narrative: z.string() }),
  response: z.strictObject({ receipt: z.string() }),
});
const list = defineEndpoint({
  name: 'list',
  method: 'GET',
  path: '/api/reports',
  access: 'signedIn',
  summary,
  query: z.strictObject({ week: z.string().optional(), village: z.array(z.string()).optional() }),
  response: z.array(z.string()),
});

/** A server that answers once and remembers what it was asked. */
function server(response: Response | Error) {
  const asked: { url: string; init: RequestInit }[] = [];
  const fetch = (url: unknown, init: RequestInit = {}) => {
    asked.push({ url: String(url), init });
    return response instanceof Error ? Promise.reject(response) : Promise.resolve(response);
  };
  return { asked, fetch: fetch as typeof globalThis.fetch };
}

describe('a call', () => {
  it('sends a command as JSON under its key, to the address with its parameters filled in', async () => {
    const { asked, fetch } = server(Response.json({ receipt: 'WR-7' }));
    const input = { params: { reportId: 'a/b' }, body: { narrative: '到梨湾村' } };
    await expect(call(submit, input, { commandId: 'key-1', fetch })).resolves.toEqual({ receipt: 'WR-7' });
    const headers = new Headers(asked[0]?.init.headers);
    expect(asked[0]?.url).toBe('/api/reports/a%2Fb/submission');
    expect(headers.get('idempotency-key')).toBe('key-1');
    expect(headers.get('content-type')).toBe('application/json');
    expect(asked[0]?.init.body).toBe('{"narrative":"到梨湾村"}');
  });

  it('asks with what is known only, and without a key', async () => {
    const { asked, fetch } = server(Response.json([]));
    await call(list, { query: { week: undefined, village: ['梨湾村', '史沟村'] } }, { fetch });
    expect(asked[0]?.url).toBe(`/api/reports?${new URLSearchParams([['village', '梨湾村'], ['village', '史沟村']]).toString()}`);
    expect(new Headers(asked[0]?.init.headers).has('idempotency-key')).toBe(false);
  });

  it('asks for the same where the browser does not count what is asked (Safari 16)', async () => {
    const { asked, fetch } = server(Response.json([]));
    const size = vi.spyOn(URLSearchParams.prototype, 'size', 'get').mockReturnValue(undefined as unknown as number);
    await call(list, { query: { week: '2020-06-16', village: [] } }, { fetch });
    size.mockRestore();
    expect(asked[0]?.url).toBe('/api/reports?week=2020-06-16');
  });

  it('says that no answer came, apart from an answer that is no', async () => {
    await expect(call(list, {}, server(new TypeError('Failed to fetch')))).rejects.toBeInstanceOf(NetworkError);
    await expect(call(list, {}, server(new Response('{}', { status: 403 })))).rejects.toBeInstanceOf(ProblemError);
    await expect(call(list, {}, server(new Response('<html>', { status: 200 })))).rejects.toMatchObject({ name: 'NetworkError', status: 200 });
  });

  it('takes an answer that broke off for none', async () => {
    await expect(call(list, {}, server(new Response('["half', { status: 200 })))).rejects.toBeInstanceOf(NetworkError);
  });

  it('gives nothing where the server had nothing to say', async () => {
    const { fetch } = server(new Response(null, { status: 204 }));
    await expect(call(submit, { params: { reportId: '1' }, body: { narrative: '' } }, { fetch })).resolves.toBeUndefined();
  });
});

describe('the name of a file', () => {
  it('may be Chinese', () => {
    expect(filenameOf(`attachment; filename*=UTF-8''${encodeURIComponent('第5周简报.docx')}`)).toBe('第5周简报.docx');
    expect(filenameOf(null)).toBeUndefined();
  });
});

describe('while somebody signs out', () => {
  afterEach(() => holdQuestions(false));

  it('nothing more is asked in their name, and what they command still goes out', async () => {
    holdQuestions(true);
    const { asked, fetch } = server(Response.json({ receipt: '1' }));
    const question = call(list, { query: {} }, { fetch });
    await call(submit, { params: { reportId: 'r' }, body: { narrative: '' } }, { fetch });
    expect(asked.map(({ init }) => init.method)).toEqual(['POST']);
    holdQuestions(false);
    await call(list, { query: {} }, { fetch: server(Response.json([])).fetch });
    expect(await Promise.race([question, Promise.resolve('held')])).toBe('held');
  });

  it('whoever stops wanting an answer that is held is let go: a sender holds the lock of the device', async () => {
    holdQuestions(true);
    const given = new AbortController();
    const question = call(list, { query: {} }, { signal: given.signal, fetch: server(Response.json([])).fetch });
    given.abort('signed out');
    await expect(question).rejects.toBe('signed out');
  });
});

describe('whose page it is', () => {
  afterEach(() => askAs(undefined));
  const told = ({ asked }: ReturnType<typeof server>) => new Headers(asked[0]?.init.headers).get('jiedui-account');
  const input = { params: { reportId: 'r' }, body: { narrative: '' } };

  it('is said with every question and command, so that nobody who signs in later is answered or commands in their place', async () => {
    askAs('ann');
    const [question, command] = [server(Response.json([])), server(Response.json({ receipt: '1' }))];
    await call(list, { query: {} }, question);
    await call(submit, input, command);
    expect([told(question), told(command)]).toEqual(['ann', 'ann']);
  });

  it('gives way to the writer of what was written earlier', async () => {
    askAs('ann');
    const command = server(Response.json({ receipt: '1' }));
    await call(submit, input, { ...command, accountId: 'ben' });
    expect(told(command)).toBe('ben');
  });

  it('is not said where anybody may knock, as at the door', async () => {
    askAs('ann');
    const command = server(Response.json({ receipt: '1' }));
    await call({ ...submit, access: 'public' }, input, command);
    expect(told(command)).toBeNull();
  });
});

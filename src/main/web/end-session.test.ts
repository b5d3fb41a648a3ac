import { afterEach, describe, expect, it, vi } from 'vitest';

const key = 'jiedui-leaving';

/** A page of a phone without a line, on which somebody signs out: what it sends, and what the other pages of the phone keep and tell. */
async function leavePage({ keeps = true } = {}) {
  // Files of rules share what they load: that somebody leaves stands in a module.
  vi.resetModules();
  const held = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => held.get(name) ?? null,
    setItem(name: string, value: string) {
      if (!keeps) throw new Error('no room');
      held.set(name, value);
    },
    removeItem: (name: string) => void held.delete(name),
  });
  const device = new EventTarget();
  const listen = vi.fn(device.addEventListener.bind(device));
  vi.stubGlobal('addEventListener', listen);
  vi.stubGlobal('removeEventListener', device.removeEventListener.bind(device));
  vi.stubGlobal('location', { origin: 'http://localhost' });
  const sent = vi.fn(async (_address: unknown, _request: RequestInit): Promise<Response> => Promise.reject(new TypeError('Failed to fetch')));
  vi.stubGlobal('fetch', sent);
  const { endSession, stopEndingSession } = await import('./end-session.ts');
  const { isLeaving, onLeftElsewhere, setLeaving } = await import('../../ui/offline/leaving.ts');
  const left = vi.fn();
  onLeftElsewhere(left, stopEndingSession);
  setLeaving(true, 'ann');
  const told = endSession();
  // Sent once, in vain, and waiting for a line.
  await expect.poll(() => listen.mock.calls.map(([name]) => name)).toContain('online');
  expect(sent.mock.calls).toHaveLength(1);
  return {
    sent,
    told,
    left,
    isLeaving,
    endsItElsewhere: () => held.delete(key),
    tellsTheOtherPages: () => device.dispatchEvent(Object.assign(new Event('storage'), { key })),
    hasALine: () => device.dispatchEvent(new Event('online')),
  };
}
afterEach(() => vi.unstubAllGlobals());

describe('a session that somebody left without a line', () => {
  it('is ended when there is one', async () => {
    const page = await leavePage();
    page.sent.mockResolvedValue(new Response(undefined, { status: 204 }));
    page.hasALine();
    expect(await page.told).toBe(true);
    expect(page.isLeaving()).toBe(false);
    expect(page.sent.mock.calls.map(([, { method }]) => method)).toEqual(['DELETE', 'DELETE']);
  });

  it('is named by whose it is: the cookie may be somebody else’s by then', async () => {
    const page = await leavePage();
    page.sent.mockResolvedValue(new Response(undefined, { status: 204 }));
    page.hasALine();
    await page.told;
    expect(page.sent.mock.calls.map(([, { headers }]) => new Headers(headers).get('jiedui-account'))).toEqual(['ann', 'ann']);
  });

  it('is left alone once another page has told the server, or somebody has signed in there: the cookie is theirs', async () => {
    const page = await leavePage();
    page.sent.mockResolvedValue(new Response(undefined, { status: 204 }));
    page.endsItElsewhere();
    expect(page.isLeaving()).toBe(false);
    page.hasALine();
    await page.told;
    expect(page.sent.mock.calls).toHaveLength(1);
  });

  it('is given up in the middle of a request when another page says that it is over', async () => {
    const page = await leavePage();
    page.sent.mockImplementation((_, { signal }) => new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(new Error('given up')))));
    page.hasALine();
    await expect.poll(() => page.sent.mock.calls).toHaveLength(2);
    page.endsItElsewhere();
    page.tellsTheOtherPages();
    expect(await page.told).toBe(false);
    expect(page.left.mock.calls).toEqual([]);
    expect(page.isLeaving()).toBe(false);
  });

  it('is ended all the same where the browser keeps nothing', async () => {
    const page = await leavePage({ keeps: false });
    expect(page.isLeaving()).toBe(true);
    page.sent.mockResolvedValue(new Response(undefined, { status: 204 }));
    page.hasALine();
    expect(await page.told).toBe(true);
    expect([page.sent.mock.calls.length, page.isLeaving()]).toEqual([2, false]);
  });
});

import { QueryClient } from '@tanstack/react-query';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Session } from '../../ui/session.tsx';

const ann: Session = { accountId: 'ann', name: '甲', role: 'reporter', countyName: '示例县' };
const ben: Session = { accountId: 'ben', name: '乙', role: 'orgHead', countyName: '示例县' };
const kept = (session: Session) => JSON.stringify({ session, saidAt: Date.now() });

/** A page of a phone that remembers somebody, while the server says who is signed in. */
async function openPage(remembered: Session, signedIn: Session, { isFull = false } = {}) {
  // Files of rules share what they load: whose page it is stands in a module.
  vi.resetModules();
  const held = new Map([['jiedui-last-session', kept(remembered)]]);
  const storage = {
    getItem: (key: string) => held.get(key) ?? null,
    setItem(key: string, value: string) {
      if (isFull) throw new Error('no room');
      held.set(key, value);
    },
    removeItem: (key: string) => void held.delete(key),
  };
  const reload = vi.fn();
  vi.stubGlobal('localStorage', storage);
  vi.stubGlobal('sessionStorage', storage);
  vi.stubGlobal('location', { reload, origin: 'http://localhost' });
  const asked = vi.fn(async (): Promise<Response> => Response.json({ session: signedIn }));
  vi.stubGlobal('fetch', asked);
  const { createSessionQuestion } = await import('./session-question.ts');
  const { askAs, askedAs } = await import('../../ui/api/asked-as.ts');
  const { setLeaving } = await import('../../ui/offline/leaving.ts');
  const question = createSessionQuestion(() => new QueryClient());
  const ask = () => question.queryFn({ signal: new AbortController().signal });
  return { held, reload, asked, question, createSessionQuestion, ask, askAs, askedAs, setLeaving };
}
afterEach(() => vi.unstubAllGlobals());

describe('who is signed in', () => {
  it('is who the server says; a page that was another person’s is loaded anew, though the phone remembers the new one already', async () => {
    const page = await openPage(ben, ben);
    page.askAs('ann');
    void page.ask();
    await expect.poll(() => page.reload.mock.calls).toHaveLength(1);
    expect(page.askedAs()).toBe('ann');
    expect(page.held.has('jiedui-other-account')).toBe(true);
  });

  it('is who the phone remembers, where a page that is nobody’s yet has no line', async () => {
    const page = await openPage(ben, ben);
    page.asked.mockRejectedValue(new TypeError('Failed to fetch'));
    expect(await page.ask()).toMatchObject({ accountId: 'ben' });
    expect(page.askedAs()).toBe('ben');
  });

  it('is not taken for who was there before, where a full phone cannot remember the new one', async () => {
    const page = await openPage(ann, ben, { isFull: true });
    page.askAs('ann');
    void page.ask();
    await expect.poll(() => page.reload.mock.calls).toHaveLength(1);
    expect(page.held.has('jiedui-last-session')).toBe(false);
  });

  it('is nobody once they have signed out, though an answer that was asked for before comes late; they are not remembered again', async () => {
    const page = await openPage(ann, ann);
    vi.stubGlobal('navigator', { onLine: false });
    let arrive: (() => void) | undefined;
    page.asked.mockImplementationOnce(() => new Promise((resolve) => (arrive = () => resolve(Response.json({ session: ann })))));
    const queries = new QueryClient();
    const question = page.createSessionQuestion(() => queries);
    expect(await question.queryFn({ signal: new AbortController().signal })).toMatchObject({ accountId: 'ann' });
    page.setLeaving(true, 'ann');
    page.held.delete('jiedui-last-session');
    arrive?.();
    await expect.poll(() => queries.getQueryData(question.queryKey)).toBeNull();
    expect(page.held.has('jiedui-last-session')).toBe(false);
  });

  it('is asked anew, where somebody has signed in since it was asked', async () => {
    const page = await openPage(ann, ann);
    page.held.delete('jiedui-last-session');
    page.asked.mockImplementationOnce(async () => {
      page.setLeaving(false);
      return Response.json({ session: ben });
    });
    expect(await page.ask()).toMatchObject({ accountId: 'ann' });
    expect(page.asked.mock.calls).toHaveLength(2);
  });

  it('is told of a page that was loaded anew until somebody signs in on it', async () => {
    const page = await openPage(ann, ann);
    page.held.set('jiedui-other-account', '1');
    page.question.onEnter?.(ben);
    expect(page.held.has('jiedui-other-account')).toBe(false);
    expect(page.askedAs()).toBe('ben');
  });
});

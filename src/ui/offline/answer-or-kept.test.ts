import { describe, expect, it } from 'vitest';
import { silence, tellLine } from '../api/line.ts';
import { NetworkError, ProblemError } from '../api/problem-error.ts';
import { answerOrKept } from './answer-or-kept.ts';
import { keepSession, keptSession, longestWithoutServerMs } from './kept-session.ts';
import { patienceMs } from './patience.ts';

const never = () => new Promise<void>(() => undefined);
const atOnce = () => Promise.resolve();
const ignore = () => undefined;

describe('an answer without a network', () => {
  it('is the server’s while it answers in time', async () => {
    expect(await answerOrKept(async () => 'new', { kept: () => 'old', onLate: ignore, pause: never })).toBe('new');
  });

  it('is the kept one where the server is away', async () => {
    const away = () => Promise.reject(new NetworkError('away'));
    expect(await answerOrKept(away, { kept: () => 'old', onLate: ignore, pause: never })).toBe('old');
    const starting = () => Promise.reject(new ProblemError({ status: 503, refusals: [], requestId: '' }));
    expect(await answerOrKept(starting, { kept: () => 'old', onLate: ignore, pause: never })).toBe('old');
  });

  it('is never the kept one where the server said no', async () => {
    const no = new ProblemError({ status: 403, refusals: [], requestId: '' });
    await expect(answerOrKept(() => Promise.reject(no), { kept: () => 'old', onLate: ignore, pause: never })).rejects.toBe(no);
  });

  it('is the kept one on a slow line, and the server’s once it comes', async () => {
    let answer: (said: string | null) => void = ignore;
    const late: (string | null)[] = [];
    const slow = () => new Promise<string | null>((resolve) => {
      answer = resolve;
    });
    expect(await answerOrKept<string | null>(slow, { kept: () => 'old', onLate: (said) => late.push(said), pause: atOnce })).toBe('old');
    answer(null);
    await expect.poll(() => late).toEqual([null]);
  });

  it('is waited for where nothing is kept', async () => {
    const away = new NetworkError('away');
    await expect(answerOrKept(() => Promise.reject(away), { kept: () => undefined, onLate: ignore, pause: atOnce })).rejects.toBe(away);
  });
});

describe('the patience of a page that opens', () => {
  it('is one, from the start of the navigation, whoever asks and however late', () => {
    expect([0, 400, 900].map((at) => at + patienceMs(at))).toEqual([1_200, 1_200, 1_200]);
  });

  it('leaves a line that is well its chance on a phone that is slow', () => {
    expect([1_100, 2_300].map((at) => patienceMs(at))).toEqual([300, 300]);
  });

  it('begins anew for what is asked later', () => {
    expect(patienceMs(60_000)).toBe(1_200);
  });

  it('ends for all at the first silence', async () => {
    tellLine(true);
    const waiting = silence().then(() => 'silent');
    expect(await Promise.race([waiting, Promise.resolve('still waiting')])).toBe('still waiting');
    await answerOrKept(() => new Promise<string>(() => undefined), { kept: () => 'old', onLate: ignore, pause: atOnce });
    expect(await waiting).toBe('silent');
    // Whoever asks now does not wait for the same line again.
    expect(await answerOrKept(() => new Promise<string>(() => undefined), { kept: () => 'old', onLate: ignore, pause: never })).toBe('old');
    tellLine(true);
  });
});

describe('who was signed in when the server was last reached', () => {
  const session = { accountId: 'ann', name: '示例联络员', role: 'reporter', countyName: '清水县' } as const;
  const place = () => {
    let held: { session: typeof session; saidAt: number } | undefined;
    return { read: () => held, keep: (thing: typeof held) => void (held = thing), forget: () => void (held = undefined) } as Parameters<typeof keptSession>[1];
  };

  it('is known for thirty days and not longer: a lost phone does not open for ever', () => {
    const here = place();
    keepSession(session, 1_000, here);
    expect(keptSession(1_000 + longestWithoutServerMs - 1, here)).toEqual(session);
    expect(keptSession(1_000 + longestWithoutServerMs, here)).toBeUndefined();
  });

  it('is known though somebody put the clock back', () => {
    const here = place();
    keepSession(session, 86_400_000, here);
    expect(keptSession(0, here)).toEqual(session);
  });
});

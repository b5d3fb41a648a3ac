import { describe, expect, it } from 'vitest';
import { createCommandKey } from './command-key.ts';
import { NetworkError, ProblemError } from './problem-error.ts';
import { delayBeforeRetry } from './retry-policy.ts';
import { sendUntilAnswered, type Waiting } from './send-until-answered.ts';

const offline = () => new NetworkError(new TypeError('Failed to fetch'));
const problem = (status: number, retryAfterMs?: number) => new ProblemError({ status, requestId: 'r', refusals: [], retryAfterMs });

/** A line that fails as told, then answers; pauses pass at once and are noted. */
function line(...failures: Error[]) {
  const pauses: number[] = [];
  const told: (Waiting | undefined)[] = [];
  const control = new AbortController();
  let sent = 0;
  const send = () => {
    const failure = failures[sent];
    sent += 1;
    return failure ? Promise.reject(failure) : Promise.resolve('receipt');
  };
  return {
    pauses,
    told,
    control,
    sent: () => sent,
    start: () =>
      sendUntilAnswered(send, {
        onWaiting: (waiting) => told.push(waiting),
        pause: (ms) => {
          pauses.push(ms);
          return Promise.resolve();
        },
        signal: control.signal,
      }),
  };
}

describe('a command', () => {
  it('is sent again until the server answers, at a slowing pace', async () => {
    const broken = line(offline(), offline(), problem(503, 5_000), problem(504));
    await expect(broken.start()).resolves.toBe('receipt');
    expect(broken.pauses).toEqual([1_000, 2_000, 5_000, 8_000]);
    expect(broken.told.map((waiting) => waiting?.failures)).toEqual([1, 2, 3, 4, undefined]);
  });

  it('is not sent again after a no', async () => {
    const refused = line(problem(409));
    await expect(refused.start()).rejects.toMatchObject({ status: 409 });
    expect(refused.sent()).toBe(1);
    expect(refused.told).toEqual([undefined]);
  });

  it('stops waiting when the person no longer wants to, and its outcome stays unknown', async () => {
    const away = line(offline(), offline());
    const outcome = away.start();
    away.control.abort();
    await expect(outcome).rejects.toBeInstanceOf(NetworkError);
    expect(away.sent()).toBe(1);
  });
});

describe('the pace of trying again', () => {
  it('never ends, and settles at half a minute', () => {
    expect(delayBeforeRetry(offline(), 1_000)).toBe(30_000);
  });

  it('respects what the server asks for, if it is longer', () => {
    expect(delayBeforeRetry(problem(503, 60_000), 1)).toBe(60_000);
    expect(delayBeforeRetry(problem(503, 0), 3)).toBe(4_000);
  });

  it('is nothing for answers that would be the same again, a lock-out among them', () => {
    for (const status of [400, 401, 403, 404, 409, 413, 429, 500]) expect(delayBeforeRetry(problem(status, 1_000), 1)).toBeUndefined();
    expect(delayBeforeRetry(new Error('a mistake of ours'), 1)).toBeUndefined();
  });
});

describe('the key of a command', () => {
  const keys = () => {
    let made = 0;
    return createCommandKey(() => `key-${(made += 1)}`);
  };

  it('stays while the outcome is unknown, so that the same content sent again counts once', () => {
    const key = keys();
    expect(key.keyFor({ body: 1 })).toBe('key-1');
    key.answered(offline());
    expect(key.keyFor({ body: 1 })).toBe('key-1');
    key.answered(problem(503));
    expect(key.keyFor({ body: 1 })).toBe('key-1');
  });

  it('is new for other content, which the server would refuse under the old one', () => {
    const key = keys();
    key.keyFor({ body: 1 });
    expect(key.keyFor({ body: 2 })).toBe('key-2');
  });

  it('is new after a yes or a no', () => {
    const key = keys();
    key.keyFor({ body: 1 });
    key.answered();
    expect(key.keyFor({ body: 1 })).toBe('key-2');
    key.answered(problem(409));
    expect(key.keyFor({ body: 1 })).toBe('key-3');
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressNetwork, addressRange, afterFailure, delayAfter, lockOutRefusals, type Guard } from './lock-out.ts';

const start = new Date('2026-03-02T01:00:00.000Z');
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const failTimes = (times: number, kind: 'account' | 'address' = 'account'): Guard | undefined =>
  Array.from({ length: times }).reduce<Guard | undefined>((guard) => afterFailure(guard, kind, start), undefined);

describe('the lock-out', () => {
  it('lets a person mistype four times, then waits 30 seconds, a minute, two …, at most 15 minutes', () => {
    expect([1, 4, 5, 6, 7, 8, 9, 10, 11, 1000].map((failures) => delayAfter(failures, 'account'))).toEqual([
      0, 0, 30, 60, 120, 240, 480, 900, 900, 900,
    ]);
  });

  it('never waits less after more failures', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.constantFrom('account' as const, 'address' as const), (failures, kind) => {
        expect(delayAfter(failures + 1, kind)).toBeGreaterThanOrEqual(delayAfter(failures, kind));
      }),
    );
  });

  it('is patient with an address, behind which a whole village may sit', () => {
    expect(lockOutRefusals([failTimes(29, 'address')], start)).toEqual([]);
    expect(lockOutRefusals([failTimes(30, 'address')], start)).toHaveLength(1);
  });

  it('says how long is left, and opens exactly when that has passed', () => {
    const guard = failTimes(6);
    expect(lockOutRefusals([guard, undefined], later(10))[0]?.params).toEqual({ seconds: 50 });
    expect(lockOutRefusals([guard], later(59.999))[0]?.params).toEqual({ seconds: 1 });
    expect(lockOutRefusals([guard], later(60))).toEqual([]);
  });

  it('forgets after a day of quiet, not before', () => {
    const guard = failTimes(8);
    expect(afterFailure(guard, 'account', later(86_399)).failures).toBe(9);
    expect(afterFailure(guard, 'account', later(86_400))).toMatchObject({ failures: 1, lockedUntil: null });
  });

  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2:ffff::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('counts %s as %s: who has one IPv6 address has billions', (address, range) => {
    expect(addressRange(address)).toBe(range);
  });

  it.each([
    ['192.0.2.7', '192.0.2.0/24'],
    ['::ffff:192.0.2.7', '192.0.2.0/24'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
  ])('writes %s to the trail as %s only', (address, network) => {
    expect(addressNetwork(address)).toBe(network);
  });
});

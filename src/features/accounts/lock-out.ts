import type { Refusal } from '../../kernel/refusal.ts';

/** What is remembered of failures to sign in, for one account (or unknown name) or one address. */
export interface Guard {
  failures: number;
  lastFailedAt: Date;
  lockedUntil: Date | null;
}

export type GuardKind = 'account' | 'address';

/** Failures that cost nothing: a mistyped password, and many people behind one address of a village. */
const freeFailures: Record<GuardKind, number> = { account: 4, address: 29 };
const firstDelaySeconds = 30;
/** Longest wait. Not longer, since anybody who knows a name can make its owner wait. */
const longestDelaySeconds = 15 * 60;
/** After a day of quiet the count begins anew. */
const forgottenAfterMs = 24 * 3_600_000;

/** Seconds to wait after so many failures in a row: none at first, then 30, 60, 120 … at most 900. */
export function delayAfter(failures: number, kind: GuardKind): number {
  const counted = failures - freeFailures[kind];
  if (counted <= 0) return 0;
  return Math.min(longestDelaySeconds, firstDelaySeconds * 2 ** Math.min(counted - 1, 10));
}

/** The guard after one more failure at `now`, real time. */
export function afterFailure(guard: Guard | undefined, kind: GuardKind, now: Date): Guard {
  const isForgotten = guard === undefined || now.getTime() - guard.lastFailedAt.getTime() >= forgottenAfterMs;
  const failures = isForgotten ? 1 : guard.failures + 1;
  const delay = delayAfter(failures, kind);
  return { failures, lastFailedAt: now, lockedUntil: delay === 0 ? null : new Date(now.getTime() + delay * 1000) };
}

/** The reason against an attempt now: the longest of the waits that still run. */
export function lockOutRefusals(guards: readonly (Guard | undefined)[], now: Date): Refusal[] {
  const waits = guards.map((guard) => (guard?.lockedUntil ? guard.lockedUntil.getTime() - now.getTime() : 0));
  const longest = Math.max(0, ...waits);
  return longest === 0 ? [] : [{ code: 'accounts.locked-out', params: { seconds: Math.ceil(longest / 1000) } }];
}

/** What counts as one address: an IPv4 address, or the 64 bits of IPv6 that one household or office is given. */
export function addressRange(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  return `${[...left, ...zeros, ...right].slice(0, 4).join(':')}::/64`;
}

/** The network that an address belongs to, for the trail: enough to tell office, town and abroad apart, not to name a home. */
export function addressNetwork(address: string): string {
  const range = addressRange(address);
  return range.includes(':')
    ? `${range.split(':').slice(0, 3).join(':')}::/48`
    : `${range.split('.').slice(0, 3).join('.')}.0/24`;
}

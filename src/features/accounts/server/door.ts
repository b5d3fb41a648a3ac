import { RefusedError, type RefusalKind } from '../../../kernel/refusal.ts';
import type { CommonContext, UseCaseContext } from '../../../platform/use-case/context.ts';
import { addressNetwork, addressRange, afterFailure, lockOutRefusals, type Guard } from '../lock-out.ts';
import { findGuard, findGuardForUpdate, forgetGuard, holdGuard, saveGuard } from './guard-store.ts';

/** One attempt to prove who one is, held against those before it. */
export interface Attempt {
  /**
   * Remembers the failure; the refusal must be returned, not thrown, so that the memory is committed. A failure that
   * begins a wait leaves a line in the trail of the county whose account it was; a name that is nobody's has no county.
   */
  fail(of: FailedOne | undefined, code: string, kind?: RefusalKind): Promise<RefusedError>;
  /** Forgets this account's failures; those of the address stay, or one good account would open the way to guess others. */
  succeed(): Promise<void>;
}

/** Whose failure it was, for the trail. */
export interface FailedOne {
  ctx: UseCaseContext;
  accountId: string;
}

/**
 * Lets one attempt at a time come to the door of an account, or refuses it while a wait runs.
 * `whose` is the account's id, or the name typed where there is no such account: both are answered alike.
 */
export async function approachDoor(ctx: CommonContext, whose: string): Promise<Attempt | RefusedError> {
  const now = ctx.realNow;
  const accountKey = accountGuard(ctx, whose);
  const addressKey = ctx.secrets.blindIndex(addressRange(ctx.client.address), 'sign-in-guard.address');
  const account = await holdGuard(ctx.db, accountKey, now);
  if (!account) return new RefusedError('tooMany', [{ code: 'accounts.locked-out', params: { seconds: 1 } }]);
  const address = await findGuard(ctx.db, addressKey);
  const refusals = lockOutRefusals([account, address], now);
  if (refusals.length > 0) return new RefusedError('tooMany', refusals);
  return {
    fail: async (of, code, kind = 'unauthenticated') => {
      const accountAfter = afterFailure(account, 'account', now);
      await saveGuard(ctx.db, accountKey, accountAfter);
      const newest = await findGuardForUpdate(ctx.db, addressKey);
      const addressAfter = afterFailure(newest, 'address', now);
      await saveGuard(ctx.db, addressKey, addressAfter);
      if (of) await writeLockOut(of, { account: accountAfter, address: addressAfter });
      return new RefusedError(kind, [{ code }]);
    },
    succeed: () => forgetGuard(ctx.db, accountKey),
  };
}

/** Who is kept out for how long, and from which network it came: not the whole address, which may be that of a home. */
async function writeLockOut({ ctx, accountId }: FailedOne, guards: { account: Guard; address: Guard }): Promise<void> {
  const [refusal] = lockOutRefusals([guards.account, guards.address], ctx.realNow);
  if (!refusal) return;
  await ctx.audit({
    action: 'account.locked-out',
    subject: { type: 'account', id: accountId },
    detail: {
      of: guards.account.lockedUntil ? 'account' : 'address',
      failures: guards.account.failures,
      seconds: refusal.params?.['seconds'],
      network: addressNetwork(ctx.client.address),
    },
  });
}

/** Lifts a lock-out, when the person came in by another way. */
export async function forgetAttempts(ctx: CommonContext, accountId: string): Promise<void> {
  await forgetGuard(ctx.db, accountGuard(ctx, accountId));
  await forgetGuard(ctx.db, accountGuard(ctx, knownPlaceOf(ctx, accountId)));
}

/** An account as it is approached from a place where its owner is signed in already. */
export function knownPlaceOf({ client }: Pick<CommonContext, 'client'>, accountId: string): string {
  return `${accountId}@${addressRange(client.address)}`;
}

function accountGuard({ secrets }: CommonContext, whose: string): string {
  return secrets.blindIndex(whose, 'sign-in-guard.account');
}

import { RefusedError, type RefusalKind } from '../../../kernel/refusal.ts';
import type { CommonContext } from '../../../platform/use-case/context.ts';
import { addressRange, afterFailure, lockOutRefusals } from '../lock-out.ts';
import { findGuard, findGuardForUpdate, forgetGuard, holdGuard, saveGuard } from './guard-store.ts';

/** One attempt to prove who one is, held against those before it. */
export interface Attempt {
  /** Remembers the failure; the refusal must be returned, not thrown, so that the memory is committed. */
  fail(code: string, kind?: RefusalKind): Promise<RefusedError>;
  /** Forgets this account's failures; those of the address stay, or one good account would open the way to guess others. */
  succeed(): Promise<void>;
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
    fail: async (code, kind = 'unauthenticated') => {
      await saveGuard(ctx.db, accountKey, afterFailure(account, 'account', now));
      const newest = await findGuardForUpdate(ctx.db, addressKey);
      await saveGuard(ctx.db, addressKey, afterFailure(newest, 'address', now));
      return new RefusedError(kind, [{ code }]);
    },
    succeed: () => forgetGuard(ctx.db, accountKey),
  };
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

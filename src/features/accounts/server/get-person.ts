import { RefusedError, refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { Person } from '../people-contract.ts';
import { mayManageAccount, maySeePerson } from '../policy.ts';
import { listAccountsForUpdate, type Account } from './account-store.ts';
import { personView } from './people-view.ts';
import { listPersonRows } from './people-views.ts';

/**
 * An account that the actor may suspend, reinstate or reset. Those of other organizations are not there at all. The actor's
 * own is held with it: of two chiefs who suspend each other at the same moment, the second is no longer let.
 */
export async function getManagedAccount(ctx: UseCaseContext, accountId: string): Promise<Account> {
  const accounts = await listAccountsForUpdate(ctx, [accountId, ctx.actor.accountId]);
  const own = accounts.find((one) => one.accountId === ctx.actor.accountId);
  refuseIf(own?.suspendedAt ? [{ code: 'accounts.suspended' }] : [], 'forbidden');
  const account = accounts.find((one) => one.accountId === accountId);
  if (!account || !maySeePerson(ctx.actor, account)) {
    throw new RefusedError('notFound', [{ code: 'accounts.person-unknown' }]);
  }
  refuseIf(mayManageAccount(ctx.actor, account) ? [] : [{ code: 'accounts.may-not-bring-in' }], 'forbidden');
  return account;
}

export async function getPersonView(ctx: UseCaseContext, accountId: string): Promise<Person> {
  const [row] = await listPersonRows(ctx, { accountId, now: ctx.realNow });
  if (!row) throw new RefusedError('notFound', [{ code: 'accounts.person-unknown' }]);
  return personView(row, ctx.secrets);
}

import type { InputOf } from '../../../kernel/endpoint.ts';
import type { Confidential } from '../../../platform/use-case/confidential.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../own-account-contract.ts';
import { updateAccount } from './account-store.ts';
import { confidentialOwnAccount, getOwnAccount } from './own-account.ts';
import { renameInSessions } from './session-store.ts';

/** From now on colleagues see this name; what was signed before keeps the name of then. */
export async function renameSelf(
  ctx: UseCaseContext,
  { body: { name } }: InputOf<typeof contract.renameSelf>,
): Promise<Confidential<contract.OwnAccount>> {
  const account = await getOwnAccount(ctx);
  await updateAccount(ctx, account.accountId, { name });
  await renameInSessions(ctx.db, account.accountId, name);
  const subject = { type: 'account', id: account.accountId };
  await ctx.audit({ action: 'account.renamed', subject, detail: { from: account.name, to: name } });
  return confidentialOwnAccount(ctx);
}

import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { OwnAccount } from '../own-account-contract.ts';
import { ownAccountView } from './own-account.ts';

export async function readOwnAccount(ctx: UseCaseContext): Promise<OwnAccount> {
  return ownAccountView(ctx);
}

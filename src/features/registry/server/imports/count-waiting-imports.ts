import type { UseCaseContext } from '../../../../platform/use-case/context.ts';
import { townshipOfImports, whyMayNotImport } from '../../imports/policy.ts';
import { remindedMs, waitingForPerson } from '../../imports/states.ts';
import { listUnsettledImports } from './import-store.ts';

/** How many imports the actor has to go on with: the township's own, or all of the county; 0 for whoever may not import. */
export async function countWaitingImports(ctx: Pick<UseCaseContext, 'db' | 'actor' | 'realNow'>): Promise<number> {
  if (whyMayNotImport(ctx.actor, 'households').length > 0) return 0;
  const since = new Date(ctx.realNow.getTime() - remindedMs);
  return waitingForPerson(await listUnsettledImports(ctx, townshipOfImports(ctx.actor), since), ctx.realNow).length;
}

import { refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { AssistanceAct } from '../act.ts';
import { refusalsAgainstEntering, refusalsAgainstTaken, revisionsFor } from '../ledger.ts';
import { addRevisions, listLatestActs, type ActSource } from './store.ts';

export type { ActSource } from './store.ts';

/** How much a version added to the ledger, for the audit trail of the report that brought it. */
export interface LedgerAdditions {
  recorded: number;
  corrected: number;
  withdrawn: number;
}

/**
 * Enters the acts of a received report into the ledger, within the transaction that receives it. Acts that the new version
 * changes or no longer names get a further revision. Refuses ids that belong to another report, also one that is being
 * received in the same moment.
 */
export async function recordActsOfReport(
  ctx: UseCaseContext,
  source: ActSource,
  acts: readonly AssistanceAct[],
): Promise<LedgerAdditions> {
  const ledger = await listLatestActs(ctx, { reportId: source.reportId, actIds: acts.map(({ actId }) => actId) });
  refuseIf(refusalsAgainstEntering(acts, ledger, source.reportId));
  const revisions = revisionsFor(acts, ledger);
  const added = await addRevisions(ctx, source, revisions);
  refuseIf(refusalsAgainstTaken(acts, revisions, added));
  return {
    recorded: revisions.filter(({ revision }) => revision === 1).length,
    corrected: revisions.filter(({ revision, withdrawn }) => revision > 1 && !withdrawn).length,
    withdrawn: revisions.filter(({ withdrawn }) => withdrawn).length,
  };
}

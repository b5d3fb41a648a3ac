import { notify } from '../../../platform/notifications/notify.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { accountsOfOrganization } from '../../accounts/server/public-reads.ts';
import { actPath } from '../../assistance/act-path.ts';
import type { ActConfirmation } from '../views.ts';
import { confirmationOf } from './get-act-confirmation.ts';
import type { LoadedAct } from './load-act.ts';
import { refreshReceipt } from './refresh-receipt.ts';
import { addAnswer, type NewAnswer } from './store.ts';

const none = { reason: '', witnessName: null, witnessedOn: null, witnessedHow: null, sheetId: null, codeCounter: null, capturedAt: null };
type Given = Pick<NewAnswer, 'revision' | 'householdId' | 'way' | 'received'> & Partial<NewAnswer>;

/** Adds an answer of the receiving side, derives where the act stands, and asks the organization where something did not arrive. */
export async function keepAnswer(ctx: UseCaseContext, loaded: LoadedAct, given: Given): Promise<ActConfirmation> {
  const { organizationId, act } = loaded.latest;
  await addAnswer(ctx, { ...none, ...given, actId: act.actId });
  const state = await refreshReceipt(ctx, act.actId);
  const { revision, householdId, way, received } = given;
  await ctx.audit({
    action: received ? 'confirmation.received' : 'confirmation.disputed',
    subject: { type: 'act', id: act.actId },
    detail: { revision, householdId, way, state },
  });
  if (!received) {
    for (const { accountId } of await accountsOfOrganization(ctx, organizationId)) {
      const params = { villageName: loaded.village.name };
      await notify(ctx, { accountId, kind: 'confirmations.notice-question', params, link: actPath(act.actId) });
    }
  }
  return confirmationOf(ctx, loaded);
}

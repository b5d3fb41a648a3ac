import type { InputOf } from '../../../kernel/endpoint.ts';
import { refuseIf } from '../../../kernel/refusal.ts';
import { Confidential } from '../../../platform/use-case/confidential.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { householdsById, villagesById } from '../../registry/server/public-reads.ts';
import type * as contract from '../contract.ts';
import { codesOnSheet } from '../guessing.ts';
import { mayAnswerFor } from '../policy.ts';
import type { CodeSheet } from '../views.ts';
import { replaceSheets } from './codes-store.ts';
import { codesOf, newCodeSecret } from './one-time-code.ts';

/** Sheets for households to keep at home. The codes stand in this answer alone: whoever loses it prints new ones, and the old are void. */
export async function issueCodeSheets(
  ctx: UseCaseContext,
  { body }: InputOf<typeof contract.issueCodeSheets>,
): Promise<Confidential<{ sheets: CodeSheet[] }>> {
  const householdIds = [...new Set(body.householdIds)];
  const households = await householdsById(ctx, householdIds);
  const villages = await villagesById(ctx, [...households.values()].map(({ villageId }) => villageId));
  const isOwn = (householdId: string) => {
    const household = households.get(householdId);
    const village = household && villages.get(household.villageId);
    return household && village && !household.isEnded && mayAnswerFor(ctx.actor, village);
  };
  refuseIf(householdIds.every(isOwn) ? [] : [{ code: 'confirmations.household-not-yours' }], 'forbidden');
  const secrets = householdIds.map((householdId) => ({ householdId, secret: newCodeSecret(), codes: codesOnSheet }));
  await replaceSheets(ctx, secrets);
  for (const householdId of householdIds) {
    await ctx.audit({ action: 'confirmation.codes-issued', subject: { type: 'household', id: householdId }, detail: { codes: codesOnSheet } });
  }
  const sheets = secrets.map(({ householdId, secret, codes }) => {
    const household = households.get(householdId);
    const villageName = villages.get(household?.villageId ?? '')?.name ?? '';
    return { householdId, headName: household?.headName ?? '', villageName, codes: codesOf(secret, codes) };
  });
  return new Confidential({ sheets });
}

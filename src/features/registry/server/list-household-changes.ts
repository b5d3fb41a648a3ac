import type { InputOf, ResponseOf } from '../../../kernel/endpoint.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../household-contract.ts';
import { changePage } from './change-page.ts';
import { listPersonIdsOf } from './change-views.ts';
import { getOwnHousehold } from './get-household.ts';

/** Who changed what, when and why, the latest first; sensitive values stand masked, health says only that it changed. */
export async function listHouseholdChanges(
  ctx: UseCaseContext,
  { params, query }: InputOf<typeof contract.listHouseholdChanges>,
): Promise<ResponseOf<typeof contract.listHouseholdChanges>> {
  const { household } = await getOwnHousehold(ctx, params.householdId);
  const { householdId } = household;
  return changePage(ctx, [householdId, ...(await listPersonIdsOf(ctx, householdId))], query.before);
}

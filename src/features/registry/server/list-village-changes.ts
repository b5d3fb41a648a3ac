import type { InputOf, ResponseOf } from '../../../kernel/endpoint.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../contract.ts';
import { changePage } from './change-page.ts';
import { getOwnVillage } from './get-household.ts';

/** Who changed which fact of a village, when and why, by hand or by an import. */
export async function listVillageChanges(
  ctx: UseCaseContext,
  { params, query }: InputOf<typeof contract.listVillageChanges>,
): Promise<ResponseOf<typeof contract.listVillageChanges>> {
  const { villageId } = await getOwnVillage(ctx, params.villageId);
  return changePage(ctx, [villageId], query.before);
}

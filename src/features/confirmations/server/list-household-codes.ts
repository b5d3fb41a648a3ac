import type { InputOf } from '../../../kernel/endpoint.ts';
import { idSchema } from '../../../kernel/ids.ts';
import { RefusedError } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../contract.ts';
import type { HouseholdCodesList } from '../views.ts';
import { pageOfHouseholdCodes, type HouseholdKey } from './household-codes-views.ts';

const pageSize = 100;

/** How many codes the households of one's village or township have left, village by village; the codes themselves are shown to nobody. */
export async function listHouseholdCodes(ctx: UseCaseContext, { query }: InputOf<typeof contract.listHouseholdCodes>): Promise<HouseholdCodesList> {
  const after = query.after === undefined ? undefined : keyOf(query.after);
  const { households, next } = await pageOfHouseholdCodes(ctx, { words: query.words?.trim() ?? '' }, { after, size: pageSize });
  return { households, next: next ? `${next.villageId}_${next.householdId}` : null };
}

function keyOf(word: string): HouseholdKey {
  const [villageId = '', householdId = ''] = word.split('_');
  const isKey = idSchema.safeParse(villageId).success && idSchema.safeParse(householdId).success;
  if (!isKey) throw new RefusedError('invalid', [{ code: 'confirmations.unknown-page', at: 'query.after' }]);
  return { villageId, householdId };
}

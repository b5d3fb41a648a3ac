import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { HouseholdCodes } from '../views.ts';
import { householdCodesOf } from './open-act-views.ts';

/** How many codes the households of one's village or township have left; the codes themselves are shown to nobody. */
export async function listHouseholdCodes(ctx: UseCaseContext): Promise<{ households: HouseholdCodes[] }> {
  return { households: await householdCodesOf(ctx) };
}

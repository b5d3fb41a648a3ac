import { newId } from '../../../kernel/ids.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';

/**
 * Makes sure that every named organization exists, within the caller's transaction.
 * Known ones are found by the exact name, never by similarity (plan: 智远 and 永鑫智远 are two schools).
 * @returns the id of each name
 */
export async function registerOrganizations(ctx: UseCaseContext, names: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(names)];
  if (wanted.length === 0) return new Map();
  const { countyId } = ctx.actor;
  const born = await ctx.db
    .insertInto('organizations')
    .values(wanted.map((name) => ({ countyId, organizationId: newId(), name, registeredAt: ctx.now })))
    .onConflict((conflict) => conflict.columns(['countyId', 'name']).doNothing())
    .returning(['organizationId', 'name'])
    .execute();
  for (const { organizationId, name } of born) {
    await ctx.audit({ action: 'organization.registered', subject: { type: 'organization', id: organizationId }, detail: { name } });
  }
  const rows = await ctx.db
    .selectFrom('organizations')
    .select(['organizationId', 'name'])
    .where('countyId', '=', countyId)
    .where('name', 'in', wanted)
    .execute();
  return new Map(rows.map((row) => [row.name, row.organizationId]));
}

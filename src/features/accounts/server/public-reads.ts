import type { Role } from '../../../kernel/actor.ts';
import type { CountyContext } from './account-store.ts';

export interface NamedAccount {
  accountId: string;
  name: string;
  role: Role;
}

/** Who can act for an organization now, e.g. whom to remind and who signs: the suspended are left out. */
export async function accountsOfOrganization(
  { db, actor }: CountyContext,
  organizationId: string,
  roles?: readonly Role[],
): Promise<NamedAccount[]> {
  let query = db
    .selectFrom('accounts')
    .select(['accountId', 'name', 'role'])
    .where('countyId', '=', actor.countyId)
    .where('organizationId', '=', organizationId)
    .where('suspendedAt', 'is', null)
    .orderBy('accountId');
  if (roles !== undefined) query = query.where('role', 'in', roles);
  const rows = await query.execute();
  return rows.map((row) => ({ ...row, role: row.role as Role }));
}

/** Who can act for the county office now. */
export async function officeAccounts({ db, actor }: CountyContext): Promise<NamedAccount[]> {
  const rows = await db
    .selectFrom('accounts')
    .select(['accountId', 'name', 'role'])
    .where('countyId', '=', actor.countyId)
    .where('role', 'in', ['chief', 'clerk'])
    .where('suspendedAt', 'is', null)
    .orderBy('accountId')
    .execute();
  return rows.map((row) => ({ ...row, role: row.role as Role }));
}

/** Names by account, the suspended included: what they did stays theirs. Unknown ids are left out. */
export async function namesOfAccounts(
  { db, actor }: CountyContext,
  accountIds: readonly string[],
): Promise<Map<string, string>> {
  if (accountIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('accounts')
    .select(['accountId', 'name'])
    .where('countyId', '=', actor.countyId)
    .where('accountId', 'in', [...new Set(accountIds)])
    .execute();
  return new Map(rows.map((row) => [row.accountId, row.name]));
}

/** Who can act for a village now, e.g. whom to ask for a confirmation: the suspended are left out. */
export async function accountsOfVillage({ db, actor }: CountyContext, villageId: string): Promise<NamedAccount[]> {
  const rows = await db
    .selectFrom('accounts')
    .select(['accountId', 'name', 'role'])
    .where('countyId', '=', actor.countyId)
    .where('villageId', '=', villageId)
    .where('role', '=', 'village')
    .where('suspendedAt', 'is', null)
    .orderBy('accountId')
    .execute();
  return rows.map((row) => ({ ...row, role: row.role as Role }));
}

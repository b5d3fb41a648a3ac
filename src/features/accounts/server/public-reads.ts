import type { Actor, Role } from '../../../kernel/actor.ts';
import { grouped } from '../../../kernel/grouped.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { actorOf, findAccount, type CountyContext } from './account-store.ts';
import { openPhone } from './phone-secrecy.ts';

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

/** Ids of accounts by the village or township that each stands for. */
export interface AccountsByPlace {
  village: ReadonlyMap<string, readonly string[]>;
  township: ReadonlyMap<string, readonly string[]>;
}

/** Who can act for the villages and townships of the county now: the suspended are left out, and a place without anybody. */
export async function accountsByPlace({ db, actor }: CountyContext): Promise<AccountsByPlace> {
  const rows = await db
    .selectFrom('accounts')
    .select(['accountId', 'villageId', 'townshipId'])
    .where('countyId', '=', actor.countyId)
    .where('role', 'in', ['village', 'township'])
    .where('suspendedAt', 'is', null)
    .orderBy('accountId')
    .execute();
  const by = (placeOf: (row: (typeof rows)[number]) => string | null) =>
    new Map([...grouped(rows, placeOf)].flatMap(([place, of]) => (place === null ? [] : [[place, of.map(({ accountId }) => accountId)] as const])));
  return { village: by(({ villageId }) => villageId), township: by(({ townshipId }) => townshipId) };
}

/** Somebody who can be reached now, with the phone number where there is one: to be told something, never to be shown. */
export interface ReachableAccount extends NamedAccount {
  organizationId: string | null;
  phone: string | undefined;
}

/** The suspended and the unknown are left out. */
export async function reachableAccounts(
  { db, actor, secrets }: CountyContext & Pick<UseCaseContext, 'secrets'>,
  accountIds: readonly string[],
): Promise<ReachableAccount[]> {
  if (accountIds.length === 0) return [];
  const rows = await db
    .selectFrom('accounts')
    .select(['accountId', 'name', 'role', 'organizationId', 'phoneEncrypted'])
    .where('countyId', '=', actor.countyId)
    .where('accountId', 'in', [...new Set(accountIds)])
    .where('suspendedAt', 'is', null)
    .execute();
  return rows.map(({ phoneEncrypted, ...row }) => ({
    ...row,
    role: row.role as Role,
    phone: openPhone(secrets, row.accountId, phoneEncrypted),
  }));
}

/** For what somebody reads without a session, such as a calendar: who they are now; undefined where the account is suspended. */
export async function findActiveActor(ctx: CountyContext, accountId: string): Promise<Actor | undefined> {
  const account = await findAccount(ctx, accountId);
  return account && account.suspendedAt === null ? actorOf(account) : undefined;
}

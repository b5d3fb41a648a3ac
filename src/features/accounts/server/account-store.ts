import type { Insertable, Selectable } from 'kysely';
import type { Actor, Role } from '../../../kernel/actor.ts';
import type { Accounts } from '../../../platform/database/schema.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { SignInName } from '../sign-in-names.ts';

/** What the stores need of a context. */
export type CountyContext = Pick<UseCaseContext, 'db' | 'actor'>;
export type Account = Omit<Selectable<Accounts>, 'role'> & { role: Role };

export async function findAccount({ db, actor }: CountyContext, accountId: string): Promise<Account | undefined> {
  const row = await db
    .selectFrom('accounts')
    .selectAll()
    .where('countyId', '=', actor.countyId)
    .where('accountId', '=', accountId)
    .executeTakeFirst();
  return row && { ...row, role: row.role as Role };
}

export async function findAccountForUpdate({ db, actor }: CountyContext, accountId: string): Promise<Account | undefined> {
  const row = await db
    .selectFrom('accounts')
    .selectAll()
    .where('countyId', '=', actor.countyId)
    .where('accountId', '=', accountId)
    .forUpdate()
    .executeTakeFirst();
  return row && { ...row, role: row.role as Role };
}

/** Several at once, always held in the same order: two people who change each other wait, and do not block each other. */
export async function listAccountsForUpdate({ db, actor }: CountyContext, accountIds: readonly string[]): Promise<Account[]> {
  const rows = await db
    .selectFrom('accounts')
    .selectAll()
    .where('countyId', '=', actor.countyId)
    .where('accountId', 'in', [...accountIds])
    .orderBy('accountId')
    .forUpdate()
    .execute();
  return rows.map((row) => ({ ...row, role: row.role as Role }));
}

export async function insertAccount(
  { db, actor }: CountyContext,
  account: Omit<Insertable<Accounts>, 'countyId'>,
): Promise<void> {
  await db
    .insertInto('accounts')
    .values({ ...account, countyId: actor.countyId })
    .execute();
}

export async function updateAccount(
  { db, actor }: CountyContext,
  accountId: string,
  change: Partial<
    Pick<
      Account,
      'name' | 'userName' | 'phoneEncrypted' | 'passwordHash' | 'passwordChangedAt' | 'suspendedAt' | 'totpSecretEncrypted' | 'totpConfirmedAt' | 'totpLastStep'
    >
  >,
): Promise<void> {
  await db
    .updateTable('accounts')
    .set(change)
    .where('countyId', '=', actor.countyId)
    .where('accountId', '=', accountId)
    .execute();
}

/** Whose name this is, in the whole country. */
export async function findOwnerOfName(
  db: CountyContext['db'],
  { kind, name }: SignInName,
): Promise<{ countyId: string; accountId: string } | undefined> {
  return db
    .selectFrom('signInNames')
    .select(['countyId', 'accountId'])
    .where('kind', '=', kind)
    .where('name', '=', name)
    .executeTakeFirst();
}

/** Takes a name for an account; false where somebody in the country has it already. */
export async function takeSignInName(
  { db, actor }: CountyContext,
  accountId: string,
  { kind, name }: SignInName,
): Promise<boolean> {
  const taken = await db
    .insertInto('signInNames')
    .values({ kind, name, countyId: actor.countyId, accountId })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return taken.numInsertedOrUpdatedRows === 1n;
}

/** Gives a name of an account free for others. */
export async function releaseSignInName({ db, actor }: CountyContext, accountId: string, { kind, name }: SignInName): Promise<void> {
  await db
    .deleteFrom('signInNames')
    .where('countyId', '=', actor.countyId)
    .where('accountId', '=', accountId)
    .where('kind', '=', kind)
    .where('name', '=', name)
    .execute();
}

export async function replaceRecoveryCodes(
  { db, actor }: CountyContext,
  accountId: string,
  { indexes, now }: { indexes: readonly string[]; now: Date },
): Promise<void> {
  await db
    .deleteFrom('accountRecoveryCodes')
    .where('countyId', '=', actor.countyId)
    .where('accountId', '=', accountId)
    .execute();
  if (indexes.length === 0) return;
  await db
    .insertInto('accountRecoveryCodes')
    .values(indexes.map((codeIndex) => ({ countyId: actor.countyId, accountId, codeIndex, createdAt: now })))
    .execute();
}

/** True where the code was there and had not been used. */
export async function spendRecoveryCode(
  { db, actor }: CountyContext,
  accountId: string,
  { index, now }: { index: string; now: Date },
): Promise<boolean> {
  const spent = await db
    .updateTable('accountRecoveryCodes')
    .set({ usedAt: now })
    .where('countyId', '=', actor.countyId)
    .where('accountId', '=', accountId)
    .where('codeIndex', '=', index)
    .where('usedAt', 'is', null)
    .executeTakeFirst();
  return spent.numUpdatedRows === 1n;
}

export async function countRecoveryCodes({ db, actor }: CountyContext, accountId: string): Promise<number> {
  const { left } = await db
    .selectFrom('accountRecoveryCodes')
    .select((expression) => expression.fn.countAll<number>().as('left'))
    .where('countyId', '=', actor.countyId)
    .where('accountId', '=', accountId)
    .where('usedAt', 'is', null)
    .executeTakeFirstOrThrow();
  return left;
}

export async function getCountyName({ db, actor }: CountyContext): Promise<string> {
  const { name } = await db
    .selectFrom('counties')
    .select('name')
    .where('countyId', '=', actor.countyId)
    .executeTakeFirstOrThrow();
  return name;
}

export async function nameCounty({ db, actor }: CountyContext, name: string): Promise<void> {
  await db.updateTable('counties').set({ name }).where('countyId', '=', actor.countyId).execute();
}

export function actorOf(account: Account): Actor {
  return {
    accountId: account.accountId,
    countyId: account.countyId,
    role: account.role,
    name: account.name,
    ...(account.organizationId === null ? {} : { organizationId: account.organizationId }),
    ...(account.townshipId === null ? {} : { townshipId: account.townshipId }),
    ...(account.villageId === null ? {} : { villageId: account.villageId }),
  };
}

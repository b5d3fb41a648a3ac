import type { Role } from '../../../kernel/actor.ts';
import type { Account, CountyContext } from './account-store.ts';

export type PersonRow = Account & { lastSeenAt: Date | null };

/** Accounts of the county (or of one organization, or one account) with the latest sign of life. */
export async function listPersonRows(
  { db, actor }: CountyContext,
  { organizationId, accountId, now }: { organizationId?: string; accountId?: string; now: Date },
): Promise<PersonRow[]> {
  let query = db
    .selectFrom('accounts')
    .leftJoin('sessions', (join) =>
      join.onRef('sessions.accountId', '=', 'accounts.accountId').on('sessions.expiresAt', '>', now),
    )
    .selectAll('accounts')
    .select((expression) => expression.fn.max('sessions.lastSeenAt').as('lastSeenAt'))
    .where('accounts.countyId', '=', actor.countyId)
    .groupBy(['accounts.countyId', 'accounts.accountId'])
    .orderBy('accounts.accountId');
  if (organizationId !== undefined) query = query.where('accounts.organizationId', '=', organizationId);
  if (accountId !== undefined) query = query.where('accounts.accountId', '=', accountId);
  const rows = await query.execute();
  return rows.map((row) => ({ ...row, role: row.role as Role, lastSeenAt: row.lastSeenAt ?? null }));
}

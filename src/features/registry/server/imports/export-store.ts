import { sql } from 'kysely';
import type { UseCaseContext } from '../../../../platform/use-case/context.ts';
import { exportFilterSchema, type ExportFilter } from '../../imports/contract.ts';
import type { CountyContext } from './import-store.ts';

export async function insertExportLeave({ db, actor, now }: UseCaseContext, { leaveId, reason, filter }: { leaveId: string; reason: string; filter: ExportFilter }): Promise<void> {
  await db
    .insertInto('registryExportLeaves')
    .values({ countyId: actor.countyId, leaveId, accountId: actor.accountId, reason, filter: JSON.stringify(filter), grantedAt: now })
    .execute();
}

/** A leave of this very person. */
export async function findExportLeave({ db, actor }: UseCaseContext, leaveId: string): Promise<{ filter: ExportFilter; grantedAt: Date } | undefined> {
  const row = await db
    .selectFrom('registryExportLeaves')
    .select(['filter', 'grantedAt'])
    .where('countyId', '=', actor.countyId)
    .where('leaveId', '=', leaveId)
    .where('accountId', '=', actor.accountId)
    .executeTakeFirst();
  return row && { filter: exportFilterSchema.parse(row.filter), grantedAt: row.grantedAt };
}

/** Takes the names that were searched for out of leaves granted before a moment: nothing reads them any more. */
export async function forgetSearches({ db, actor }: CountyContext, grantedBefore: Date): Promise<void> {
  await db
    .updateTable('registryExportLeaves')
    .set({ filter: sql`filter - 'search'` })
    .where('countyId', '=', actor.countyId)
    .where('grantedAt', '<', grantedBefore)
    .where(sql<boolean>`filter ? 'search'`)
    .execute();
}

import type { UseCaseContext } from '../../../../platform/use-case/context.ts';
import { exportFilterSchema, type ExportFilter } from '../../imports/contract.ts';

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

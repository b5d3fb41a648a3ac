import type { UseCaseContext } from '../../../platform/use-case/context.ts';

/** In the trail: a report was handed to its head. */
const handedOver = 'weekly-report.signature-requested';

/**
 * How many people finished writing a report in this time, `until` left out, and how many signed one. Who handed a report over stands in the
 * trail alone; a head who signs what nobody handed over wrote it.
 */
export async function countReporting(
  { db, actor }: UseCaseContext,
  { from, until }: { from: Date; until: Date },
): Promise<{ writers: number; signers: number }> {
  const signed = db
    .selectFrom('weeklyReportVersions as version')
    .where('version.countyId', '=', actor.countyId)
    .where('version.kind', '=', 'report')
    .where('version.receivedAt', '>=', from)
    .where('version.receivedAt', '<', until);
  const handing = db
    .selectFrom('auditEntries as entry')
    .where('entry.countyId', '=', actor.countyId)
    .where('entry.subjectType', '=', 'weeklyReport')
    .where('entry.action', '=', handedOver);
  const writers = handing
    .select('entry.accountId as personId')
    .where('entry.occurredAt', '>=', from)
    .where('entry.occurredAt', '<', until)
    .union(signed.select('version.signerId as personId').where('version.reportId', 'not in', handing.select('entry.subjectId')));
  const { people } = await db
    .selectFrom(writers.as('writer'))
    .select(({ fn }) => fn.count<number>('writer.personId').distinct().as('people'))
    .executeTakeFirstOrThrow();
  const { signers } = await signed.select(({ fn }) => fn.count<number>('version.signerId').distinct().as('signers')).executeTakeFirstOrThrow();
  return { writers: people, signers };
}

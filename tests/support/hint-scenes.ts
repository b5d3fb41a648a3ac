import { dismissHint, listReportHints } from '../../src/features/hints/contract.ts';
import type { Hint } from '../../src/features/hints/hint.ts';
import { hintJobs } from '../../src/features/hints/server/jobs.ts';
import { systemActor } from '../../src/kernel/actor.ts';
import { newId } from '../../src/kernel/ids.ts';
import type { Afterwards } from '../../src/platform/use-case/context.ts';
import { runByTheClock } from '../../src/platform/use-case/run-use-case.ts';
import { report, type ReportingOrganization, type ReportingScene, type WeekContent } from './weekly-report-scenes.ts';
import type { World } from './world.ts';

/** Waits until every received report has been looked through: by the job, which goes after the work that each receipt left behind. */
export async function settleHints({ runtime }: World): Promise<void> {
  for (const job of hintJobs) await job.run(runtime, new AbortController().signal);
}

/** What work after a commit goes on with, for a test that begins it by itself. */
export function afterwardsIn({ runtime, countyId }: World): Afterwards {
  const caller = { actor: systemActor(countyId), language: 'zh-CN' as const, client: { address: 'test', userAgent: 'test' } };
  return { signal: new AbortController().signal, inTransaction: (work) => runByTheClock(runtime, caller, work) };
}

/** A server that goes down after each answer: what it would have gone on with is left to the job. */
export function dropWorkAfterwards({ runtime }: World): void {
  runtime.reactions = runtime.reactions.map((reaction) => ({ ...reaction, react: (ctx, payload) => reaction.react({ ...ctx, afterCommit: () => undefined }, payload) }));
}

/** A report that was received and looked through. */
export async function reportLookedThrough(scene: ReportingScene, organization: ReportingOrganization, dueDate: string, content: WeekContent, baseRevision = 0): Promise<string> {
  const { body, status, problem } = await report(scene, organization, dueDate, content, baseRevision);
  if (status !== 200) throw new Error(`not received: ${JSON.stringify(problem)}`);
  await settleHints(scene.world);
  return body.reportId;
}

export async function hintsIn({ clerk }: ReportingScene, reportId: string): Promise<Hint[]> {
  return (await clerk.send(listReportHints, { params: { reportId } })).body.hints.map(({ hint }) => hint);
}

export async function dismissAll({ clerk }: ReportingScene, reportId: string, reason: string): Promise<void> {
  for (const { hintId, dismissal } of (await clerk.send(listReportHints, { params: { reportId } })).body.hints) {
    if (!dismissal) await clerk.send(dismissHint, { params: { hintId }, body: { reason } });
  }
}

/** What no command can write: a version whose acts are of a kind that nobody knows, without words and figures. */
export async function breakReport(world: World, reportId: string): Promise<void> {
  await world.inDatabase(async (db) => {
    const { content, ...row } = await db.selectFrom('weeklyReportVersions').selectAll().where('reportId', '=', reportId).executeTakeFirstOrThrow();
    const { acts } = content as { acts: object[] };
    const broken = JSON.stringify({ acts: acts.map((act) => ({ ...act, kind: 'unheardOf' })) });
    await db
      .insertInto('weeklyReportVersions')
      .values({ ...row, figures: '{}', content: broken, version: 2, receiptNumber: newId() })
      .execute();
    await db.updateTable('weeklyReports').set({ version: 2 }).where('reportId', '=', reportId).execute();
  });
}

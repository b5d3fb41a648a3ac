import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { asCommand } from '../../../tests/support/plan-scenes.ts';
import { until } from '../../../tests/support/program.ts';
import { reportingOfEachTest } from '../../../tests/support/reporting-of-each-test.ts';
import { actOf, contentOf, report, travelTo, write, type ReportingOrganization } from '../../../tests/support/weekly-report-scenes.ts';
import type { Person } from '../../../tests/support/world.ts';
import type { UseCaseContext } from '../../platform/use-case/context.ts';
import { acceptReport, beginCorrection, closeWeek, getOwnWeek, getRollUp, signReport } from './contract.ts';
import { closeWeek as close } from './server/close-week.ts';
import { signReport as sign } from './server/sign-report.ts';

const week = '2020-06-16';
const scene = reportingOfEachTest();
let home: ReportingOrganization;
/** Of the correction that waits for the head's signature. */
let revision: number;
let mark: string;

beforeEach(async () => {
  home = scene.organization('清水县老年养护院');
  const { body: receipt } = await report(scene, home, week);
  await scene.clerk.send(acceptReport, { params: { reportId: receipt.reportId }, body: { version: 1 } });
  travelTo(scene.world, '2020-06-16 20:00');
  const { body: opened } = await home.head.send(beginCorrection, { params: scene.params(week), body: { reason: '人数另计' } });
  revision = await write(scene, home.head, week, contentOf([actOf(home.villageId, { people: 9, visits: 9 })]), opened.revision);
  ({ mark } = (await home.head.send(getOwnWeek, { params: scene.params(week) })).body.ledger);
});

/** Carries something out up to the point before its commit. */
async function underWay(person: Person, work: (ctx: UseCaseContext) => Promise<unknown>) {
  let commit = (): void => undefined;
  const mayCommit = new Promise<void>((resolve) => {
    commit = resolve;
  });
  let outcome: Promise<void> | undefined;
  await new Promise<void>((resolve, reject) => {
    outcome = asCommand(scene.world, person, async (ctx) => {
      await work(ctx);
      resolve();
      await mayCommit;
    });
    outcome.catch(reject);
  });
  return {
    commit: async () => {
      commit();
      await outcome;
    },
  };
}

/** Until the other one waits for the first, or has gone past it. */
async function waitsOrIsDone(other: Promise<unknown>) {
  const waits = until('the second to wait for the first', async () => {
    const { rows } = await sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(scene.world.db);
    return rows.length > 0 ? true : undefined;
  });
  await Promise.race([other, waits]);
}

describe('closing a week and receiving a correction of it at the same moment', () => {
  it('the correction comes first: the week is not closed over a review that is open', async () => {
    const signing = await underWay(home.head, (ctx) => sign(ctx, { params: scene.params(week), query: undefined, body: { revision, mark } }));
    const closing = scene.clerk.send(closeWeek, { params: scene.params(week) });
    await waitsOrIsDone(closing);
    await signing.commit();
    const { status, problem } = await closing;
    expect([status, problem.refusals?.map(({ code }) => code)]).toEqual([409, ['weekly-report.reviews-open']]);
    expect((await scene.clerk.send(getRollUp, { params: scene.params(week) })).body.frozen).toBeNull();
  });

  it('the closing comes first: the correction is received and shows as a change since', async () => {
    const closing = await underWay(scene.clerk, (ctx) => close(ctx, { params: scene.params(week) }));
    const signing = home.head.send(signReport, { params: scene.params(week), body: { revision, mark } });
    await waitsOrIsDone(signing);
    await closing.commit();
    expect((await signing).status).toBe(200);
    const { body } = await scene.clerk.send(getRollUp, { params: scene.params(week) });
    expect(body.frozen?.rollUp.total.figures.people).toBe(5);
    expect(body.changedSince).toMatchObject([{ frozenVersion: 1, currentVersion: 2 }]);
  });
});

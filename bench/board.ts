import { recordAct } from '../src/features/assistance/server/record-act.ts';
import { getBoard } from '../src/features/weekly-reports/contract.ts';
import { getOwnWeek } from '../src/features/weekly-reports/server/get-own-week.ts';
import { saveDraft } from '../src/features/weekly-reports/server/save-draft.ts';
import { sendZeroReport } from '../src/features/weekly-reports/server/send-zero-report.ts';
import { signReport } from '../src/features/weekly-reports/server/sign-report.ts';
import type { Actor, Role } from '../src/kernel/actor.ts';
import { newId } from '../src/kernel/ids.ts';
import { instantOf } from '../src/kernel/shanghai-time.ts';
import { asCommand, launchQingshui, type Clocked } from '../tests/support/plan-scenes.ts';
import { actOf, contentOf } from '../tests/support/weekly-report-scenes.ts';
import { withCounty } from './county-server.ts';
import { report, timed } from './figures.ts';

/** The office board of the county, 16 organizations × 7 weeks with their reports, from request to answer within the server. */
export function main(): Promise<void> {
  return withCounty(instantOf('2020-06-30', '17:00'), async ({ world, clerk, serveAs }) => {
    await fillCampaign(world, clerk);
    const app = await serveAs(clerk);
    const board = () => app.inject({ method: getBoard.method, url: getBoard.path });
    const { statusCode, body } = await board();
    if (statusCode !== 200) throw new Error(`the board did not open: ${body}`);
    console.log(`answer ${(body.length / 1024).toFixed(1)} KiB`);
    report('office board of the county, server time', await timed(300, 50, board), 'ms', 15);
    await app.close();
  });
}

/** Five full weeks and the one that runs: two in three report, some say there was nothing, some say nothing. */
async function fillCampaign(world: Clocked, clerk: Actor): Promise<void> {
  const { campaignId, groups } = await launchQingshui(world, { actor: clerk });
  const dueDates = ['2020-05-19', '2020-05-26', '2020-06-02', '2020-06-09', '2020-06-16', '2020-06-23', '2020-06-30'];
  for (const group of groups) {
    for (const [position, { organizationId }] of group.organizations.entries()) {
      const person = (role: Role) => ({ actor: { accountId: newId(), countyId: clerk.countyId, role, name: '示例', organizationId } });
      const sixActs = () => Array.from({ length: 6 }, () => actOf(group.villages[0]?.villageId ?? '', { date: '2020-05-18' }));
      for (const [week, dueDate] of dueDates.entries()) {
        const params = { campaignId, dueDate };
        const choice = (position + week) % 6;
        if (choice === 0) continue;
        await asCommand(world, person('orgHead'), async (ctx) => {
          if (choice === 1) {
            await sendZeroReport(ctx, { params, query: undefined, body: { reason: '', discardDraft: false } });
            return;
          }
          const { acts, texts } = contentOf(sixActs());
          for (const act of acts) await recordAct(ctx, { params: undefined, query: undefined, body: { campaignId, act } });
          const { revision } = await saveDraft(ctx, { params, query: undefined, body: { baseRevision: 0, content: texts } });
          const { ledger } = await getOwnWeek(ctx, { params });
          await signReport(ctx, { params, query: undefined, body: { revision, mark: ledger.mark } });
        });
      }
    }
  }
}

import { recordAct } from '../src/features/assistance/server/record-act.ts';
import type { Actor } from '../src/kernel/actor.ts';
import { newId } from '../src/kernel/ids.ts';
import { addDays, instantOf } from '../src/kernel/shanghai-time.ts';
import { asCommand, launchQingshui } from '../tests/support/plan-scenes.ts';
import { actOf } from '../tests/support/weekly-report-scenes.ts';
import { withCounty } from './county-server.ts';
import { report, timed } from './figures.ts';
import { actKinds } from '../src/features/assistance/act.ts';

const dueDate = '2020-06-16';
const actsOfWeek = 2_000;
const actsOfOtherWeeks = 6_000;

/** A week drawn from the ledger: 2,000 acts of one organization in it and three times as many around it, from request to answer. */
export function main(): Promise<void> {
  return withCounty(instantOf(dueDate, '12:00'), async ({ world, clerk, serveAs }) => {
    const { campaignId, groups } = await launchQingshui(world, { actor: clerk });
    const group = groups[0];
    const organizationId = group?.organizations[0]?.organizationId ?? '';
    const villageIds = group?.villages.map(({ villageId }) => villageId) ?? [];
    const reporter: Actor = { accountId: newId(), countyId: clerk.countyId, role: 'reporter', name: '示例联络员', organizationId };
    const record = (from: string, days: number, count: number) =>
      asCommand(world, { actor: reporter }, async (ctx) => {
        for (let index = 0; index < count; index += 1) {
          const act = actOf(villageIds[index % villageIds.length] ?? '', {
            date: addDays(from, index % days),
            kind: actKinds[index % 3 === 0 ? 2 : 5] ?? 'training',
            people: index % 40,
            visits: (index % 40) * 2,
            moneyFen: 100 * (index + 1),
            goods: index % 5 === 0 ? [{ name: '大米', quantity: 2, unit: '袋' }] : [],
            note: '示例：入户了解情况，讲解政策，登记需求',
          });
          await recordAct(ctx, { params: undefined, query: undefined, body: { campaignId, act } });
        }
      });
    await record('2020-05-13', 27, actsOfOtherWeeks);
    await record('2020-06-10', 6, actsOfWeek);
    const app = await serveAs(reporter);
    const open = () => app.inject({ method: 'GET', url: `/api/weekly-reports/own/${campaignId}/${dueDate}` });
    const { statusCode, body } = await open();
    if (statusCode !== 200) throw new Error(`the week did not open: ${body}`);
    const drawn = (JSON.parse(body) as { ledger: { acts: unknown[] } }).ledger.acts.length;
    if (drawn !== actsOfWeek) throw new Error(`drawn from ${drawn} acts`);
    console.log(`answer ${(body.length / 1024).toFixed(0)} KiB`);
    report('a week drafted from 2,000 acts, server time', await timed(100, 20, open), 'ms', 50);
    await app.close();
  });
}

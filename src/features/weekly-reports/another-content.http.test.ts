import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openConfirmations, type ConfirmationScene } from '../../../tests/support/confirmation-scenes.ts';
import { actOf, contentOf, report, travelTo } from '../../../tests/support/weekly-report-scenes.ts';
import { createWorld, type World } from '../../../tests/support/world.ts';
import type { AssistanceAct } from '../assistance/act.ts';
import { correctAct, withdrawAct } from '../assistance/contract.ts';
import { answerAct } from '../confirmations/contract.ts';
import { acceptReport, closeWeek, downloadBulletin, downloadWeekPapers, getRollUp, listRollUpActs } from './contract.ts';

const dueDate = '2020-06-16';
let world: World;
let scene: ConfirmationScene;
let act: AssistanceAct;
let params: { actId: string };

beforeEach(async () => {
  world = await createWorld();
  scene = await openConfirmations(world);
  act = actOf(scene.home.villageId, { kind: 'cash', moneyFen: 5_000_000 });
  params = { actId: act.actId };
  await scene.enter(act);
});
afterEach(() => world.close());

const answer = (revision: number, received = true) => scene.village.send(answerAct, { params, body: { revision, householdId: null, received, reason: received ? '' : '没有收到' } });
const correct = (changes: Partial<AssistanceAct>) => scene.home.reporter.send(correctAct, { params, body: { baseRevision: 1, act: { ...act, ...changes }, reason: '核实后更正' } });
async function signed(): Promise<string> {
  const { status, body } = await report(scene, scene.home, dueDate, contentOf([act]));
  expect(status).toBe(200);
  return body.reportId;
}
/** The money of the week that counts as confirmed and as waiting, how many acts stand where, and which open as confirmed. */
async function told() {
  const { body } = await scene.clerk.send(getRollUp, { params: scene.params(dueDate) });
  const { body: opened } = await scene.clerk.send(listRollUpActs, { params: scene.params(dueDate), query: { receipt: 'confirmed' } });
  const { confirmed, waiting } = body.current.total.byReceipt ?? {};
  return { money: [confirmed?.moneyFen, waiting?.moneyFen], receipts: body.receipts, opened: opened.total };
}
const waits = { money: [0, 5_000_000], receipts: { confirmed: 0, partly: 0, unconfirmed: 1, disputed: 0 }, opened: 0 };

describe('an amount of a signed report', () => {
  it('is not confirmed by a yes to another amount: it waits, in the closing and in the bulletin too', async () => {
    const reportId = await signed();
    expect((await correct({ moneyFen: 50_000 })).status).toBe(200);
    expect((await answer(2)).body.state).toBe('confirmed');
    expect(await told()).toEqual(waits);
    travelTo(world, '2020-06-16 18:00');
    await scene.clerk.send(acceptReport, { params: { reportId }, body: { version: 1 } });
    const { status, body } = await scene.clerk.send(closeWeek, { params: scene.params(dueDate) });
    expect([status, body.frozen?.rollUp.total.byReceipt?.confirmed.moneyFen]).toEqual([200, 0]);
    const { raw } = await scene.clerk.send(downloadBulletin, { params: scene.params(dueDate) });
    expect(strFromU8(unzipSync(raw)['word/document.xml'] ?? new Uint8Array())).not.toContain('已确认收到');
  });

  it('is confirmed no longer once the act was taken back', async () => {
    await answer(1);
    await signed();
    expect((await told()).money).toEqual([5_000_000, 0]);
    expect((await scene.home.reporter.send(withdrawAct, { params, body: { baseRevision: 1, reason: '记错了' } })).status).toBe(200);
    expect(await told()).toEqual(waits);
  });

  it('stays confirmed where words alone were corrected since', async () => {
    await answer(1);
    await signed();
    await correct({ note: '补充说明' });
    expect(await told()).toMatchObject({ money: [5_000_000, 0], opened: 1 });
  });

  it('stays denied where the village denied what was signed, though it has not answered to the correction yet', async () => {
    await signed();
    await answer(1, false);
    expect((await told()).receipts).toMatchObject({ disputed: 1 });
    await correct({ moneyFen: 50_000 });
    expect((await told()).receipts).toMatchObject({ disputed: 1, unconfirmed: 0 });
    // Nor does a yes to the other amount lift it.
    await answer(2);
    expect((await told()).receipts).toMatchObject({ disputed: 1, confirmed: 0 });
  });

  it('waits where the village took its no back before it was corrected', async () => {
    await signed();
    await answer(1, false);
    await answer(1);
    await correct({ moneyFen: 50_000 });
    expect(await told()).toEqual(waits);
  });

  it('stays denied where the village denies what it was corrected to', async () => {
    await signed();
    await correct({ moneyFen: 50_000 });
    await answer(2, false);
    expect((await told()).receipts).toMatchObject({ disputed: 1 });
  });
});

it('the ledger of the week tells of each act what its receiving side says of what was signed, also after the closing', async () => {
  const others = [actOf(scene.home.villageId, { note: '（示例）已答复' }), actOf(scene.home.villageId, { note: '（示例）没有收到' }), actOf(scene.home.villageId, { note: '（示例）没有答复' })];
  for (const each of others) await scene.enter(each);
  const { body } = await report(scene, scene.home, dueDate, contentOf([act, ...others]));
  const say = (actId: string, received: boolean) =>
    scene.village.send(answerAct, { params: { actId }, body: { revision: 1, householdId: null, received, reason: received ? '' : '没有收到' } });
  await say(others[0]?.actId ?? '', true);
  await say(others[1]?.actId ?? '', false);
  expect((await correct({ moneyFen: 50_000 })).status).toBe(200);
  expect((await answer(2)).body.state).toBe('confirmed');
  const stateIn = async () => {
    const { raw } = await scene.clerk.send(downloadWeekPapers, { params: scene.params(dueDate), query: { paper: 'ledger' } });
    const rows = Object.entries(unzipSync(raw)).filter(([name]) => name.includes('sheet')).flatMap(([, bytes]) => strFromU8(bytes).split('<row '));
    return ['捐赠资金', '（示例）已答复', '（示例）没有收到', '（示例）没有答复'].map((words) => {
      const row = rows.find((cells) => cells.includes(scene.home.name) && cells.includes(words)) ?? '';
      return ['部分已确认', '已确认', '待确认', '有疑问'].find((state) => row.includes(`>${state}<`));
    });
  };
  const told = ['待确认', '已确认', '有疑问', '待确认'];
  expect(await stateIn()).toEqual(told);
  travelTo(world, '2020-06-16 18:00');
  await scene.clerk.send(acceptReport, { params: { reportId: body.reportId }, body: { version: 1 } });
  expect((await scene.clerk.send(closeWeek, { params: scene.params(dueDate) })).status).toBe(200);
  expect(await stateIn()).toEqual(told);
});

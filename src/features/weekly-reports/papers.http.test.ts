import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { reportingOfEachTest } from '../../../tests/support/reporting-of-each-test.ts';
import { actOf, contentOf, report, sendZero, travelTo } from '../../../tests/support/weekly-report-scenes.ts';
import type { AssistanceAct } from '../assistance/act.ts';
import { correctAct, recordAct, withdrawAct } from '../assistance/contract.ts';
import { beginCorrection, downloadWeekPapers, getBoard, returnReport, type weekPapers } from './contract.ts';

const week = '2020-06-16';
const scene = reportingOfEachTest();
let act: AssistanceAct;

beforeEach(async () => {
  const [first] = scene.organizations;
  if (!first) throw new Error('the plan has organizations');
  act = actOf(first.villageId, { kind: 'goods', goods: [{ name: '大米', quantity: 12, unit: '袋' }], note: '示例：送到户里', people: 4, visits: 9 });
  await report(scene, first, week, contentOf([act]));
  travelTo(scene.world, '2020-06-16 18:10');
});

const download = (paper: (typeof weekPapers)[number]) => scene.clerk.send(downloadWeekPapers, { params: scene.params(week), query: { paper } });

/** The words of a Word or Excel file, without its marks. */
function wordsIn(file: Uint8Array): string {
  return Object.entries(unzipSync(file))
    .filter(([name]) => /document\.xml$|sheet\d+\.xml$|sharedStrings\.xml$/.test(name))
    .map(([, bytes]) => strFromU8(bytes).replaceAll(/<[^>]+>/g, ''))
    .join('\n');
}

/** The same by the rows and paragraphs in which they stand. */
function linesIn(file: Uint8Array): string[] {
  return Object.entries(unzipSync(file))
    .filter(([name]) => /document\.xml$|sheet\d+\.xml$/.test(name))
    .flatMap(([, bytes]) => strFromU8(bytes).split(/<\/w:p>|<\/row>/))
    .map((xml) => xml.replaceAll(/<[^>]+>/g, ''));
}

describe('the papers of a week', () => {
  it('come in one file: bulletin, statistics, ledger, what must improve, and a reading copy for each township', async () => {
    const { raw, status, headers } = await download('all');
    expect([status, headers['content-type']]).toEqual([200, 'application/zip']);
    const files = unzipSync(raw);
    expect(Object.keys(files).filter((name) => name.startsWith('乡镇阅读件-'))).toHaveLength(4);
    expect(Object.keys(files)).toEqual(expect.arrayContaining(['简报.docx', '统计表.xlsx', '台账.xlsx', '通报.docx']));
    for (const file of Object.values(files)) expect(wordsIn(file)).not.toBe('');
    // What names who is missing lies apart: the rest may be handed on as it is.
    const apart = Object.keys(files).filter((name) => name.includes('/'));
    expect(apart).toEqual(['简报（内部，列未报单位）.docx', '统计表（内部，列单位上报情况）.xlsx', '通报（内部，列单位）.docx'].map((name) => `内部，不外发/${name}`));
    const missing = scene.organizations[1]?.name ?? '';
    expect(Object.entries(files).filter(([, file]) => wordsIn(file).includes(missing)).map(([name]) => name)).toEqual(apart);
  });

  it('that may be handed on name nobody beside a word of being late, missing or sent back', async () => {
    const [, late, sentBack, missing] = scene.organizations;
    if (!late || !sentBack || !missing) throw new Error('the plan has organizations');
    await report(scene, late, week);
    const { body: receipt } = await report(scene, sentBack, week);
    await scene.clerk.send(returnReport, { params: { reportId: receipt.reportId }, body: { version: 1, reason: '（示例）请补充说明' } });
    const files = Object.entries(unzipSync((await download('all')).raw));
    const lines = files.flatMap(([name, file]) => linesIn(file).map((words) => ({ name, words })));
    const parading = ({ words }: (typeof lines)[number]) => [late, sentBack, missing].some(({ name }) => words.includes(name)) && /迟报|未报|未上报|没有收到|退回/.test(words);
    expect(lines.filter(({ name }) => !name.includes('/')).filter(parading)).toEqual([]);
    expect(new Set(lines.filter(parading).map(({ name }) => name)).size).toBeGreaterThan(1);
    // What was done is told of whoever did it, when it came is not.
    expect(lines.some(({ name, words }) => name === '统计表.xlsx' && words.includes(late.name))).toBe(true);
  });

  it('the ledger has each act in full', async () => {
    const { raw, headers } = await download('ledger');
    expect(headers['content-type']).toContain('spreadsheetml');
    expect(wordsIn(raw)).toContain('示例：送到户里');
    expect(wordsIn(raw)).toContain('大米');
  });

  it('the ledger says of an act that was taken back after the signature that it was, and not that it waits for a word', async () => {
    const [first] = scene.organizations;
    const row = async () => linesIn((await download('ledger')).raw).find((words) => words.includes('示例：送到户里'));
    expect(await row()).toContain('待确认');
    await first?.reporter.send(withdrawAct, { params: { actId: act.actId }, body: { baseRevision: 1, reason: '记错了' } });
    expect(await row()).toContain('已撤回');
    expect(await row()).not.toContain('待确认');
  });

  it('what must improve names nobody in the copy that goes out, and in the office’s copy in the order of the plan', async () => {
    const names = scene.organizations.slice(1).map(({ name }) => name);
    const out = wordsIn((await download('improvements')).raw);
    expect(out).toContain('有15家单位的周报截至编印时没有收到。');
    for (const name of names) expect(out).not.toContain(name);
    expect(wordsIn((await download('improvementsOffice')).raw)).toContain(`单位：${names.join('、')}。`);
  });

  it('a township reads what came to the ledger after the reports were signed, each in its village and no other', async () => {
    const [first] = scene.organizations;
    if (!first) throw new Error('the plan has organizations');
    const [mistaken, counted] = [actOf(first.villageId, { note: '示例：记错的一次' }), actOf(first.villageId, { note: '示例：数错的一次' })];
    const { body: opened } = await first.head.send(beginCorrection, { params: scene.params(week), body: { reason: '补记两次' } });
    await report(scene, first, week, contentOf([act, mistaken, counted]), opened.revision);
    await first.reporter.send(withdrawAct, { params: { actId: mistaken.actId }, body: { baseRevision: 1, reason: '记错了' } });
    await first.reporter.send(correctAct, { params: { actId: counted.actId }, body: { baseRevision: 1, act: { ...counted, people: 8, visits: 8 }, reason: '数错了' } });
    const late = actOf(first.villageId, { note: '示例：网络不通，晚到的一次' });
    expect((await first.reporter.send(recordAct, { body: { campaignId: scene.campaignId, act: late } })).status).toBe(200);
    const files = Object.entries(unzipSync((await download('townships')).raw)).map(([name, file]) => [name, wordsIn(file)] as const);
    const told = files.filter(([, words]) => words.includes('签字以后'));
    expect(told).toHaveLength(1);
    const [, words = ''] = told[0] ?? [];
    expect(words).toContain('示例：送到户里');
    expect(words).toMatch(/补记：2020年6月12日，.*示例：网络不通，晚到的一次/);
    expect(words).toMatch(/更正：2020年6月12日，.*帮扶8人。示例：数错的一次/);
    expect(words).toMatch(/撤回：2020年6月12日，.*示例：记错的一次/);
  });

  it('a township reads what was entered after the answer 本周无进展, and nothing of a report that was sent back', async () => {
    const [first, second] = scene.organizations;
    if (!first || !second) throw new Error('the plan has organizations');
    travelTo(scene.world, '2020-06-16 12:00');
    expect((await sendZero(scene, second, week)).status).toBe(200);
    const entered = actOf(second.villageId, { note: '示例：报了无进展以后补记的一次' });
    expect((await second.reporter.send(recordAct, { body: { campaignId: scene.campaignId, act: entered } })).status).toBe(200);
    await sendBackFirst();
    const unsigned = actOf(first.villageId, { note: '示例：退回以后补记的一次' });
    expect((await first.reporter.send(recordAct, { body: { campaignId: scene.campaignId, act: unsigned } })).status).toBe(200);
    const words = Object.values(unzipSync((await download('townships')).raw)).map(wordsIn).join('');
    expect(words).toMatch(/补记：2020年6月12日，.*示例：报了无进展以后补记的一次/);
    expect(words).not.toContain('示例：退回以后补记的一次');
  });

  it('a township reads of its own villages alone, also of those where nothing was done', async () => {
    const files = Object.entries(unzipSync((await download('townships')).raw));
    const told = files.filter(([, file]) => wordsIn(file).includes('示例：送到户里'));
    expect(told).toHaveLength(1);
    // 人 and 人次 are two figures, and who checks a sheet needs both.
    expect(told.map(([, file]) => wordsIn(file))).toEqual([expect.stringContaining('：捐赠物资（面对面），帮扶4人、9人次，物资大米12袋。')]);
    expect(files.filter(([, file]) => wordsIn(file).includes('本周没有上报帮扶活动'))).not.toHaveLength(0);
  });

  it('a village does not read that nothing was reported where the report that helps it was returned; every other one does', async () => {
    await sendBackFirst();
    const nothing = '没有帮扶活动计入；退回补充的周报尚未计入。';
    const told = Object.values(unzipSync((await download('townships')).raw)).flatMap(linesIn).filter((words) => words.startsWith('本周'));
    expect(told.filter((words) => words === `本周${nothing}`)).toHaveLength(1);
    expect(told.filter((words) => words === '本周没有上报帮扶活动。')).toHaveLength(told.length - 1);
    // In the bulletin, too, each is told its own.
    const bulletin = wordsIn((await download('bulletin')).raw);
    expect(bulletin).toMatch(new RegExp(`本周没有上报帮扶活动。[^。]*本周${nothing}`));
  });

  async function sendBackFirst(): Promise<void> {
    const { body: board } = await scene.clerk.send(getBoard, { query: {} });
    const reportId = board.rows[0]?.cells.find((one) => one.dueDate === week)?.reportId ?? '';
    const { status } = await scene.clerk.send(returnReport, { params: { reportId }, body: { version: 1, reason: '（示例）请补充说明' } });
    expect(status).toBe(200);
  }
});

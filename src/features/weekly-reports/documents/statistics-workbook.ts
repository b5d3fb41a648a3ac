import { shanghaiTimestamp } from '../../../kernel/shanghai-time.ts';
import { formatSentence } from '../../../kernel/translate.ts';
import type { Sheet, SheetRow, Spreadsheet } from '../../../platform/documents/spreadsheet.ts';
import { assistanceMessages } from '../../assistance/messages.ts';
import { reachOf, type Figures } from '../figures.ts';
import { weeklyReportMessages } from '../messages.ts';
import type { ByReceipt, RollUpOrganization } from '../roll-up.ts';
import { goodsInWords } from '../figures-in-words.ts';
import type { WeekGifts } from '../gifts-of-week.ts';
import type { BulletinCopy } from './bulletin.ts';
import { giftSheets } from './gift-sheets.ts';
import { purchasesSheet, schoolingSheet, workersSheet } from './kind-sheets.ts';
import type { WeekForPapers } from './week-in-papers.ts';

/**
 * 统计表: the week by village, group and kind, every act behind the figures; gifts, what is confirmed, who took part, purchases, schooling. The
 * office's copy has who has reported how, and every organization; the one that goes out names those alone that did or gave something.
 */
export function statisticsWorkbook(week: WeekForPapers, gifts: WeekGifts, copy: BulletinCopy): Spreadsheet {
  const { rollUp } = week;
  const naming = (those: readonly { organizationId: string }[]) => (copy === 'office' ? week : weekNaming(week, those));
  const line = (name: string, figures: Figures): SheetRow => [name, ...figureCells(figures)];
  const summary = (name: string, header: string, rows: SheetRow[]): Sheet => ({
    name,
    title: `${week.campaignName}帮扶情况统计表（${name}）`,
    notes: notesOf(week),
    columns: [{ header, kind: 'text' }, ...figureColumns],
    rows,
    totals: line('合计', rollUp.total.figures),
  });
  return {
    creator: week.issuer,
    createdAt: week.deadline,
    sheets: [
      summary('按村', '村', rollUp.byVillage.map((one) => line(`${one.townshipName ?? ''}${one.villageName}`, one.figures))),
      summary('按组', '组', rollUp.byGroup.map((one) => line(one.groupName, one.figures))),
      summary('按类型', '类型', rollUp.byKind.map((one) => line(zh(assistanceMessages, `assistance.kind.${one.kind}`), one.figures))),
      ...(copy === 'office' ? [reportsSheet(week)] : []),
      actsSheet(week),
      ...giftSheets(naming([...gifts.current, ...(gifts.frozen ?? [])]), gifts),
      receiptsSheet(week),
      ...[workersSheet, purchasesSheet, schoolingSheet].map((sheet) => sheet(naming(week.acts), notesOf(week).slice(0, 1))),
    ],
  };
}

/** The others add nothing to any sum: a row of noughts would only say who is missing. */
function weekNaming(week: WeekForPapers, those: readonly { organizationId: string }[]): WeekForPapers {
  const named = new Set(those.map(({ organizationId }) => organizationId));
  return { ...week, rollUp: { ...week.rollUp, organizations: week.rollUp.organizations.filter(({ organizationId }) => named.has(organizationId)) } };
}

const figureColumns = [
  { header: '帮扶次数', kind: 'integer' },
  { header: '其中面对面', kind: 'integer' },
  { header: '其中不见面', kind: 'integer' },
  { header: '负责人到场', kind: 'integer' },
  { header: '帮扶人数（人）', kind: 'integer' },
  { header: '帮扶人次', kind: 'integer' },
  { header: '资金（元）', kind: 'money' },
  { header: '物资', kind: 'text' },
] as const;

function figureCells(figures: Figures): SheetRow {
  const { acts, inPerson, remote, byHead, people, visits, moneyFen, goods } = figures;
  return [acts, inPerson, remote, byHead, people, visits, moneyFen, goodsInWords(goods)];
}

function notesOf({ startsAt, deadline, isClosed, weekNumber }: WeekForPapers): string[] {
  const span = `${shanghaiTimestamp(startsAt).slice(0, 16)} 至 ${shanghaiTimestamp(deadline).slice(0, 16)}`;
  return [
    `第${weekNumber}周：${span}。${isClosed ? '本周已结账，数字为结账时数字。' : '本周尚未结账，数字可能变化。'}`,
    '人数按每次帮扶填报的人数相加，写明姓名的，同一人只计一次；人次另计；退回待补的周报未计入。',
  ];
}

const receiptColumns = ['已确认', '未确认'].flatMap((state) => [
  { header: `${state}：次数`, kind: 'integer' as const },
  { header: `${state}：人数（人）`, kind: 'integer' as const },
  { header: `${state}：资金（元）`, kind: 'money' as const },
]);

/** 受助方确认: what the receiving side has confirmed apart from what it has not, village by village (conduct rule 4). */
function receiptsSheet(week: WeekForPapers): Sheet {
  const { total, byVillage } = week.rollUp;
  const cells = (byReceipt: ByReceipt | undefined) =>
    byReceipt ? [byReceipt.confirmed, byReceipt.waiting].flatMap(({ acts, people, moneyFen }) => [acts, people, moneyFen]) : receiptColumns.map(() => null);
  const kept = total.byReceipt ? [] : ['本周结账时没有留存确认情况。'];
  return {
    name: '受助方确认',
    title: `${week.campaignName}受助方确认情况`,
    notes: [
      ...notesOf(week).slice(0, 1),
      ...kept,
      '已确认：受助村、户都已确认收到。未确认：尚未答复、只有部分答复，或者表示没有收到。写明姓名的人两边都有的，两边各计一次。',
    ],
    columns: [{ header: '村', kind: 'text' }, ...receiptColumns],
    rows: byVillage.map(({ townshipName, villageName, byReceipt }) => [`${townshipName ?? ''}${villageName}`, ...cells(byReceipt)]),
    totals: ['合计', ...cells(total.byReceipt)],
  };
}

function reportsSheet(week: WeekForPapers): Sheet {
  return {
    name: '上报情况',
    title: `${week.campaignName}周报上报情况`,
    notes: notesOf(week).slice(0, 1),
    columns: [
      { header: '组', kind: 'text' },
      { header: '单位', kind: 'text' },
      { header: '上报情况', kind: 'text' },
      { header: '收到时间', kind: 'dateTime' },
      { header: '版次', kind: 'integer' },
      { header: '审核', kind: 'text' },
    ],
    rows: week.rollUp.organizations.map((one) => [
      one.groupName,
      one.organizationName,
      stateInWords(one),
      one.receivedAt === null ? null : new Date(one.receivedAt),
      one.version === 0 ? null : one.version,
      one.reviewState === null ? null : zh(weeklyReportMessages, `weekly-report.review.${one.reviewState}`),
    ]),
  };
}

function actsSheet(week: WeekForPapers): Sheet {
  return {
    name: '帮扶记录',
    title: `${week.campaignName}帮扶记录`,
    notes: notesOf(week).slice(0, 1),
    columns: [
      { header: '组', kind: 'text' },
      { header: '单位', kind: 'text' },
      { header: '日期', kind: 'date' },
      { header: '村', kind: 'text' },
      { header: '类型', kind: 'text' },
      { header: '方式', kind: 'text' },
      { header: '人数（人）', kind: 'integer' },
      { header: '人次', kind: 'integer' },
      { header: '资金（元）', kind: 'money' },
      { header: '物资', kind: 'text' },
      { header: '负责人到场', kind: 'text' },
      { header: '说明', kind: 'text' },
    ],
    rows: week.acts.map(({ act, organizationName, groupName, villageName }) => [
      groupName,
      organizationName,
      act.date,
      villageName,
      zh(assistanceMessages, `assistance.kind.${act.kind}`),
      zh(assistanceMessages, `assistance.mode.${act.mode}`),
      reachOf(act).people,
      reachOf(act).visits,
      act.moneyFen,
      goodsInWords(act.goods),
      act.byHead ? '是' : '',
      act.note,
    ]),
  };
}

/** 迟报（已认可离线延迟） and 本周无进展（迟报） are said in full: no state hides another. */
export function stateInWords({ state, late, offlineDelayAccepted }: RollUpOrganization): string {
  if (state === 'zero' && late) {
    return zh(weeklyReportMessages, offlineDelayAccepted ? 'weekly-report.zero-offline-delay-accepted' : 'weekly-report.zero-late');
  }
  if (state === 'late' && offlineDelayAccepted) return zh(weeklyReportMessages, 'weekly-report.offline-delay-accepted');
  return zh(weeklyReportMessages, `weekly-report.state.${state}`);
}

function zh<M extends typeof assistanceMessages | typeof weeklyReportMessages>(messages: M, key: keyof M & string): string {
  return formatSentence(messages[key] as { 'zh-CN': string; en: string }, 'zh-CN');
}

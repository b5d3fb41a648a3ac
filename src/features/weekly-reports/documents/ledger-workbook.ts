import { fieldsOf, wordsOfDetail } from '../../assistance/kind-fields.ts';
import { assistanceMessages } from '../../assistance/messages.ts';
import type { AssistanceAct } from '../../assistance/act.ts';
import type { Spreadsheet } from '../../../platform/documents/spreadsheet.ts';
import type { ReceiptState } from '../../confirmations/receipt.ts';
import { reachOf } from '../figures.ts';
import { goodsInWords } from '../figures-in-words.ts';
import { hoursInTenths, workerWords } from './kind-sheets.ts';
import type { WeekForPapers } from './week-in-papers.ts';

/** In the words of the screens. */
const receiptWords: Readonly<Record<ReceiptState, string>> = { confirmed: '已确认', partly: '部分已确认', unconfirmed: '待确认', disputed: '有疑问' };

/** 台账: every act of the week in full, in the order of the plan. Households stay in their village: only their number is given. */
export function ledgerWorkbook(week: WeekForPapers): Spreadsheet {
  return {
    creator: week.issuer,
    createdAt: week.deadline,
    sheets: [
      {
        name: '帮扶台账',
        title: `${week.campaignName}帮扶台账（第${week.weekNumber}周）`,
        notes: [week.isClosed ? '本周已结账，记录为结账时的内容。' : '本周尚未结账，记录可能变化。', '退回待补的周报未列入。', '受助方确认：按周报签字时的内容，为生成本表时的情况；签字后更正过的，要受助村、户重新确认；签字后撤回的，写“已撤回”。'],
        columns: [
          { header: '序号', kind: 'integer' },
          { header: '组', kind: 'text' },
          { header: '单位', kind: 'text' },
          { header: '日期', kind: 'date' },
          { header: '村', kind: 'text' },
          { header: '类型', kind: 'text' },
          { header: '方式', kind: 'text' },
          { header: '类型内容', kind: 'text' },
          { header: '帮扶户数', kind: 'integer' },
          { header: '人数（人）', kind: 'integer' },
          { header: '人次', kind: 'integer' },
          { header: '资金（元）', kind: 'money' },
          { header: '物资', kind: 'text' },
          { header: '参加人员', kind: 'text' },
          { header: '合计工时（小时）', kind: 'tenths' },
          { header: '负责人到场', kind: 'text' },
          { header: '凭证和照片', kind: 'integer' },
          { header: '受助方确认', kind: 'text' },
          { header: '说明', kind: 'text' },
        ],
        rows: week.acts.map(({ act, organizationName, groupName, villageName }, index) => [
          index + 1,
          groupName,
          organizationName,
          act.date,
          villageName,
          assistanceMessages[`assistance.kind.${act.kind}`]['zh-CN'],
          assistanceMessages[`assistance.mode.${act.mode}`]['zh-CN'],
          detailsInWords(act),
          act.householdIds.length === 0 ? null : act.householdIds.length,
          reachOf(act).people,
          reachOf(act).visits,
          act.moneyFen,
          goodsInWords(act.goods),
          act.workers.map(({ group, heads, hours }) => `${workerWords[group]}${heads}人${hours === null ? '' : `（共${hours}小时）`}`).join('、'),
          hoursInTenths(act.workers),
          act.byHead ? '是' : '',
          act.evidenceIds.length === 0 ? null : act.evidenceIds.length,
          receiptInWords(week, act.actId),
          act.note,
        ]),
      },
    ],
  };
}

/** What was taken back after the signature waits for nobody's word any more; a no that was said to it stays beside that. */
function receiptInWords({ receipts, withdrawn }: WeekForPapers, actId: string): string {
  const state = receipts.get(actId) ?? 'unconfirmed';
  if (!withdrawn.has(actId)) return receiptWords[state];
  return state === 'disputed' ? `${receiptWords.disputed}，已撤回` : '已撤回';
}

function detailsInWords({ kind, details }: AssistanceAct): string {
  return fieldsOf(kind)
    .flatMap((field) => {
      const value = details[field.name];
      return value === undefined || value === '' ? [] : [`${field.label['zh-CN']}：${wordsOfDetail(field, value)['zh-CN']}`];
    })
    .join('；');
}

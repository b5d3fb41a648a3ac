import { shanghaiTimestamp } from '../../../kernel/shanghai-time.ts';
import { formatSentence } from '../../../kernel/translate.ts';
import type { Spreadsheet } from '../../../platform/documents/spreadsheet.ts';
import { needsMessages } from '../messages.ts';
import type { NeedLine } from '../views.ts';

/** 困难和需求清单: one row for each need, in the order of the list on the screen. */
export function needsWorkbook(
  needs: readonly NeedLine[],
  { madeBy, madeAt, isCut }: { madeBy: string; madeAt: Date; isCut: boolean },
): Spreadsheet {
  const made = `${shanghaiTimestamp(madeAt).slice(0, 16)} 由${madeBy}导出，共 ${needs.length} 条。`;
  return {
    creator: madeBy,
    createdAt: madeAt,
    sheets: [
      {
        name: '困难和需求',
        title: '困难和需求清单',
        notes: [made, ...(isCut ? ['条数过多，未全部导出，请缩小筛选范围。'] : [])],
        columns: [
          { header: '乡镇', kind: 'text' },
          { header: '村', kind: 'text' },
          { header: '户主', kind: 'text' },
          { header: '本人', kind: 'text' },
          { header: '类别', kind: 'text' },
          { header: '具体内容', kind: 'text' },
          { header: '数量', kind: 'integer' },
          { header: '单位', kind: 'text' },
          { header: '紧急程度', kind: 'text' },
          { header: '期限', kind: 'date' },
          { header: '原因', kind: 'text' },
          { header: '状态', kind: 'text' },
          { header: '登记人', kind: 'text' },
          { header: '登记时间', kind: 'dateTime' },
        ],
        rows: needs.map((need) => [
          need.townshipName,
          need.villageName,
          need.householdId === null ? '（全村）' : (need.headName ?? '（无户主）'),
          need.personName,
          need.kindName['zh-CN'],
          need.summary,
          need.quantity,
          need.unit,
          formatSentence(needsMessages[`needs.urgency.${need.urgency}`], 'zh-CN'),
          need.dueOn,
          need.why,
          `${formatSentence(needsMessages[`needs.state.${need.state}`], 'zh-CN')}${need.isOverdue ? '（超期）' : ''}`,
          need.registeredByName,
          new Date(need.registeredAt),
        ]),
      },
    ],
  };
}

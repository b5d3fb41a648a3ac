import { shanghaiDate } from '../../../kernel/shanghai-time.ts';
import type { Spreadsheet } from '../../../platform/documents/spreadsheet.ts';
import { pairingMessages } from '../messages.ts';
import type { PairingLine, PairingList } from '../views.ts';

const states = (line: PairingLine): string => {
  const words = pairingMessages[`pairing.state.${line.state}`]['zh-CN'];
  const missing = line.awaits.map((side) => pairingMessages[`pairing.side.${side}`]['zh-CN']);
  return missing.length === 0 ? words : `${words}（缺${missing.join('、')}）`;
};

/** 结对情况表: who helps whom, what stands on paper only, villages without anybody, and what has ended. */
export function pairingsWorkbook(list: PairingList, { countyName, at }: { countyName: string; at: Date }): Spreadsheet {
  const { counts } = list;
  const notes = [
    `截至${shanghaiDate(at)}：双方已确认${counts.confirmed}对，纸面结对${counts.onPaper}对，未结对的村${list.unpaired.length}个。`,
  ];
  const columns = [
    { header: '乡镇', kind: 'text' },
    { header: '村', kind: 'text' },
    { header: '社会组织', kind: 'text' },
    { header: '状态', kind: 'text' },
    { header: '来源', kind: 'text' },
    { header: '结对时间', kind: 'dateTime' },
  ] as const;
  const rowOf = (line: PairingLine) => [
    line.townshipName,
    line.villageName,
    line.organizationName,
    states(line),
    pairingMessages[`pairing.origin.${line.origin}`]['zh-CN'],
    new Date(line.startedAt),
  ];
  return {
    creator: countyName,
    createdAt: at,
    sheets: [
      {
        name: '结对情况',
        title: `${countyName}社会组织结对情况表`,
        notes,
        columns: [...columns, { header: '双方确认时间', kind: 'dateTime' }],
        rows: [
          ...list.pairings.map((line) => [...rowOf(line), line.confirmedSince === null ? null : new Date(line.confirmedSince)]),
          ...list.unpaired.map(({ townshipName, villageName }) => [townshipName, villageName, null, '未结对', null, null, null]),
        ],
      },
      {
        name: '已结束',
        title: `${countyName}已结束的结对关系`,
        notes: [],
        columns: [...columns, { header: '结束时间', kind: 'dateTime' }],
        rows: list.ended.map((line) => [...rowOf(line), line.endedAt === null ? null : new Date(line.endedAt)]),
      },
    ],
  };
}

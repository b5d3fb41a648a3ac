import { describe, expect, it } from 'vitest';
import { actKinds, assistanceActSchema, emptyAct, type ActKind, type AssistanceAct } from '../features/assistance/act.ts';
import { kindFields, wordsOfDetail, type FieldReader, type KindField } from '../features/assistance/kind-fields.ts';
import { actWordsIn } from '../features/assistance/web/act-words.ts';
import { followUpDays } from '../features/follow-ups/schedule.ts';
import { countySentences } from '../features/weekly-reports/county-sentences.ts';
import { purchasesSheet, schoolingSheet } from '../features/weekly-reports/documents/kind-sheets.ts';
import { ledgerWorkbook } from '../features/weekly-reports/documents/ledger-workbook.ts';
import type { WeekForPapers } from '../features/weekly-reports/documents/week-in-papers.ts';
import { rollUpOf } from '../features/weekly-reports/roll-up.ts';
import { newId } from '../kernel/ids.ts';
import type { Sheet } from '../platform/documents/spreadsheet.ts';

const villageId = newId();
const villages = [{ villageId, villageName: '梨湾村', townshipName: '秦亭镇' }];

function actOf(kind: ActKind, details: AssistanceAct['details']): AssistanceAct {
  return assistanceActSchema.parse({ ...emptyAct(newId()), date: '2020-06-12', villageId, mode: 'inPerson', kind, people: 3, details });
}

function weekOf(act: AssistanceAct): WeekForPapers {
  const one = { organizationId: newId(), organizationName: '示例协会', state: 'onTime', late: false, offlineDelayAccepted: false } as const;
  const sources = [{ ...one, receivedAt: null, reportId: newId(), version: 1, reviewState: 'accepted' as const, acts: [act] }];
  const named = { act, organizationName: '示例协会', groupName: '第一组', villageName: '梨湾村' };
  return { campaignName: '示例行动', weekNumber: 1, isClosed: false, rollUp: rollUpOf(sources, { villages, groups: [] }), acts: [named], receipts: new Map(), withdrawn: new Set() } as unknown as WeekForPapers;
}

const cellsOf = (sheet: Sheet | undefined) => JSON.stringify([...((sheet?.rows ?? []) as Iterable<unknown>)]);
/** What each reader is given of one act. */
const givenTo: Readonly<Record<FieldReader, (act: AssistanceAct) => string>> = {
  ledger: (act) => cellsOf(ledgerWorkbook(weekOf(act)).sheets[0] as Sheet),
  bulletin: (act) => JSON.stringify(countySentences(weekOf(act).rollUp, [act], { startsOn: '2020-06-09', dueDate: '2020-06-16' })),
  purchases: (act) => cellsOf(purchasesSheet(weekOf(act), [])),
  schooling: (act) => cellsOf(schoolingSheet(weekOf(act), [])),
  followUp: (act) => (followUpDays[act.kind].length > 0 ? actWordsIn('zh-CN').measures(act).join('，') : ''),
};

const valueOf = ({ choices }: KindField) => choices?.[0]?.value ?? '示例词';
const all = actKinds.flatMap((kind) =>
  (kindFields[kind] ?? []).flatMap((field) => field.readers.map((reader) => [`${kind}.${field.name}`, reader, kind, field] as const)),
);

describe('a field of one kind alone', () => {
  it.each(all)('%s is read by %s', (_, reader, kind, field) => {
    const given = givenTo[reader](actOf(kind, { [field.name]: valueOf(field) }));
    expect(given).toContain(wordsOfDetail(field, valueOf(field))['zh-CN']);
    expect(given).not.toEqual(givenTo[reader](actOf(kind, {})));
  });

  it('has a reader, and is of a kind that there is', () => {
    expect(Object.keys(kindFields).filter((kind) => !actKinds.some((one) => one === kind))).toEqual([]);
    expect(Object.values(kindFields).flat().filter(({ readers }) => readers.length === 0)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { newId } from '../../../kernel/ids.ts';
import { assistanceActSchema, emptyAct, type AssistanceAct } from '../../assistance/act.ts';
import { townshipReadingOf } from './township-reading.ts';
import type { LaterActs, WeekForPapers } from './week-in-papers.ts';

const village = { villageId: newId(), villageName: '梨湾村', townshipName: '秦亭镇' };

function sentencesOf(...acts: AssistanceAct[]): string[] {
  const week = {
    campaignName: '示例行动',
    weekNumber: 1,
    startsAt: new Date('2020-06-09T10:00:00Z'),
    deadline: new Date('2020-06-16T10:00:00Z'),
    acts: acts.map((act) => ({ act, organizationName: '示例协会' })),
    returnedVillageIds: new Set(),
  } as unknown as WeekForPapers;
  const later: LaterActs = { asOf: '2020-06-17', acts: [], villages: [village] };
  return townshipReadingOf(week, later, '秦亭镇').blocks.flatMap((block) => ('paragraph' in block ? [block.paragraph] : []));
}

const actWith = (changes: Partial<AssistanceAct>) =>
  assistanceActSchema.parse({ ...emptyAct(newId()), date: '2020-06-12', villageId: village.villageId, mode: 'inPerson', kind: 'visit', ...changes });

describe('what a township reads of an act', () => {
  it('has those whom it names as people, where no number was given', () => {
    const told = sentencesOf(actWith({ personIds: [newId(), newId()] }), actWith({ personIds: [newId()], people: 3, visits: 4 }), actWith({}));
    expect(told.slice(1)).toEqual([
      '2020年6月12日，示例协会：走访（面对面），帮扶2人。',
      '2020年6月12日，示例协会：走访（面对面），帮扶3人、4人次。',
      '2020年6月12日，示例协会：走访（面对面）。',
    ]);
  });
});

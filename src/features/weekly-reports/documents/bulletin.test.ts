import { describe, expect, it } from 'vitest';
import { instantOf } from '../../../kernel/shanghai-time.ts';
import { emptyContent } from '../content.ts';
import { rollUpOf, type RollUpSource } from '../roll-up.ts';
import { bulletinOf, type BulletinCopy } from './bulletin.ts';
import { stateInWords } from './statistics-workbook.ts';
import { yuanInWords } from '../figures-in-words.ts';
import type { WeekForPapers } from './week-in-papers.ts';

const names = ['丙协会', '甲学校', '乙幼儿园'];
const sources = (changes: Partial<RollUpSource>[]): RollUpSource[] =>
  names.map((name, index) => ({
    organizationId: name,
    organizationName: name,
    state: 'missing',
    late: false,
    offlineDelayAccepted: false,
    receivedAt: null,
    reportId: null,
    version: 0,
    reviewState: null,
    acts: [],
    ...changes[index],
  }));

function weekOf(changes: Partial<RollUpSource>[], more: Partial<WeekForPapers> = {}): WeekForPapers {
  return {
    campaignName: '示例行动',
    issuer: '示例县社会组织管理局',
    weekNumber: 2,
    startsAt: instantOf('2020-05-19', '18:00'),
    deadline: instantOf('2020-05-26', '18:00'),
    date: '2020-05-27',
    isClosed: true,
    rollUp: rollUpOf(sources(changes), { villages: [], groups: [] }),
    acts: [],
    receipts: new Map(),
    withdrawn: new Set(),
    returnedVillageIds: new Set(),
    texts: [],
    ...more,
  };
}

const wordsOf = (week: WeekForPapers, copy: BulletinCopy = 'distribution') => JSON.stringify(bulletinOf(week, copy).blocks);

describe('the bulletin', () => {
  it('names nobody who is missing in the copy that goes out, and in the office’s copy in the order of the plan', () => {
    const week = weekOf([]);
    for (const name of names) expect(wordsOf(week)).not.toContain(name);
    expect(wordsOf(week, 'office')).toContain('未报单位：丙协会、甲学校、乙幼儿园。');
  });

  it('says a week without any act plainly', () => {
    expect(wordsOf(weekOf([{ state: 'zero' }]))).toContain('本周各社会组织没有上报帮扶活动。');
  });

  it('says of a late report whether the office has accepted its delay', () => {
    const late = { state: 'late', late: true, offlineDelayAccepted: true } as const;
    expect(wordsOf(weekOf([late, { ...late, offlineDelayAccepted: false }]))).toContain('迟报2家（其中1家已认可离线延迟）');
  });

  it('says while the week is open that figures may change', () => {
    expect(wordsOf(weekOf([], { isClosed: false }))).toContain('尚未结账');
    expect(wordsOf(weekOf([]))).not.toContain('尚未结账');
  });

  it('quotes each report on one line, cut at a length that a bulletin bears', () => {
    const texts = { ...emptyContent, progress: '走访\n慰问,座谈1,200次', effects: '好'.repeat(400) };
    const words = wordsOf(weekOf([], { texts: [{ organizationName: '丙协会', texts }] }));
    expect(words).toContain('走访 慰问，座谈1,200次。');
    expect(words).toMatch(/好……"/);
    expect(words).not.toContain('好'.repeat(300));
  });
});

describe('words for papers', () => {
  it('say each state in full', () => {
    const of = (changes: Partial<RollUpSource>) => weekOf([changes]).rollUp.organizations.map(stateInWords)[0];
    expect(of({ state: 'late', late: true, offlineDelayAccepted: true })).toBe('迟报（已认可离线延迟）');
    expect(of({ state: 'zero', late: true })).toBe('本周无进展（迟报）');
    expect(of({ state: 'zero' })).toBe('本周无进展');
    expect(of({ state: 'missing' })).toBe('未报');
  });

  it('money shows fen only where there are any', () => {
    expect([yuanInWords(120_000), yuanInWords(120_050), yuanInWords(0)]).toEqual(['1,200元', '1,200.50元', '0元']);
  });
});

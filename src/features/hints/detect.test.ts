import { describe, expect, it } from 'vitest';
import { measureHints, reportOf } from '../../../tests/hints/labelled-set.ts';
import { assistanceActSchema, emptyAct, type AssistanceAct } from '../assistance/act.ts';
import { newId } from '../../kernel/ids.ts';
import { hintsIn } from './detect.ts';
import { kmBetween } from './km-between.ts';
import { hintSchema, keyOf, type Hint } from './hint.ts';

const act = (changes: Partial<AssistanceAct> = {}) =>
  assistanceActSchema.parse({ ...emptyAct(newId()), date: '2020-06-12', villageId: newId(), mode: 'inPerson', kind: 'visit', ...changes });
const words = '组织志愿者到村入户走访未脱贫户十二户，逐户了解收入、饮水、住房情况，送去大米和食用油，并登记就业意愿。';
const said = (text: string) => ({ organizationId: newId(), organizationName: '示例单位', day: '2020-06-09', reportId: newId(), actId: null, text });

describe('hints on the labelled set', () => {
  it.each(measureHints())('$kind: at least eight of ten are worth a look, and seven of ten that are get one', ({ precision, recall, cases }) => {
    expect(cases).toBeGreaterThan(10);
    expect(precision).toBeGreaterThanOrEqual(0.8);
    expect(recall).toBeGreaterThanOrEqual(0.7);
  });

  it('a copied narrative is pointed out without a false alarm: an alarm about words hurts most', () => {
    expect(measureHints().find(({ kind }) => kind === 'copiedNarrative')?.needless).toEqual([]);
  });
});

describe('a hint', () => {
  it('is not given on a report in which nothing stands out', () => {
    expect(hintsIn(reportOf({ progress: words, acts: [act({ people: 5 })] }))).toEqual([]);
  });

  it('carries both texts whole, and the nearest of several', () => {
    const near = said(words.replace('十二', '九'));
    const [hint] = hintsIn(reportOf({ progress: words, earlierTexts: [said(`${words.slice(0, 45)}。后来又走访了两户。`), near] }));
    expect(hint).toMatchObject({ kind: 'copiedNarrative', part: 'progress', percent: 100, isOwn: false, here: words, there: near });
  });

  it('judges no text that is carried forward on purpose: a report is given to the detectors without it', () => {
    expect(Object.keys(reportOf())).not.toEqual(expect.arrayContaining(['nextWeek']));
    expect(Object.keys(reportOf())).not.toEqual(expect.arrayContaining(['problems']));
  });

  it('about money names every act and their sum, once a report', () => {
    const hints = hintsIn(reportOf({ acts: [act({ kind: 'cash', moneyFen: 500_000 }), act({ kind: 'purchase', moneyFen: 120_000 })] }));
    expect(hints).toMatchObject([{ kind: 'moneyWithoutVoucher', totalFen: 620_000, acts: [{ moneyFen: 500_000 }, { moneyFen: 120_000 }] }]);
  });

  it('about a jump counts people as the report does: twelve visits to the same five are five, and twelve to sixty others are sixty', () => {
    const ownWeeks = ['2020-05-26', '2020-06-02', '2020-06-09'].map((dueDate) => ({ dueDate, people: 5, moneyFen: 0 }));
    const five = Array.from({ length: 5 }, () => newId());
    const twelve = (personIds: () => string[]) => Array.from({ length: 12 }, () => act({ people: 5, personIds: personIds() }));
    expect(hintsIn(reportOf({ ownWeeks, acts: twelve(() => five) }))).toEqual([]);
    expect(hintsIn(reportOf({ ownWeeks, acts: twelve(() => Array.from({ length: 5 }, () => newId())) }))).toMatchObject([{ kind: 'jump', now: 60, usual: 5 }]);
  });

  it('about notes names the three most alike, however many were copied', () => {
    const notes = Array.from({ length: 30 }, (_, index) => act({ note: index === 20 ? words : `${words.slice(0, -6)}第${index}次来。` }));
    const hints = hintsIn(reportOf({ acts: notes, earlierNotes: [{ ...said(words), reportId: null, actId: newId() }] }));
    expect(hints).toHaveLength(3);
    expect(hints[0]).toMatchObject({ kind: 'copiedNarrative', part: 'note', percent: 100, here: words });
  });

  it('about a place is silent where nobody has said where the village lies', () => {
    expect(hintsIn(reportOf({ acts: [act({ location: { latitude: 30, longitude: 104, accuracyMetres: 10 } })] }))).toEqual([]);
  });

  it('about one photo for two acts of a day is silent within a village, not between two villages of one name', () => {
    const { organizationId } = reportOf();
    const [here, there] = [newId(), newId()];
    const ref = () => ({ actId: newId(), date: '2020-06-12', kind: 'visit', villageName: '示例村' }) as const;
    const usedIn = (villageId: string) => {
      const other = { evidenceId: newId(), organizationId, organizationName: '示例单位', act: ref(), villageId, isSame: true, likeness: 1, wasFirst: true };
      return hintsIn(reportOf({ photos: [{ evidenceId: newId(), act: ref(), villageId: here, elsewhere: [other] }] }));
    };
    expect(usedIn(here)).toEqual([]);
    expect(usedIn(there)).toMatchObject([{ kind: 'reusedPhoto', isOwn: true }]);
  });

  it('is known again by what it is about, whatever the numbers say', () => {
    const one: Extract<Hint, { kind: 'jump' }> = { kind: 'jump', figure: 'people', now: 900, usual: 12, earlier: [] };
    expect(keyOf(one)).toBe(keyOf({ ...one, now: 950 }));
    expect(keyOf(one)).not.toBe(keyOf({ ...one, figure: 'moneyFen' }));
  });

  it('survives the way through the database', () => {
    const hints = hintsIn(reportOf({ progress: words, earlierTexts: [said(words)], acts: [act({ date: '2020-05-01' })] }));
    expect(hintSchema.array().parse(JSON.parse(JSON.stringify(hints)))).toEqual(hints);
  });
});

describe('kmBetween', () => {
  it('a degree of latitude is 111 km, and there and back are the same', () => {
    const [one, other] = [{ latitude: 34, longitude: 106 }, { latitude: 35, longitude: 106 }];
    expect(kmBetween(one, other)).toBeCloseTo(111.2, 0);
    expect(kmBetween(other, one)).toBe(kmBetween(one, other));
  });
});

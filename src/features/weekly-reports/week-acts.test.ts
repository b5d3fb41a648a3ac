import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../kernel/shanghai-time.ts';
import { earliestDayOf, sinceSigned, weekOf, type WeekSpan } from './week-acts.ts';

const spans = (answered: readonly boolean[]): WeekSpan[] =>
  answered.map((isAnswered, week) => ({
    startsOn: addDays('2020-05-12', 7 * week),
    dueDate: addDays('2020-05-19', 7 * week),
    isAnswered,
  }));
const seven = fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }).map(spans);
const day = fc.integer({ min: -20, max: 60 }).map((days) => addDays('2020-05-12', days));

describe('the week of an act', () => {
  it('is exactly one: the one that holds its day, the first for what is earlier, none for what is later', () => {
    fc.assert(
      fc.property(seven, day, (weeks, date) => {
        const week = weeks.find(({ dueDate }) => dueDate === weekOf({ date, signedIn: undefined }, weeks));
        const holds = ({ startsOn, dueDate }: WeekSpan) => startsOn <= date && date <= dueDate;
        expect(weeks.some(holds)).toBe(week !== undefined && holds(week));
        expect(week === undefined).toBe(date > '2020-06-30');
        expect(date < '2020-05-12' && week?.dueDate !== '2020-05-19').toBe(false);
      }),
    );
  });

  it('of the day of a deadline is the week that ends, until that one is answered', () => {
    const tuesday = { date: '2020-05-19', signedIn: undefined };
    expect(weekOf(tuesday, spans([false, false]))).toBe('2020-05-19');
    expect(weekOf(tuesday, spans([true, false]))).toBe('2020-05-26');
    expect(weekOf({ ...tuesday, date: '2020-05-26' }, spans([true, true]))).toBe('2020-05-26');
  });

  it('is the next that is asked for where a plan asked for nothing in between', () => {
    const [first, , third] = spans([true, false, false]);
    const weeks = [first, third].filter((week) => week !== undefined);
    expect(weekOf({ date: '2020-05-22', signedIn: undefined }, weeks)).toBe('2020-06-02');
    expect(weekOf({ date: '2020-05-19', signedIn: undefined }, weeks)).toBe('2020-05-19');
  });

  it('is looked for from the earliest day on that can belong to it', () => {
    fc.assert(
      fc.property(seven, fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 }), day, (all, asked, date) => {
        const weeks = all.filter((_, week) => asked.includes(week));
        const dueDate = weekOf({ date, signedIn: undefined }, weeks);
        if (dueDate === undefined) return;
        const earliest = earliestDayOf(dueDate, weeks);
        expect(earliest === undefined || earliest <= date).toBe(true);
      }),
    );
  });

  it('stays where it was signed, whatever its day is corrected to', () => {
    fc.assert(
      fc.property(seven, day, (weeks, date) => {
        expect(weekOf({ date, signedIn: '2020-06-02' }, weeks)).toBe('2020-06-02');
      }),
    );
  });
});

describe('since a report was signed', () => {
  it('acts that came, were corrected or taken back are told apart; what was never signed and is gone is nothing', () => {
    const standing = [
      { actId: 'same', revision: 1, withdrawn: false },
      { actId: 'corrected', revision: 2, withdrawn: false },
      { actId: 'gone', revision: 2, withdrawn: true },
      { actId: 'new', revision: 1, withdrawn: false },
      { actId: 'passing', revision: 2, withdrawn: true },
    ];
    const signed = ['same', 'corrected', 'gone'].map((actId) => ({ actId, revision: 1 }));
    expect(sinceSigned(signed, standing)).toEqual({ added: ['new'], corrected: ['corrected'], withdrawn: ['gone'] });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, instantOf } from '../../kernel/shanghai-time.ts';
import { actKinds, assistanceActSchema, emptyAct, type AssistanceAct } from '../assistance/act.ts';
import { answerFollowUp } from './contract.ts';
import { daysAskedAbout, daysTogetherWith, dueDays, followedKinds, followUpDays, mostInQuestion, openForDays, questionsOf, stepsOf, weekToTell, type Answer } from './schedule.ts';

const ids = [1, 2, 3, 4].map((digit) => `01890000-0000-7000-8000-00000000000${digit}`) as [string, string, string, string];
const [one, other] = ids;
const actOf = (changes: Partial<AssistanceAct> = {}) =>
  assistanceActSchema.parse({ ...emptyAct(one), date: '2020-06-10', villageId: one, mode: 'inPerson', kind: 'training', people: 5, ...changes });
const entryOf = (changes: Partial<AssistanceAct> = {}, rest: { organizationId?: string; withdrawn?: boolean } = {}) => ({
  act: actOf(changes),
  organizationId: one,
  withdrawn: false,
  ...rest,
});
const stepStatesOf = (answers: readonly Answer[], today: string, kind: AssistanceAct['kind'] = 'training', day = '2020-06-10') =>
  stepsOf({ kind, day }, answers, today).map(({ state }) => state);

const aDay = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2020-01-01', days));
const anEntry = fc
  .record({ actId: fc.uuid({ version: 7 }), date: aDay, kind: fc.constantFrom(...actKinds), villageId: fc.constantFrom(...ids), households: fc.subarray([...ids]), organizationId: fc.constantFrom(...ids), withdrawn: fc.boolean() })
  .map(({ actId, date, kind, villageId, households, organizationId, withdrawn }) => entryOf({ actId, date, kind, villageId, householdIds: households }, { organizationId, withdrawn }));
const entries = fc.uniqueArray(anEntry, { maxLength: 25, selector: ({ act }) => act.actId });
/** Acts that are often asked about together. */
const crowded = fc.uniqueArray(
  fc
    .record({ actId: fc.uuid({ version: 7 }), days: fc.integer({ min: 0, max: 20 }), kind: fc.constantFrom('training' as const, 'goods' as const) })
    .map(({ actId, days, kind }) => entryOf({ actId, kind, date: addDays('2020-06-01', days) })),
  { maxLength: 12, selector: ({ act }) => act.actId },
);
const answers = fc.array(fc.record({ day: aDay, holds: fc.boolean() }), { maxLength: 6 }).map((given) => given.toSorted((a, b) => (a.day < b.day ? -1 : 1)));

describe('when an act is followed up', () => {
  it('is exactly so many days after it as its kind says, and never before it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...actKinds), aDay, (kind, date) => {
        const [question] = questionsOf([entryOf({ kind, date })]);
        const due = question ? dueDays(question) : [];
        expect(due.map((day) => daysBetween(date, day))).toEqual(followUpDays[kind]);
        expect(due.every((day) => day > date)).toBe(true);
      }),
    );
  });

  it('moves with a correction of its day by as many days', () => {
    fc.assert(
      fc.property(fc.constantFrom(...followedKinds), aDay, fc.integer({ min: -60, max: 60 }), (kind, date, days) => {
        const [before, after] = [date, addDays(date, days)].map((day) => questionsOf([entryOf({ kind, date: day })])[0]);
        if (!before || !after) throw new Error('both are followed up');
        expect(dueDays(after)).toEqual(dueDays(before).map((day) => addDays(day, days)));
      }),
    );
  });

  it('is never for a visit or a call, and never for what was taken back', () => {
    expect(questionsOf([entryOf({ kind: 'visit' }), entryOf({ kind: 'remoteContact', mode: 'remote' }), entryOf({}, { withdrawn: true })])).toEqual([]);
  });
});

describe('what is asked together', () => {
  it('is every followed act once', () => {
    fc.assert(
      fc.property(entries, (given) => {
        const asked = questionsOf(given).flatMap((question) => question.entries.map(({ act }) => act.actId));
        const followed = given.filter(({ act, withdrawn }) => !withdrawn && followUpDays[act.kind].length > 0);
        expect(asked.toSorted()).toEqual(followed.map(({ act }) => act.actId).toSorted());
      }),
    );
  });

  it('counts from its latest act, so that nothing is asked too early, and at most six days later than it would be alone', () => {
    fc.assert(
      fc.property(entries, (given) => {
        for (const { day, entries: together } of questionsOf(given)) {
          for (const { act } of together) {
            expect(daysBetween(act.date, day)).toBeGreaterThanOrEqual(0);
            expect(daysBetween(act.date, day)).toBeLessThanOrEqual(6);
            const near = daysTogetherWith(act.date);
            expect(day >= near.from && day <= near.to).toBe(true);
          }
        }
      }),
    );
  });

  it('fits into one answer, however much was done in a week, and is not asked anew for what is entered later', () => {
    const week = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 330, size: 'max' }).map((days) =>
      days.map((day, index) => entryOf({ actId: `01890000-0000-7000-8000-${String(index).padStart(12, '0')}`, date: addDays('2020-06-08', day) })),
    );
    const idsIn = (given: ReturnType<typeof entryOf>[]) => questionsOf(given).map(({ entries: together }) => together.map(({ act }) => act.actId));
    fc.assert(
      fc.property(week, fc.nat(), (given, cut) => {
        for (const together of idsIn(given)) {
          const seen = together.map((actId) => ({ actId, revision: 1 }));
          expect(answerFollowUp.body?.safeParse({ seen, holds: true }).success).toBe(true);
        }
        expect(idsIn(given).flat().toSorted()).toEqual(given.map(({ act }) => act.actId));
        const full = idsIn(given.slice(0, cut % (given.length + 1))).filter(({ length }) => length === mostInQuestion);
        for (const together of full) expect(idsIn(given)).toContainEqual(together);
      }),
      { numRuns: 40 },
    );
  });

  it('are acts of one kind for the same households in one week: one question for rice on Monday and oil on Friday', () => {
    const rice = entryOf({ actId: one, kind: 'goods', date: '2020-06-08', householdIds: [one, other] });
    const oil = entryOf({ actId: other, kind: 'goods', date: '2020-06-12', householdIds: [other, one] });
    const questions = questionsOf([oil, rice]);
    expect(questions.map(({ day, entries: together }) => [day, together.map(({ act }) => act.actId)])).toEqual([['2020-06-12', [one, other]]]);
  });

  it.each([
    ['another week', { date: '2020-06-15' }, {}],
    ['another kind', { kind: 'job' as const }, {}],
    ['another household', { householdIds: [other] }, {}],
    ['another village', { villageId: other }, {}],
    ['another organization', {}, { organizationId: other }],
  ])('are not acts of %s', (_, changes, rest) => {
    expect(questionsOf([entryOf({ householdIds: [one] }), entryOf({ actId: other, householdIds: [one], ...changes }, rest)])).toHaveLength(2);
  });
});

describe('a follow-up', () => {
  it('is asked from its day on for thirty days, and then let go', () => {
    expect([stepStatesOf([], '2020-07-09'), stepStatesOf([], '2020-07-10'), stepStatesOf([], '2020-08-08'), stepStatesOf([], '2020-08-09')]).toEqual([
      ['upcoming', 'upcoming', 'upcoming'],
      ['open', 'upcoming', 'upcoming'],
      ['open', 'upcoming', 'upcoming'],
      ['lapsed', 'open', 'upcoming'],
    ]);
    expect([stepStatesOf([], '2020-08-08', 'goods'), stepStatesOf([], '2020-08-09', 'goods')]).toEqual([['open'], ['lapsed']]);
  });

  it('is settled by an answer on its day or later, and asked again at the next', () => {
    const yes = { day: '2020-07-15', holds: true };
    expect(stepStatesOf([yes], '2020-07-15')).toEqual(['holds', 'upcoming', 'upcoming']);
    expect(stepStatesOf([yes], '2020-08-10')).toEqual(['holds', 'open', 'upcoming']);
  });

  it('is not asked again of help that is gone, until the village says that it is back', () => {
    const no = { day: '2020-07-15', holds: false };
    expect(stepStatesOf([no], '2020-08-10')).toEqual(['ended', 'dropped', 'dropped']);
    expect(stepStatesOf([no, { day: '2020-07-20', holds: true }], '2020-08-10')).toEqual(['holds', 'open', 'upcoming']);
  });

  it('was not answered by what was said before it was due: the day of the act was corrected since', () => {
    expect(stepStatesOf([{ day: '2020-07-09', holds: false }], '2020-07-10')).toEqual(['open', 'upcoming', 'upcoming']);
  });

  it('is never more than one of a question at a time, and only in its own days', () => {
    fc.assert(
      fc.property(fc.constantFrom(...followedKinds), aDay, answers, aDay, (kind, day, given, today) => {
        const said = given.filter((answer) => answer.day <= today);
        const open = stepsOf({ kind, day }, said, today).filter(({ state }) => state === 'open');
        expect(open.length).toBeLessThanOrEqual(1);
        for (const { dueOn } of open) expect(dueOn <= today && today < addDays(dueOn, openForDays)).toBe(true);
      }),
    );
  });

  it('is found among the acts of the days that are read for it, whoever asks when', () => {
    fc.assert(
      fc.property(crowded, fc.integer({ min: 20, max: 150 }), (given, days) => {
        const today = addDays('2020-06-01', days);
        const open = (from: typeof given) => questionsOf(from).flatMap((question) => (stepsOf(question, [], today).some(({ state }) => state === 'open') ? [question.entries.map(({ act }) => act.actId)] : []));
        const { from, to } = daysAskedAbout(today);
        expect(open(given.filter(({ act }) => act.date >= from && act.date <= to))).toEqual(open(given));
      }),
    );
  });
});

describe('a village is told', () => {
  it.each([
    ['2020-06-17', '07:59', undefined],
    ['2020-06-17', '08:00', '2020-06-15'],
    ['2020-06-21', '19:59', '2020-06-15'],
    ['2020-06-21', '20:00', undefined],
  ])('on %s at %s for the week of %s', (date, time, week) => {
    expect(weekToTell(instantOf(date, time))).toBe(week);
  });
});

import { grouped } from '../../kernel/grouped.ts';
import { addDays, shanghaiDate, shanghaiTimeOfDay, weekdayOf, type CalendarDate } from '../../kernel/shanghai-time.ts';
import { actKinds, type ActKind } from '../assistance/act.ts';
import type { LedgerEntry } from '../assistance/ledger.ts';

/**
 * How many days after an act its village is asked whether the help still holds, by kind; decision 22 says why. To follow another
 * kind up, or after other days, is to change a line.
 */
export const followUpDays: Readonly<Record<ActKind, readonly number[]>> = {
  visit: [],
  remoteContact: [],
  cash: [30],
  goods: [30],
  purchase: [],
  training: [30, 60, 90],
  job: [30, 60, 90],
  industryGuidance: [30, 60, 90],
  education: [30, 60, 90],
  medical: [30],
  care: [],
  volunteer: [],
  legal: [30],
  other: [],
};

export const followedKinds: readonly ActKind[] = actKinds.filter((kind) => followUpDays[kind].length > 0);

/** For so long a follow-up is asked; then the next one is due, or it lapses and nobody is blamed. */
export const openForDays = 30;

/** Monday of the week of a day. */
export const mondayOf = (day: CalendarDate): CalendarDate => addDays(day, 1 - weekdayOf(day));
const lastOfWeek = 6;

/** So many acts fit on a screen and in an answer; where more would stand in one question, they are several. */
export const mostInQuestion = 100;

type Followed = Pick<LedgerEntry, 'act' | 'organizationId' | 'withdrawn'>;

/** What is asked with one question: acts of one kind, by one organization, for the same households (or the village), in one week. */
export interface Question<E extends Followed = Followed> {
  /** The earliest first, at least one. */
  entries: readonly E[];
  kind: ActKind;
  /** Day of the latest of them, from which it is counted. */
  day: CalendarDate;
}

/** Why an act stands in no question: taken back; what its village says never arrived is settled first; its kind is not followed up. */
export const notAskedReasons = ['act-withdrawn', 'act-disputed', 'never-asked'] as const;
export type NotAsked = (typeof notAskedReasons)[number];

/** Every act that is followed up stands in exactly one question; those taken back in none. */
export function questionsOf<E extends Followed>(entries: readonly E[]): Question<E>[] {
  const followed = entries.filter(({ act, withdrawn }) => !withdrawn && followUpDays[act.kind].length > 0);
  const questions = [...grouped(followed, keyOf).values()].flatMap(inParts).map((together) => questionOf(together));
  return questions.toSorted((a, b) => compare(a.day, b.day) || compare(keyOf(a.entries[0]), keyOf(b.entries[0])));
}

/** By their ids, which grow with time: what is entered later is asked about beside what was asked before, and changes nothing of it. */
function inParts<E extends Followed>(together: readonly E[]): E[][] {
  const inOrder = together.toSorted((a, b) => compare(a.act.actId, b.act.actId));
  const parts = Math.ceil(inOrder.length / mostInQuestion);
  return Array.from({ length: parts }, (_, part) => inOrder.slice(part * mostInQuestion, (part + 1) * mostInQuestion));
}

function questionOf<E extends Followed>(together: readonly E[]): Question<E> {
  const entries = together.toSorted((a, b) => compare(a.act.date, b.act.date) || compare(a.act.actId, b.act.actId));
  const latest = entries.at(-1);
  if (!latest) throw new Error('a question about nothing');
  return { entries, kind: latest.act.kind, day: latest.act.date };
}

function keyOf(entry: Followed | undefined): string {
  if (!entry) return '';
  const { act, organizationId } = entry;
  return [mondayOf(act.date), organizationId, act.villageId, act.kind, ...act.householdIds.toSorted()].join(' ');
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** Days, both included, of the acts that may be asked about on a day, and of those that would be asked about together with them. */
export function daysAskedAbout(today: CalendarDate): { from: CalendarDate; to: CalendarDate } {
  const all = followedKinds.flatMap((kind) => followUpDays[kind]);
  return { from: addDays(today, -Math.max(...all) - openForDays - lastOfWeek), to: addDays(today, lastOfWeek - Math.min(...all)) };
}

/** Days, both included, of the acts that may stand in one question with an act of this day. */
export function daysTogetherWith(day: CalendarDate): { from: CalendarDate; to: CalendarDate } {
  return { from: mondayOf(day), to: addDays(mondayOf(day), lastOfWeek) };
}

/** What the village said of a question, on which day. */
export interface Answer {
  day: CalendarDate;
  holds: boolean;
}

/**
 * upcoming: its day has not come. open: asked now. holds, ended: answered. lapsed: nobody answered while it was asked. dropped: the
 * help had ended before, and nobody is asked again.
 */
export const stepStates = ['upcoming', 'open', 'holds', 'ended', 'lapsed', 'dropped'] as const;
export type StepState = (typeof stepStates)[number];

export interface Step {
  /** 30, 60, 90. */
  days: number;
  dueOn: CalendarDate;
  state: StepState;
}

/** Days after the act: a follow-up is asked from `days` on, and on the day of `until` no more. `first` is the first of its kind. */
export interface StepDays {
  first: number;
  days: number;
  until: number;
}

export function stepDaysOf(kind: ActKind): StepDays[] {
  const all = followUpDays[kind];
  return all.map((days, index) => ({ first: all[0] ?? days, days, until: Math.min(days + openForDays, all[index + 1] ?? Infinity) }));
}

/** The days on which a question is due. */
export function dueDays({ kind, day }: Pick<Question, 'kind' | 'day'>): CalendarDate[] {
  return followUpDays[kind].map((days) => addDays(day, days));
}

/**
 * The follow-ups of a question on a day. An answer is to the latest one that was due on its day, and settles those before it. Of
 * several the last word counts.
 * @param answers the earliest first
 */
export function stepsOf({ kind, day }: Pick<Question, 'kind' | 'day'>, answers: readonly Answer[], today: CalendarDate): Step[] {
  return stepDaysOf(kind).map(({ first, days, until }, index, all) => {
    const dueOn = addDays(day, days);
    const next = all[index + 1];
    const own = answers.findLast((answer) => answer.day >= dueOn && (next === undefined || answer.day < addDays(day, next.days)));
    if (own) return { days, dueOn, state: own.holds ? 'holds' : 'ended' };
    const before = answers.findLast((answer) => answer.day >= addDays(day, first) && answer.day < dueOn);
    if (before && !before.holds) return { days, dueOn, state: 'dropped' };
    if (today < dueOn) return { days, dueOn, state: 'upcoming' };
    return { days, dueOn, state: today < addDays(day, until) ? 'open' : 'lapsed' };
  });
}

/** From eight in the morning to eight in the evening a village may be told of what is due: the Monday of the week that it is told for. */
export function weekToTell(now: Date): CalendarDate | undefined {
  const time = shanghaiTimeOfDay(now);
  return time >= '08:00' && time < '20:00' ? mondayOf(shanghaiDate(now)) : undefined;
}

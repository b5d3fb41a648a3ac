import type { CalendarDate } from '../../kernel/shanghai-time.ts';

/** A reporting period as dates see it: from the day of the deadline before to the day of its own, both included. */
export interface WeekSpan {
  dueDate: CalendarDate;
  /** Day of the deadline before. */
  startsOn: CalendarDate;
  /** A report or a zero answer was received. */
  isAnswered: boolean;
}

/**
 * The week to which an act belongs, and no other. What was signed stays where it was signed. Otherwise its day decides; the day
 * of a deadline belongs to the week that ends until that week is answered, and to the next from then on, for a date alone does
 * not know of 18:00. What was done before the first week, or between two where a plan asked for nothing, belongs to the next that
 * is asked for; what was done after the last to none.
 * @param weeks of one organization in one campaign, oldest first
 */
export function weekOf(
  act: { date: CalendarDate; signedIn: CalendarDate | undefined },
  weeks: readonly WeekSpan[],
): CalendarDate | undefined {
  if (act.signedIn !== undefined) return act.signedIn;
  const [ending, next] = weeks.filter(({ startsOn, dueDate }) => startsOn <= act.date && act.date <= dueDate);
  if (!ending) return weeks.find(({ startsOn }) => act.date < startsOn)?.dueDate;
  return (ending.isAnswered && next ? next : ending).dueDate;
}

/** The first day whose acts may belong to a week, by `weekOf`; undefined where all that is earlier does. */
export function earliestDayOf(dueDate: CalendarDate, weeks: readonly WeekSpan[]): CalendarDate | undefined {
  const position = weeks.findIndex((week) => week.dueDate === dueDate);
  const [before, week] = [weeks[position - 1], weeks[position]];
  if (!before || !week) return undefined;
  return before.dueDate < week.startsOn ? before.dueDate : week.startsOn;
}

/** An act in the ledger, by the revision that stands. */
export interface StandingAct {
  actId: string;
  revision: number;
  withdrawn: boolean;
}

/** An act as a received version holds it. */
export interface SignedAct {
  actId: string;
  revision: number;
}

/** What has happened in the ledger since a report was signed: it does not change the report, and a correction takes it in. */
export interface SinceSigned {
  /** Entered for the week after it was signed (补记). */
  added: string[];
  corrected: string[];
  withdrawn: string[];
}

export function sinceSigned(signed: readonly SignedAct[], standing: readonly StandingAct[]): SinceSigned {
  const revisions = new Map(signed.map(({ actId, revision }) => [actId, revision]));
  const ids = (acts: readonly StandingAct[]) => acts.map(({ actId }) => actId);
  const held = standing.filter(({ actId }) => revisions.has(actId));
  return {
    added: ids(standing.filter(({ actId, withdrawn }) => !withdrawn && !revisions.has(actId))),
    corrected: ids(held.filter(({ actId, revision, withdrawn }) => !withdrawn && revisions.get(actId) !== revision)),
    withdrawn: ids(held.filter(({ withdrawn }) => withdrawn)),
  };
}

/** Stands for exactly these acts in these revisions: whoever signs says by it what was seen. */
export function markOf(acts: readonly SignedAct[]): string {
  return acts.map(({ actId, revision }) => `${actId}:${revision}`).toSorted().join(' ');
}

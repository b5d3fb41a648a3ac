import { describe, expect, it } from 'vitest';
import type { BoardCell, BoardRow, BoardWeek } from './board-reading.ts';
import { hasOpenMatter, placesOfWeek, weekOnTheDesk } from './board-reading.ts';

const week = (dueDate: string, missing = 0, closedAt: string | null = null): BoardWeek => ({
  dueDate,
  startsAt: `${dueDate}T00:00:00.000Z`,
  deadline: `${dueDate}T10:00:00.000Z`,
  closedAt,
  states: { onTime: 0, late: 0, zero: 0, exempt: 0, missing, pending: 0 },
  awaitingReview: 0,
});
const cell = (dueDate: string, over: Partial<BoardCell> = {}): BoardCell => ({
  dueDate, state: 'onTime', late: false, offlineDelayAccepted: false, receivedAt: null, reportId: null, version: 0,
  reviewState: null, exempted: false, lastRemindedAt: null, ...over,
});
const row = (organizationId: string, cells: BoardCell[]): BoardRow => ({ organizationId, organizationName: organizationId, groupName: '第一组', cells });
const awaiting = (dueDate: string, reportId: string, receivedAt: string) =>
  cell(dueDate, { reviewState: 'awaitingReview', reportId, receivedAt });

describe('the week on the desk', () => {
  const currentDueDate = '2020-06-23';

  it('is the one that runs', () => {
    const weeks = [week('2020-06-16'), week(currentDueDate)];
    expect(weekOnTheDesk({ weeks, currentDueDate, now: '2020-06-17T00:00:00.000Z' })?.dueDate).toBe(currentDueDate);
  });

  it('is the one before, right after the deadline, as long as somebody is missing', () => {
    const weeks = [week('2020-06-16', 2), week(currentDueDate)];
    expect(weekOnTheDesk({ weeks, currentDueDate, now: '2020-06-16T10:00:00.000Z' })?.dueDate).toBe('2020-06-16');
    expect(weekOnTheDesk({ weeks, currentDueDate, now: '2020-06-21T10:00:00.000Z' })?.dueDate).toBe(currentDueDate);
  });

  it('is not one that was closed', () => {
    const weeks = [week('2020-06-16', 2, '2020-06-16T11:00:00.000Z'), week(currentDueDate)];
    expect(weekOnTheDesk({ weeks, currentDueDate, now: '2020-06-16T12:00:00.000Z' })?.dueDate).toBe(currentDueDate);
  });

  it('is the last one when the campaign is over', () => {
    expect(weekOnTheDesk({ weeks: [week('2020-06-30')], currentDueDate: null, now: '2020-08-01T00:00:00.000Z' })?.dueDate).toBe('2020-06-30');
  });
});

describe('a week of the board', () => {
  const rows = [
    row('甲', [awaiting('2020-06-09', 'r1', '2020-06-09T09:00:00.000Z'), awaiting('2020-06-16', 'r2', '2020-06-16T09:00:00.000Z')]),
    row('乙', [cell('2020-06-09'), awaiting('2020-06-16', 'r3', '2020-06-16T08:00:00.000Z')]),
  ];

  it('keeps the order of the plan', () => {
    expect(placesOfWeek(rows, '2020-06-16').map(({ row }) => row.organizationId)).toEqual(['甲', '乙']);
  });
});

describe('an organization that the office must still hear from', () => {
  it('has a week missing or a report sent back, however many others are in order', () => {
    const missing = { ...cell('2020-06-09'), state: 'missing' as const };
    const returned = { ...awaiting('2020-06-09', 'r1', '2020-06-09T09:00:00.000Z'), reviewState: 'returned' as const };
    expect(hasOpenMatter(row('甲', [missing, cell('2020-06-16')]))).toBe(true);
    expect(hasOpenMatter(row('乙', [returned, cell('2020-06-16')]))).toBe(true);
    expect(hasOpenMatter(row('丙', [awaiting('2020-06-09', 'r2', '2020-06-09T09:00:00.000Z')]))).toBe(false);
  });
});

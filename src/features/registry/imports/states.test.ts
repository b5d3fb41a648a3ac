import { describe, expect, it } from 'vitest';
import { dayMs } from '../../../kernel/shanghai-time.ts';
import { waitingForPerson, type UnsettledImport } from './states.ts';

const wallClock = new Date('2020-05-20T02:00:00Z');
const ago = (ms: number) => new Date(wallClock.getTime() - ms);
const minuteMs = 60_000;

/** Read a moment ago, its rows still kept. */
const anImport = (given: Partial<UnsettledImport>): UnsettledImport => ({
  state: 'read',
  heardAt: ago(minuteMs),
  isStaged: true,
  hasFailed: false,
  uploadedBy: 'somebody',
  uploadedAt: ago(minuteMs),
  ...given,
});
const waits = (given: Partial<UnsettledImport>, ...others: UnsettledImport[]) => waitingForPerson([anImport(given), ...others], wallClock).length === 1;

describe('an import waits for a person', () => {
  it('while it is read or checked and not yet written, however long ago', () => {
    expect([waits({ state: 'read' }), waits({ state: 'checked' }), waits({ state: 'checked', heardAt: ago(6 * dayMs) })]).toEqual([true, true, true]);
  });

  it('not while something works on it, and again when its server has died', () => {
    expect([waits({ state: 'applying', heardAt: ago(0) }), waits({ state: 'checking', heardAt: ago(0) }), waits({ state: 'reading', heardAt: ago(0) })]).toEqual([false, false, false]);
    expect([waits({ state: 'applying' }), waits({ state: 'checking' }), waits({ state: 'reading' }), waits({ state: 'undoing', isStaged: false })]).toEqual([true, true, true, true]);
  });

  it('not once it is settled, or its rows are no longer kept', () => {
    expect([waits({ state: 'applied', isStaged: false }), waits({ state: 'undone', isStaged: false }), waits({ state: 'cancelled', isStaged: false })]).toEqual([false, false, false]);
    expect(waits({ state: 'checked', isStaged: false })).toBe(false);
  });

  it('for a week where its undoing came to nothing', () => {
    expect(waits({ state: 'applied', isStaged: false, hasFailed: true })).toBe(true);
    expect(waits({ state: 'applied', isStaged: false, hasFailed: true, heardAt: ago(7 * dayMs) })).toBe(false);
  });

  it('for a week where the file could not be read, unless its sender has sent another', () => {
    const failed = { state: 'failed', isStaged: false, hasFailed: true } as const;
    const another = anImport({ state: 'applied', isStaged: false, uploadedAt: ago(0) });
    expect(waits(failed)).toBe(true);
    expect(waits({ ...failed, heardAt: ago(7 * dayMs) })).toBe(false);
    expect(waits(failed, another)).toBe(false);
    expect(waits(failed, { ...another, uploadedBy: 'somebody else' })).toBe(true);
  });
});

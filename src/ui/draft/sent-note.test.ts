import { describe, expect, it } from 'vitest';
import { NetworkError, ProblemError } from '../api/problem-error.ts';
import { keptOnDevice } from '../offline/kept-on-device.ts';
import { createSentNote } from './sent-note.ts';

const problem = (status: number) => new ProblemError({ status, refusals: [], requestId: '' });
const noAnswer = new NetworkError('cut off');

/** Opens the form on one device, as often as it is asked to. */
function device(keeps = true) {
  const storage = new Map<string, string>();
  const place = {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem(key: string, value: string) {
      if (!keeps) throw new Error('this browser keeps nothing');
      storage.set(key, value);
    },
    removeItem: (key: string) => void storage.delete(key),
  };
  return () => createSentNote(keptOnDevice<true>('jiedui-sent:ann:act:correct:7', place));
}

describe('a form that goes to the server by itself', () => {
  it('has surely not arrived where it was never sent, or the server itself said no', () => {
    const note = device()();
    expect(note.isOpen()).toBe(false);
    note.begin();
    note.refused(problem(409));
    expect(note.isOpen()).toBe(false);
  });

  it('may have arrived while it is being sent, and where no answer came', () => {
    const note = device()();
    note.begin();
    expect(note.isOpen()).toBe(true);
    note.refused(noAnswer);
    expect(note.isOpen()).toBe(true);
  });

  it.each([502, 503, 504])('may have arrived where a proxy answered in its place: %i', (status) => {
    const note = device()();
    note.begin();
    note.refused(problem(status));
    expect(note.isOpen()).toBe(true);
  });

  it('may still have arrived when the page is opened anew, and when a later sending is refused', () => {
    const open = device();
    const first = open();
    first.begin();
    first.refused(noAnswer);
    const later = open();
    expect(later.isOpen()).toBe(true);
    later.begin();
    later.refused(problem(409));
    expect(later.isOpen()).toBe(true);
  });

  it('is known once somebody has looked after it, not before, and not by a look from before its sending', () => {
    const note = device()();
    note.begin();
    const whileUnderWay = note.look();
    note.refused(noAnswer);
    whileUnderWay();
    expect(note.isOpen()).toBe(true);
    const earlier = note.look();
    expect(note.isOpen(), 'asked, and not answered').toBe(true);
    note.begin();
    note.refused(noAnswer);
    earlier();
    expect(note.isOpen(), 'sent again meanwhile').toBe(true);
    note.look()();
    expect(note.isOpen()).toBe(false);
  });

  it('is remembered without storage, too, as long as the page is open', () => {
    const note = device(false)();
    note.begin();
    note.refused(noAnswer);
    expect(note.isOpen()).toBe(true);
    note.forget();
    expect(note.isOpen()).toBe(false);
  });
});

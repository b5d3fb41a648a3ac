import { describe, expect, it } from 'vitest';
import { anySignal } from './any-signal.ts';

/** A signal that counts who listens to it. */
function counted() {
  const control = new AbortController();
  const { signal } = control;
  let listening = 0;
  const { addEventListener, removeEventListener } = signal;
  signal.addEventListener = (...given: Parameters<typeof addEventListener>) => {
    listening += 1;
    addEventListener.apply(signal, given);
  };
  signal.removeEventListener = (...given: Parameters<typeof removeEventListener>) => {
    listening -= 1;
    removeEventListener.apply(signal, given);
  };
  return { control, signal, listening: () => listening };
}

describe('a signal that follows several', () => {
  it('aborts with the first of them, for its reason', () => {
    const [one, two] = [new AbortController(), new AbortController()];
    const any = anySignal([one.signal, two.signal]);
    expect(any.aborted).toBe(false);
    two.abort('the person pressed stop');
    one.abort('too late');
    expect(any.reason).toBe('the person pressed stop');
  });

  it('is aborted from the start where one of them is', () => {
    expect(anySignal([new AbortController().signal, AbortSignal.abort('before')]).reason).toBe('before');
  });

  it('leaves no listener with one that lives longer', () => {
    const [long, limit] = [counted(), counted()];
    anySignal([long.signal, limit.signal]);
    expect(long.listening()).toBe(1);
    limit.control.abort();
    expect([long.listening(), limit.listening()]).toEqual([0, 0]);
  });
});

import { describe, expect, it } from 'vitest';
import { NetworkError, ProblemError } from '../../../ui/api/problem-error.ts';
import { mayHaveArrived } from './held-evidence.ts';

const refused = new ProblemError({ status: 409, refusals: [], requestId: '' });

describe('a form that is given up', () => {
  it('leaves nothing behind where it was never sent, or was refused', () => {
    expect(mayHaveArrived({ isPending: false, error: null }, false)).toBe(false);
    expect(mayHaveArrived({ isPending: false, error: refused }, true)).toBe(false);
  });

  it('lets go what it told the server of, where its answer may have been lost', () => {
    expect(mayHaveArrived({ isPending: true, error: null }, false)).toBe(true);
    expect(mayHaveArrived({ isPending: false, error: new NetworkError('cut off') }, false)).toBe(true);
    expect(mayHaveArrived({ isPending: false, error: null }, true)).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { shownPart } from './split-parts.ts';

const whole = { kind: 'technique', summary: '（示例）核桃嫁接' };

describe('a part of a need that is being split', () => {
  it('is the same help where the amount is shared out, so that only the shares are typed', () => {
    expect(shownPart({ quantity: '30' }, 'quantity', whole)).toEqual({ ...whole, quantity: '30' });
  });

  it('is for a person to name where it is another kind of help', () => {
    expect(shownPart({ quantity: '' }, 'kind', whole)).toEqual({ kind: '', summary: '', quantity: '' });
  });

  it('keeps what somebody wrote, also an empty text, in both ways', () => {
    for (const by of ['quantity', 'kind'] as const) {
      expect(shownPart({ kind: 'training', summary: '', quantity: '' }, by, whole)).toEqual({ kind: 'training', summary: '', quantity: '' });
    }
  });
});

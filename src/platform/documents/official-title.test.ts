import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from './plain-text.ts';
import { titleLines } from './official-title.ts';

describe('the lines of a title', () => {
  it('a short title is one line', () => {
    expect(titleLines('帮扶工作周报情况')).toEqual(['帮扶工作周报情况']);
  });

  it('a long title is broken between words, and a quoted name begins a line', () => {
    const lines = titleLines('清水县民政局关于印发《清水县社会组织助力挂牌督战贫困村脱贫攻坚工作实施方案》的通知');
    expect(lines[0]).toBe('清水县民政局关于印发');
    expect(lines).toHaveLength(3);
  });

  it("the writer's own breaks are kept", () => {
    expect(titleLines('清水县民政局\n关于报送周报的通知')).toEqual(['清水县民政局', '关于报送周报的通知']);
  });

  it('no character is lost, and lines of words that fit are not too long', () => {
    const words = fc.array(fc.constantFrom('清水县', '社会组织', '帮扶', '工作', '通知', '关于', '《', '》', '的', '2020', '年'), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(words, (parts) => {
        const title = parts.join('');
        const lines = titleLines(title);
        expect(lines.join('')).toBe(title);
        expect(Math.max(...lines.slice(0, -1).map(displayWidth), 0)).toBeLessThanOrEqual(Math.max(40, displayWidth(title) / 2));
      }),
    );
  });
});

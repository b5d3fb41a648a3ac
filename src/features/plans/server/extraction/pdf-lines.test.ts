import { describe, expect, it } from 'vitest';
import { cellText, type Run } from './pdf-lines.ts';

/** Lines of one cell, 12 points high, from its left edge at 100. */
const lines = (...texts: string[]): Run[] => texts.map((text, at) => ({ text, x: 100, y: 500 - at * 18, width: text.length * 12, size: 12 }));

describe('the words of a cell in a PDF', () => {
  it('a name that fills its line goes on in the next', () => {
    expect(cellText(lines('示例县百合产', '业协会'), 175)).toBe('示例县百合产业协会');
  });

  it('two names that begin with one place stay two, also where the first fills its line', () => {
    expect(cellText(lines('⻰例县百合产业协会', '⻰例县义工联'), 210)).toBe('⻰例县百合产业协会 ⻰例县义工联');
    expect(cellText(lines('示例县百合产业协', '会', '示例县义工联'), 196)).toBe('示例县百合产业协会 示例县义工联');
  });
});

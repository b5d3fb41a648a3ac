import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textDifference, type TextPiece } from './text-difference.ts';

const without = (pieces: readonly TextPiece[], kind: TextPiece['kind']) =>
  pieces.filter((piece) => piece.kind !== kind).map(({ text }) => text).join('');
const anyText = fc.array(fc.constantFrom('走访', '12户', '送米', '。', '\n', 'rice ', '3,000.00元', '🌾'), { maxLength: 30 }).map((parts) => parts.join(''));

describe('what changed in a text', () => {
  it('can be read as the old text and as the new one', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const pieces = textDifference(before, after);
        expect(without(pieces, 'added')).toBe(before);
        expect(without(pieces, 'removed')).toBe(after);
      }),
    );
  });

  it('is shown by the character in Chinese and by the number in figures', () => {
    expect(textDifference('走访12户,送米', '走访13户,送米面')).toEqual([
      { kind: 'same', text: '走访' },
      { kind: 'removed', text: '12' },
      { kind: 'added', text: '13' },
      { kind: 'same', text: '户,送米' },
      { kind: 'added', text: '面' },
    ]);
  });

  it('is marked as a whole where a text was written anew, and not by the letters that both happen to have', () => {
    const [before, after] = ['本周入户走访三户，了解春耕情况，送去种子两袋。', '本周请县医院的大夫来村里义诊，给老人量血压，讲了用药。'];
    expect(textDifference(before, after)).toEqual([
      { kind: 'same', text: '本周' },
      { kind: 'removed', text: '入户走访三户，了解春耕情况，送去种子两袋' },
      { kind: 'added', text: '请县医院的大夫来村里义诊，给老人量血压，讲了用药' },
      { kind: 'same', text: '。' },
    ]);
  });

  it('leaves what stayed between two rewritten places unmarked', () => {
    const kept = '，道路还没有硬化，雨天车进不了村，';
    const pieces = textDifference(`走访三户${kept}请交通局支持。`, `开了院坝会${kept}已经报了项目。`);
    expect(pieces.filter(({ kind }) => kind === 'same').map(({ text }) => text)).toEqual([kept, '。']);
  });

  it('stays quick where two long texts have nothing in common', () => {
    const [before, after] = ['走访了梨湾村。'.repeat(700), '送去大米面粉。'.repeat(700)];
    const pieces = textDifference(before, after);
    expect(without(pieces, 'added')).toBe(before);
    expect(without(pieces, 'removed')).toBe(after);
  });
});

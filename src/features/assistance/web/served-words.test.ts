import { describe, expect, it } from 'vitest';
import { servedWords } from './served-words.ts';

const kindName = { 'zh-CN': '技能培训', en: 'Vocational training' };

describe('what an act answers, in words', () => {
  it('a need has its kind and what was said of it; where nobody wrote a word, or it is not the reader’s, its kind alone', () => {
    expect(servedWords({ type: 'need', summary: '想学电工', kindName }, 'zh-CN')).toBe('需求：技能培训 · 想学电工');
    expect(servedWords({ type: 'need', summary: '', kindName }, 'en')).toBe('Need: Vocational training');
  });

  it('a measure has its words, and says so where it has none; a promise needs none', () => {
    expect(servedWords({ type: 'measure', summary: '养蜂培训' }, 'zh-CN')).toBe('帮扶措施：养蜂培训');
    expect(servedWords({ type: 'measure', summary: '' }, 'zh-CN')).toBe('帮扶措施：未写明');
    expect(servedWords({ type: 'pairing', summary: '' }, 'zh-CN')).toBe('结对协议的承诺');
  });
});

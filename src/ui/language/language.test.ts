import { describe, expect, it } from 'vitest';
import { languageAtStart } from './language.tsx';

describe('the language of the first page', () => {
  it('is what was chosen in the product, before what the browser prefers', () => {
    expect(languageAtStart('a=b; jiedui-language=en; c=d', ['zh-CN'])).toBe('en');
  });

  it("is the browser's where nothing was chosen, and Chinese where nothing fits", () => {
    expect(languageAtStart('', ['fr', 'en-GB'])).toBe('en');
    expect(languageAtStart('jiedui-language=fr', ['fr'])).toBe('zh-CN');
  });
});

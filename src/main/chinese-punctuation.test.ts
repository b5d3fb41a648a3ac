import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
  .map((name) => join('src', name));

/** Every Chinese sentence that the product says, with the file that it stands in. */
const sentences = sources.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/'zh-CN':\s*(['`])((?:(?!\1)[^\\]|\\.)*)\1/gs)].map((found) => ({ file, text: found[2] ?? '' })),
);

/** Without what is syntax or technical: `{count, plural, …`, `::group-off`, an address of host and port. */
const withoutSyntax = (text: string) => text.replaceAll(/\{\w+, (?:plural|select|number)[^{}]*|\{host\}:\{port\}/g, '');

const halfWidth = String.raw`[,;:?!()]`;
const chinese = String.raw`[\p{Script=Han}，。；：？！、“”《》（）…{}]`;
const misplaced = new RegExp(`${chinese}${halfWidth}|${halfWidth}${chinese}`, 'u');
/** The mark that `jiedui doctor` itself prints. */
const quoted = '（!）';

describe('Chinese sentences', () => {
  it('are found', () => {
    expect(sentences.length).toBeGreaterThan(500);
  });

  it('have Chinese punctuation beside Chinese characters and what is filled in', () => {
    const wrong = sentences.filter(({ text }) => misplaced.test(withoutSyntax(text.replaceAll(quoted, ''))));
    expect(wrong).toEqual([]);
  });
});

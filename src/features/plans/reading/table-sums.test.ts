import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphsOf } from './paragraphs.ts';
import { wrongSumsIn } from './table-sums.ts';
import { tablesIn } from './tables.ts';

const tableOf = (parts: readonly number[], total: number): string =>
  ['序号\t结对村\t户数\t社会组织', ...parts.map((part, at) => `${at + 1}\t示例镇示例村\t${part}\t示例县商会`), `合计\t\t${total}\t`].join('\n');
const wrong = (text: string): string[] => tablesIn(paragraphsOf(text)).flatMap(wrongSumsIn).map((words) => words.text);
const someParts = fc.array(fc.nat(99_999), { minLength: 2, maxLength: 20 });

describe('sums under a table', () => {
  it('a total that its rows come to is never called wrong, any other always is', () => {
    fc.assert(
      fc.property(someParts, fc.nat(99_999), (parts, slip) => {
        const total = parts.reduce((sum, part) => sum + part, 0);
        expect(wrong(tableOf(parts, total))).toEqual([]);
        expect(wrong(tableOf(parts, total + slip + 1))).toEqual([String(total + slip + 1)]);
      }),
    );
  });

  it('a column of words has no sum', () => {
    expect(wrong('镇\t村\t社会组织\n示例镇\t东村\t示例县商会\n示例镇\t西村\t示例县协会\n合计\t2个\t3家')).toEqual([]);
  });
});

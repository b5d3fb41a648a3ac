import { describe, expect, it } from 'vitest';
import { acceptsFile, formatBytes, newerEnding } from './accepted-file.ts';
import { compareForPeople } from './sort-order.ts';

describe('a file', () => {
  it('is taken by the ending of its name, capital letters or not, and by its size', () => {
    const endings = ['.docx', '.pdf'];
    expect(acceptsFile({ name: '方案.DOCX', size: 10 }, endings, 10)).toBe('yes');
    expect(acceptsFile({ name: '方案.doc', size: 10 }, endings, 10)).toBe('kind');
    expect(acceptsFile({ name: '方案.pdf', size: 11 }, endings, 10)).toBe('size');
  });

  it('of an old Word, WPS or Excel is to be saved as what is taken, where that is taken', () => {
    const newerOf = (name: string) => newerEnding(name, ['.docx', '.pdf', '.txt']);
    expect(['方案.doc', '方案.WPS', '台账.xls', '照片.jpg', '没有结尾'].map(newerOf)).toEqual(['.docx', '.docx', undefined, undefined, undefined]);
    expect(newerEnding('台账.xls', ['.xlsx', '.csv'])).toBe('.xlsx');
  });

  it('tells its size in the unit that people know', () => {
    expect([812, 65_536, 1_572_864, 52_428_800, 10_737_418_240].map(formatBytes)).toEqual(['812 B', '64 KB', '1.5 MB', '50 MB', '10 GB']);
  });
});

describe('the order of a table', () => {
  it('has numbers by size and Chinese words by their sound', () => {
    expect([10, 9, 100].toSorted((a, b) => compareForPeople(a, b, 'zh-CN'))).toEqual([9, 10, 100]);
    expect(['史沟村', '旧堡村', '梨湾村'].toSorted((a, b) => compareForPeople(a, b, 'zh-CN'))).toEqual(['旧堡村', '梨湾村', '史沟村']);
    expect(['第10组', '第9组'].toSorted((a, b) => compareForPeople(a, b, 'zh-CN'))).toEqual(['第9组', '第10组']);
  });
});

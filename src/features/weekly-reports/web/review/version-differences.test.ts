import { expect, it } from 'vitest';
import { emptyContent } from '../../content.ts';
import { textDifferences } from './version-differences.ts';

const version = (progress: string) => ({ content: { ...emptyContent, acts: [], composed: [], progress } });

it('the words of two versions differ part by part', () => {
  expect(textDifferences(version('走访'), version('走访'))).toEqual([]);
  expect(textDifferences(version('走访'), version('走访两户')).map(({ key }) => key)).toEqual(['progress']);
});

it('a zero answer is a report that says nothing', () => {
  expect(textDifferences({ content: null }, version('走访'))).toEqual([{ key: 'progress', pieces: [{ kind: 'added', text: '走访' }] }]);
});

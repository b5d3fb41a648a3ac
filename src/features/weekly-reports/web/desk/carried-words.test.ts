import { describe, expect, it } from 'vitest';
import { emptyContent, partsAsIn } from '../../content.ts';
import type { DraftView } from '../../own-week-views.ts';
import { withoutCarried, wordsToOpenWith } from './carried-words.ts';

const texts = { ...emptyContent, effects: '两户通了水。', problems: ' 道路不通。\n', nextWeek: '继续走访。' };
const lastWeek = { dueDate: '2020-06-09', texts };
const carried = { ...emptyContent, effects: '两户通了水。', problems: '道路不通。', nextWeek: '继续走访。' };
const draft: DraftView = { state: 'writing', revision: 1, content: emptyContent, savedAt: '2020-06-16T00:00:00.000Z', savedBy: '', handBackNote: '', correctionReason: '' };

describe('the words with which a week opens', () => {
  it('are those of the last report, while nobody has written any of this one', () => {
    expect(wordsToOpenWith({ draft: null, versions: [], lastWeek })).toEqual(carried);
  });

  it('are never put over what was written or received, were it empty', () => {
    expect(wordsToOpenWith({ draft, versions: [], lastWeek })).toBeUndefined();
    expect(wordsToOpenWith({ draft: null, versions: [{}], lastWeek })).toBeUndefined();
  });

  it('are none in the first week, and none where the last report had none', () => {
    expect(wordsToOpenWith({ draft: null, versions: [], lastWeek: null })).toBeUndefined();
    expect(wordsToOpenWith({ draft: null, versions: [], lastWeek: { ...lastWeek, texts: emptyContent } })).toBeUndefined();
  });
});

describe('parts that are the same as last time', () => {
  const content = { ...carried, effects: '四户通了水。', progress: '走访。' };

  it('are told, without those that were changed or are new', () => {
    expect(partsAsIn(content, lastWeek.texts)).toEqual(['problems', 'nextWeek']);
    expect(partsAsIn(content, undefined)).toEqual([]);
  });

  it('are taken out together, and nothing else', () => {
    expect(withoutCarried(content, lastWeek)).toEqual({ ...content, problems: '', nextWeek: '' });
    expect(withoutCarried(carried, lastWeek)).toEqual(emptyContent);
  });
});

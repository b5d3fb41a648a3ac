import { describe, expect, it } from 'vitest';
import { emptyContent } from '../../content.ts';
import { carriedShare } from './carried-share.ts';

describe('the share of a report that was carried forward', () => {
  it('is what last week said and nobody changed', () => {
    const lastWeek = { ...emptyContent, problems: '道路不通。', nextWeek: '继续走访。' };
    expect(carriedShare({ ...emptyContent, progress: '走访。', problems: '道路不通。 ', nextWeek: '办班。' }, lastWeek)).toEqual({ filled: 3, left: 1 });
  });

  it('is nothing of nothing, and nothing without a week before', () => {
    expect(carriedShare(emptyContent, emptyContent)).toEqual({ filled: 0, left: 0 });
    expect(carriedShare({ ...emptyContent, progress: '走访。' }, undefined)).toEqual({ filled: 1, left: 0 });
  });
});

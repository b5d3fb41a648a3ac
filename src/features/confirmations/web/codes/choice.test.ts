import { describe, expect, it } from 'vitest';
import type { HouseholdCodes } from '../../views.ts';
import { withListed } from './choice.ts';

const household = (householdId: string, left: number): HouseholdCodes => ({ householdId, headName: '示例人', villageName: '梨湾村', issuedAt: null, left });

describe('who gets a sheet of codes', () => {
  it('is everybody listed without codes, also of a further page; whoever was unchosen stays so, and a search takes nobody away', () => {
    const first = withListed({ listed: [], chosen: [] }, [household('a', 0), household('b', 3)]);
    expect(first.chosen).toEqual(['a']);
    const unchosen = { ...first, chosen: [] };
    expect(withListed(unchosen, [household('a', 0), household('b', 3), household('c', 0)]).chosen).toEqual(['c']);
    const found = withListed(first, [household('b', 3)]);
    expect(found).toBe(first);
  });
});

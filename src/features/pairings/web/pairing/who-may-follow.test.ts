import { describe, expect, it } from 'vitest';
import { whoMayFollow } from './who-may-follow.ts';

const organizations = ['甲', '乙', '丙'].map((organizationId) => ({ organizationId }));
const pairing = (organizationId: string, villageId: string) => ({ organizationId, villageId });

describe('who may follow in a pairing', () => {
  it('is nobody who helps the village already, and anybody who helps another', () => {
    const pairings = [pairing('甲', '东村'), pairing('乙', '东村'), pairing('丙', '西村')];
    expect(whoMayFollow(organizations, pairings, '东村')).toEqual([{ organizationId: '丙' }]);
  });

  it('is nobody before it is known who helps', () => {
    expect(whoMayFollow(organizations, undefined, '东村')).toEqual([]);
  });
});

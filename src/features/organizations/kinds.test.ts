import { describe, expect, it } from 'vitest';
import { kindInName, organizationKinds } from './kinds.ts';

describe('the kind that a name says', () => {
  it.each([
    ['清水县智远职业技能培训学校', 'trainingSchool', '培训学校'],
    ['清水县永清镇七色光幼儿园', 'kindergarten', '幼儿园'],
    ['清水县“一对一献爱心”贫困儿童资助协会', 'association', '协会'],
    ['清水县蜜蜂产业协会', 'association', '协会'],
    ['清水县老年养护院', 'elderCareHome', '养护院'],
    ['示例养老机构协会', 'association', '协会'],
  ])('%s: %s, by %s', (name, kind, word) => {
    expect(kindInName(name)).toEqual({ kind, word });
  });

  it('is none where no word says it', () => {
    expect(kindInName('示例之家')).toBeUndefined();
  });

  it('are few enough to choose from', () => {
    expect(organizationKinds.length).toBeLessThanOrEqual(12);
  });
});

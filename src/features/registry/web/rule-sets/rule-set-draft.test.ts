import { describe, expect, it } from 'vitest';
import { shippedRuleSets } from '../../rule-sets/shipped.ts';
import { gansu2020 } from '../../rule-sets/gansu-2020.ts';
import { bodyOf, draftFrom, draftOf, newIndicator } from './rule-set-draft.ts';

describe('the form of a rule set', () => {
  it('changes nothing that nobody touches', () => {
    for (const ruleSet of shippedRuleSets) {
      const { reference: _reference, isShipped: _isShipped, name, year, province, ...content } = ruleSet;
      expect(bodyOf(draftOf(ruleSet))).toEqual({ name, year, province, content });
      expect(bodyOf(draftFrom(ruleSet))).toEqual({ name: '', year: year + 1, province, content });
    }
  });

  it('drops the English of what is renamed: it no longer says the same', () => {
    const draft = draftOf(gansu2020);
    const renamed = draft.categories.map((one) => (one.code === 'poor' ? { ...one, name: '未脱贫监测户', otherNames: '监测 ；未脱贫,' } : one));
    const { content } = bodyOf({ ...draft, categories: renamed });
    expect(content.categories[0]).toEqual({ code: 'poor', name: { 'zh-CN': '未脱贫监测户', en: '' }, otherNames: ['监测', '未脱贫'], unfinished: true });
  });

  it('takes 3 % and 4,000 yuan as people write them, and what is no number as none', () => {
    const thresholdOf = (value: string, unit: 'fen' | 'percentHundredths' | 'count') =>
      bodyOf({ ...draftOf(gansu2020), householdIndicators: [{ ...newIndicator, op: '>=', value, unit }] }).content.householdIndicators[0]?.threshold?.value;
    expect([thresholdOf('4，000元'.replace('，', ','), 'fen'), thresholdOf('3％', 'percentHundredths'), thresholdOf('１２', 'count')]).toEqual([400_000, 300, 12]);
    expect([thresholdOf('很多', 'fen'), thresholdOf('1.5', 'count')]).toEqual([Number.NaN, Number.NaN]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleSetContentSchema } from './rule-set.ts';
import { gansu2020 } from './rule-sets/gansu-2020.ts';
import { shippedRuleSets } from './rule-sets/shipped.ts';
import { whyNotCorrect, whyNotRemove, whyRuleSetCannotBe, withCodes, type WrittenRuleSet } from './written-rule-set.ts';

const named = (zh: string, en = '') => ({ 'zh-CN': zh, en });
const category = (zh: string, given: Partial<WrittenRuleSet['categories'][number]> = {}) => ({
  code: null,
  name: named(zh),
  otherNames: [],
  unfinished: false,
  ...given,
});
const indicator = (zh: string, en = '') => ({ code: null, name: named(zh, en), meaning: '', threshold: null });
const ruleSet = (given: Partial<WrittenRuleSet>): WrittenRuleSet => ({
  categories: [category('示例类别')],
  incomeLineFen: null,
  householdIndicators: [],
  villageIndicators: [],
  source: '',
  ...given,
});
const letters: Record<string, string> = { 低保户: 'dbh', 电表户: 'dbh', '2021年新增': '2021nxz' };
const lettersOf = (name: string) => letters[name] ?? '';
const codesOf = (written: WrittenRuleSet) => withCodes(written, shippedRuleSets, lettersOf);

describe('codes of a rule set', () => {
  it('come from the English name, else from the initials, and are told apart by a number', () => {
    const written = ruleSet({
      categories: [category('低保户'), category('电表户'), category('2021年新增')],
      householdIndicators: [indicator('安全用电', 'Safe electric power')],
    });
    expect(codesOf(written).categories.map(({ code }) => code)).toEqual(['dbh', 'dbh-2', 'nxz']);
    expect(codesOf(written).householdIndicators.map(({ code }) => code)).toEqual(['safeElectricPower']);
  });

  it('are as in another rule set of the county where the name is the same, and never mean two things', () => {
    const written = ruleSet({ categories: [category('未脱贫户'), category('别的', { name: named('别的', 'Poor') })] });
    expect(codesOf(written).categories.map(({ code }) => code)).toEqual(['poor', 'poor-2']);
  });

  it('stay where they stood, whatever the name becomes', () => {
    const categories = gansu2020.categories.slice(0, 1).map((one) => ({ ...one, name: named('改过的名称') }));
    expect(codesOf(ruleSet({ categories })).categories.map(({ code }) => code)).toEqual(['poor']);
  });

  it('are sound and used once, for whatever names an office writes', () => {
    const name = fc.record({ 'zh-CN': fc.string({ minLength: 1, maxLength: 60 }), en: fc.string({ maxLength: 120 }) });
    const written = fc.array(name, { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(written, fc.array(fc.string(), { maxLength: 3 }), (names, initials) => {
        const categories = names.map((one, index) => ({ ...category('示例'), name: one, code: index === 1 ? 'kept' : null }));
        const content = withCodes(ruleSet({ categories }), shippedRuleSets, (zh) => initials[zh.length % 4] ?? '');
        const codes = content.categories.map(({ code }) => code);
        expect(new Set(codes).size).toBe(codes.length);
        for (const code of codes) expect(code).toMatch(/^[a-zA-Z][a-zA-Z0-9-]{0,39}$/);
      }),
    );
  });

  it('of the rule sets that ship are unchanged when one begins from them', () => {
    for (const { categories, incomeLineFen, householdIndicators, villageIndicators, source } of shippedRuleSets) {
      const content = { categories, incomeLineFen, householdIndicators, villageIndicators, source };
      expect(whyRuleSetCannotBe(content, 'body.content')).toEqual([]);
      expect(ruleSetContentSchema.parse(codesOf(content))).toEqual(content);
    }
  });
});

describe('a rule set that the office writes', () => {
  it('has no word for two categories, nor an indicator twice; the reason stands at the later one', () => {
    const village = (zh: string, group: string) => ({ ...indicator(zh), class: named(group) });
    const written = ruleSet({
      categories: [category('低保户', { otherNames: ['低保'] }), category('特困户', { otherNames: ['ＡB', '低 保'] })],
      householdIndicators: [indicator('饮水'), indicator('饮水')],
      villageIndicators: [village('饮水', '基础设施'), village('饮水', '公共服务'), village('饮水', '基础设施')],
    });
    expect(whyRuleSetCannotBe(written, 'body.content').map(({ code, at }) => [code, at])).toEqual([
      ['registry.rule-set-word-twice', 'body.content.categories.1.otherNames'],
      ['registry.rule-set-indicator-twice', 'body.content.householdIndicators.1.name.zh-CN'],
      ['registry.rule-set-indicator-twice', 'body.content.villageIndicators.2.name.zh-CN'],
    ]);
  });
});

describe('a rule set that somebody refers to', () => {
  const unused = { households: 0, isInHistory: false, isInImport: false, isCurrent: false };
  const codes = (reasons: { code: string }[]) => reasons.map(({ code }) => code);

  it('may be corrected and removed while no household stands in it', () => {
    expect([whyNotCorrect(unused), whyNotRemove(unused)]).toEqual([[], []]);
  });

  it('is never changed once households stand in it, have stood in it, or a checked sheet names it', () => {
    expect(codes(whyNotCorrect({ ...unused, households: 2, isInHistory: true }))).toEqual(['registry.rule-set-has-households']);
    expect(codes(whyNotCorrect({ ...unused, isInHistory: true }))).toEqual(['registry.rule-set-had-households']);
    expect(codes(whyNotRemove({ ...unused, isInImport: true }))).toEqual(['registry.rule-set-in-import']);
  });

  it('is corrected, but not removed, while it is in force', () => {
    expect([whyNotCorrect({ ...unused, isCurrent: true }), codes(whyNotRemove({ ...unused, isCurrent: true }))]).toEqual([[], ['registry.rule-set-is-current']]);
  });
});

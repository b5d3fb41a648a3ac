import { describe, expect, it } from 'vitest';
import { causes, codeOfWord, codesOfWords, genders, healthStates, housings, labourAbilities, relations, schoolings, waters, type Word } from './codes.ts';
import { categoryOfWord } from './rule-set.ts';
import { gansu2020 } from './rule-sets/gansu-2020.ts';
import { shippedRuleSets } from './rule-sets/shipped.ts';

const lists: Readonly<Record<string, readonly Word[]>> = { causes, relations, genders, schoolings, labourAbilities, healthStates, housings, waters };

describe.each(Object.entries(lists))('the list of %s', (_, words) => {
  it('gives every word one meaning, and every code once', () => {
    const written = words.flatMap(({ name, otherNames }) => [name['zh-CN'], ...otherNames]);
    expect(written.filter((word, index) => written.indexOf(word) !== index)).toEqual([]);
    expect(new Set(words.map(({ code }) => code)).size).toBe(words.length);
  });

  it('reads each of its own words back', () => {
    for (const { code, name, otherNames } of words) {
      for (const word of [name['zh-CN'], ...otherNames]) expect([word, codeOfWord(words, ` ${word}`)]).toEqual([word, code]);
    }
  });
});

describe('words of office sheets', () => {
  it('are read whatever their width and brackets', () => {
    expect(codeOfWord(housings, '安全(Ａ级)')).toBe('gradeA');
    expect(codeOfWord(relations, '之 子')).toBe('son');
    expect(codeOfWord(schoolings, '大学问')).toBeUndefined();
  });

  it('may be several in one cell; what is unknown is told and nothing is guessed', () => {
    expect(codesOfWords(causes, '因病、缺技术，因病;因懒')).toEqual({ codes: ['illness', 'noSkill'], unknown: ['因懒'] });
    expect(codesOfWords(healthStates, '长期慢性病,残疾')).toEqual({ codes: ['chronic', 'disabled'], unknown: [] });
  });

  it('name the categories of a rule set', () => {
    expect(categoryOfWord(gansu2020, '监测户')?.code).toBe('unstable');
    expect(categoryOfWord(gansu2020, '未脱贫')?.unfinished).toBe(true);
    expect(categoryOfWord(gansu2020, '富裕户')).toBeUndefined();
  });
});

describe('the rule sets that ship', () => {
  it('are sound: every word of a category means one of them', () => {
    for (const { categories } of shippedRuleSets) {
      const words = categories.flatMap(({ name, otherNames }) => [name['zh-CN'], ...otherNames]);
      expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
    }
  });

  it('of Gansu 2020 asks six things of a household and eleven in four classes of a village, 20,000 yuan among them', () => {
    const { householdIndicators, villageIndicators, incomeLineFen } = gansu2020;
    expect([householdIndicators.length, incomeLineFen]).toEqual([6, 400_000]);
    expect([villageIndicators.length, new Set(villageIndicators.map((one) => one.class['zh-CN'])).size]).toEqual([11, 4]);
    expect(villageIndicators.find(({ code }) => code === 'collectiveIncome')?.threshold).toEqual({ op: '>=', value: 2_000_000, unit: 'fen' });
  });
});

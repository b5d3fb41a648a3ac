import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capabilities } from './capabilities.ts';
import { suggestCapabilities, wordsThatCount, type SuggestionField } from './suggest-capabilities.ts';

const suggested = (texts: Partial<Record<SuggestionField, string>>) =>
  suggestCapabilities({ name: '', purpose: '', businessScope: '', ...texts }, capabilities);
const codes = (name: string) => suggested({ name }).map(({ capability }) => capability);

describe('capabilities suggested', () => {
  it.each([
    ['清水县智远职业技能培训学校', ['training']],
    ['清水县永清镇育苗幼儿园', ['earlyEducation']],
    ['清水县老年养护院', ['elderCare']],
    ['清水县“一对一献爱心”贫困儿童资助协会', ['childSponsorship']],
    ['清水县蜜蜂产业协会', ['industryTechnique']],
    ['清水县清雄安保培训学校', ['training', 'securityJobs']],
  ])('by the name of %s are %j', (name, expected) => {
    expect(codes(name)).toEqual(expected);
  });

  it('come with the words that they came from and where these stand', () => {
    const [first] = suggested({ name: '清水县蜜蜂产业协会', businessScope: '养殖技术指导；蜂产品购销' });
    expect(first).toEqual({
      capability: 'industryTechnique',
      reasons: [
        { field: 'name', word: '蜜蜂' },
        { field: 'name', word: '产业' },
        { field: 'businessScope', word: '养殖' },
      ],
    });
  });

  it('do not come from a word inside a longer one: a training school is no school that tutors', () => {
    expect(codes('示例培训学校')).toEqual(['training']);
    expect(codes('示例学校')).toEqual(['tutoring']);
    expect(codes('示例学校培训学校')).toEqual(['training', 'tutoring']);
  });

  it('come from a text alone, whatever the words around', () => {
    const words = fc.constantFrom('培训', '养老', '医疗', '法律');
    fc.assert(
      fc.property(words, fc.string(), fc.string(), (word, before, after) => {
        const found = suggested({ purpose: `${before} ${word} ${after}` }).flatMap(({ reasons }) => reasons);
        expect(found).toContainEqual({ field: 'purpose', word });
      }),
    );
  });

  it('never name a word that is not there', () => {
    const text = fc.array(fc.constantFrom('培', '训', '学', '校', '教', '育', '前', '幼', '儿')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (purpose) => {
        const words = suggested({ purpose }).flatMap(({ reasons }) => reasons.map(({ word }) => word));
        expect(words.filter((word) => !purpose.includes(word))).toEqual([]);
      }),
    );
  });

  it('can be by words that the office added', () => {
    const own = { code: 'own', hintWords: ['无人机'] };
    expect(suggestCapabilities({ name: '示例无人机协会', purpose: '', businessScope: '' }, [...capabilities, own])).toMatchObject([{ capability: 'own' }]);
  });
});

describe('the taxonomy', () => {
  it('has each code once, and each word with one capability only', () => {
    expect(new Set(capabilities.map(({ code }) => code)).size).toBe(capabilities.length);
    const words = capabilities.flatMap(({ hintWords }) => hintWords);
    expect(new Set(words).size).toBe(words.length);
  });

  it('suggests by words, not by single characters: 成果 is no fruit', () => {
    expect(capabilities.flatMap(({ hintWords }) => hintWords).filter((word) => word.length < 2)).toEqual([]);
  });
});

describe('words that count', () => {
  it('are the same whatever the order of the words', () => {
    const words = ['学校', '培训学校', '培训', '教育', '学前教育'];
    const text = fc.array(fc.constantFrom(...words, '和')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.shuffledSubarray(words, { minLength: words.length }), (sentence, order) => {
        expect(wordsThatCount(sentence, order)).toEqual(wordsThatCount(sentence, words));
      }),
    );
  });
});

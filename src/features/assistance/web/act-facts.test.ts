import { describe, expect, it } from 'vitest';
import { emptyAct, type DraftAct } from '../act.ts';
import { changesBetween, factsOf, namesOf } from './act-facts.ts';

const names = namesOf({
  villages: [
    { id: 'v1', name: '梨湾村' },
    { id: 'v2', name: '高桥村' },
  ],
  households: [
    { id: 'h1', name: '示例甲' },
    { id: 'h2', name: '' },
  ],
  persons: [],
  serves: [{ type: 'measure', id: 'm1', summary: '养蜂培训' }],
});
const act: DraftAct = { ...emptyAct('a'), date: '2020-06-16', villageId: 'v1', mode: 'inPerson', kind: 'training', details: { subject: '养蜂' }, people: 12 };
const changed = (changes: Partial<DraftAct>, language: 'zh-CN' | 'en' = 'zh-CN') =>
  changesBetween(act, { ...act, ...changes }, names, language).map(({ label, before, after }) => [label, before, after]);

describe('what changed in an act', () => {
  it('is told in words, before and after, and nothing else is', () => {
    expect(changed({ people: 14 })).toEqual([['惠及人数（人）', '12人', '14人']]);
    expect(changed({ villageId: 'v2' }, 'en')).toEqual([['Village', '梨湾村', '高桥村']]);
    expect(changed({})).toEqual([]);
  });

  it('names what was empty before or is empty now by nothing', () => {
    expect(changed({ people: null })).toEqual([['惠及人数（人）', '12人', '']]);
    expect(changed({ householdIds: ['h1', 'h2'] })).toEqual([['帮扶的户', '', '示例甲、无户主']]);
  });

  it('tells the fields that came and went with the kind', () => {
    expect(changed({ kind: 'education', details: { stage: 'primary' } })).toEqual([
      ['帮扶类型', '技能培训', '教育助学'],
      ['学段', '', '小学'],
      ['培训内容', '养蜂', ''],
    ]);
  });

  it('is nothing where the same households or goods come in another order of their fields', () => {
    const goods = [{ name: '大米', quantity: 50, unit: '袋' }];
    const same = [{ unit: '袋', quantity: 50, name: '大米' }];
    expect(changesBetween({ ...act, goods, householdIds: ['h1', 'h2'] }, { ...act, goods: same, householdIds: ['h2', 'h1'] }, names, 'zh-CN')).toEqual([]);
  });

  it('says who took part, whether the head was there and for what, and what it serves', () => {
    expect(changed({ byHead: true, headDuty: 'inspection' })).toEqual([['负责人', '', '负责人到场（检查）']]);
    expect(changed({ workers: [{ group: 'volunteers', heads: 3, hours: 7.5 }] })).toEqual([['参加人员', '', '志愿者3人（共7.5小时）']]);
    expect(changed({ serves: [{ type: 'measure', id: 'm1' }, { type: 'pairing', id: 'p1' }] })).toEqual([
      ['对应的需求、措施或协议', '', '帮扶措施：养蜂培训、结对协议的承诺'],
    ]);
  });
});

describe('the facts of an act', () => {
  it('say of place and evidence whether they are there, and never where', () => {
    const location = { latitude: 34.7, longitude: 106.1, accuracyMetres: 20 };
    const words = (key: string, one: DraftAct) => factsOf(one, names, 'zh-CN').find((fact) => fact.key === key)?.words;
    expect(words('location', act)).toBe('未提供');
    expect(words('location', { ...act, location })).toBe('已提供');
    expect(words('evidence', { ...act, evidenceIds: ['e1', 'e2'] })).toBe('2份');
  });
});

import { describe, expect, it } from 'vitest';
import { instantOf } from '../../../kernel/shanghai-time.ts';
import { agreementPaper, type AgreementForPaper } from './agreement.ts';

const agreement: AgreementForPaper = {
  issuer: '示例县社会组织管理局',
  campaignName: '示例行动',
  notice: { title: '示例县民政局关于印发《示例方案》的通知', docNumber: '示民发〔2020〕1号' },
  villageName: '示例村',
  townshipName: '示例镇',
  organizations: [{ pairingId: 'a', organizationName: '甲学校' }],
  version: 1,
  startsOn: '2020-05-12',
  endsOn: null,
  endConditions: ['全部验收退出'],
  commitments: [{ pairingId: 'a', people: 3, moneyFen: 120_050, goods: [{ name: '化肥', quantity: 2, unit: '吨' }], work: '技能培训两期' }],
  contacts: [],
  madeAt: instantOf('2020-05-15'),
};
const wordsOf = (changes: Partial<AgreementForPaper> = {}) => JSON.stringify(agreementPaper({ ...agreement, ...changes }).blocks);

describe('the agreement', () => {
  it('names the parties, its ground, its term and what is promised in people, money, goods and work', () => {
    const words = wordsOf();
    for (const part of [
      '甲方：甲学校',
      '乙方：示例镇示例村村民委员会',
      '根据《示例县民政局关于印发〈示例方案〉的通知》（示民发〔2020〕1号）要求',
      '自2020年5月12日起，至全部验收退出为止。',
      '安排3人',
      '1,200.50元',
      '化肥2吨',
      '技能培训两期。',
      '一式三份',
    ]) {
      expect(words).toContain(part);
    }
  });

  it('leaves room for every hand and seal and draws neither', () => {
    const organizations = [...agreement.organizations, { pairingId: 'b', organizationName: '乙协会' }];
    const { blocks, signature } = agreementPaper({ ...agreement, organizations });
    const last = blocks.at(-1);
    expect(last && 'table' in last ? last.table.rows.map(([party, hand]) => [party, hand]) : []).toEqual([
      ['甲方（一）\n甲学校', ''],
      ['甲方（二）\n乙协会', ''],
      ['乙方\n示例镇示例村村民委员会', ''],
    ]);
    expect(signature).toBeUndefined();
  });

  it('says of a later version that it takes the place of the earlier', () => {
    expect(agreementPaper({ ...agreement, version: 2 }).subtitle).toContain('第2版');
    expect(agreementPaper(agreement).subtitle).toBeUndefined();
  });
});

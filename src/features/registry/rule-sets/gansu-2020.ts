import type { RuleSet } from '../rule-set.ts';

const named = (zh: string, en: string) => ({ 'zh-CN': zh, en });
const vetoed = (code: string, [classZh, classEn]: readonly [string, string], zh: string, en: string, meaning: string) => ({
  code,
  class: named(classZh, classEn),
  name: named(zh, en),
  meaning,
  threshold: null,
});

const poverty = ['贫困发生率', 'Poverty rate'] as const;
const industry = ['产业发展', 'Industry'] as const;
const infrastructure = ['基础设施', 'Infrastructure'] as const;
const services = ['公共服务和社会保障', 'Public services and social security'] as const;

/**
 * “甘肃2020”: the last year of the fight against poverty.
 *
 * - Household: six indicators, all needed; net income per head stably above 4,000 yuan in 2020 (product facts).
 * - Village: eleven indicators in four classes, each a veto, collective income of at least 20,000 yuan among them. The eleven
 *   as the county itself told them when it reported its poor villages done (清水县人民政府, tsqs.gov.cn/info/1257/42159.htm,
 *   2020); the rate below 3 % is that of the western provinces in 中共中央办公厅、国务院办公厅《关于建立贫困退出机制的意见》 (2016).
 *   The wording here is ours; an office that has the printed form keeps to that and adds it as a rule set of its own.
 * - Categories: 未脱贫, and those that the State Council's guidance of March 2020 on preventing a return to poverty has watched
 *   (脱贫不稳定户 and 边缘易致贫户), beside those who are out of poverty and ordinary households.
 */
export const gansu2020: RuleSet = {
  reference: 'gansu-2020',
  isShipped: true,
  name: '甘肃2020',
  year: 2020,
  province: '甘肃',
  incomeLineFen: 4_000_00,
  categories: [
    {
      code: 'poor',
      name: named('未脱贫户', 'Not yet out of poverty'),
      otherNames: ['未脱贫', '未脱贫人口', '贫困户', '建档立卡未脱贫', '建档立卡未脱贫户', '2020年未脱贫'],
      unfinished: true,
    },
    {
      code: 'unstable',
      name: named('脱贫不稳定户', 'Out of poverty, unstable'),
      otherNames: ['脱贫不稳定', '脱贫监测户', '监测户', '脱贫不稳户'],
      unfinished: true,
    },
    {
      code: 'borderline',
      name: named('边缘易致贫户', 'On the edge of poverty'),
      otherNames: ['边缘易致贫', '边缘户', '边缘易贫户'],
      unfinished: true,
    },
    {
      code: 'suddenHardship',
      name: named('突发严重困难户', 'Sudden hardship'),
      otherNames: ['突发严重困难', '突发困难户'],
      unfinished: true,
    },
    {
      code: 'stable',
      name: named('稳定脱贫户', 'Stably out of poverty'),
      otherNames: ['稳定', '稳定脱贫', '已脱贫', '已脱贫户', '脱贫户', '脱贫享受政策'],
      unfinished: false,
    },
    { code: 'ordinary', name: named('一般农户', 'Ordinary household'), otherNames: ['一般户', '非贫困户'], unfinished: false },
  ],
  householdIndicators: [
    {
      code: 'income',
      name: named('人均纯收入', 'Net income per head'),
      meaning: '家庭人均纯收入稳定超过当年扶贫标准（2020年4000元）',
      threshold: { op: '>', value: 4_000_00, unit: 'fen' },
    },
    { code: 'foodAndClothing', name: named('不愁吃、不愁穿', 'Food and clothing'), meaning: '有粮吃、有应季衣服穿', threshold: null },
    { code: 'water', name: named('安全饮水', 'Safe water'), meaning: '水量、水质、取水方便程度和供水保证率达到标准', threshold: null },
    { code: 'schooling', name: named('义务教育', 'Schooling'), meaning: '义务教育阶段适龄子女没有因贫失学辍学', threshold: null },
    { code: 'medical', name: named('基本医疗', 'Medical care'), meaning: '家庭成员全部参加城乡居民基本医疗保险，有地方看病', threshold: null },
    { code: 'housing', name: named('安全住房', 'Safe housing'), meaning: '住房经鉴定为A级或B级，或已完成改造、搬迁入住', threshold: null },
  ],
  villageIndicators: [
    {
      ...vetoed('povertyRate', poverty, '贫困发生率', 'Poverty rate', '全村贫困发生率低于3%'),
      threshold: { op: '<', value: 300, unit: 'percentHundredths' },
    },
    vetoed('leadingIndustry', industry, '主导产业', 'Leading industry', '有带动贫困户稳定增收的主导产业'),
    vetoed('cooperative', industry, '农民专业合作社', 'Cooperative', '有运营正常、带动贫困户的农民专业合作社'),
    {
      ...vetoed('collectiveIncome', industry, '村集体经济收入', 'Collective income', '村集体经济年收入达到2万元以上'),
      threshold: { op: '>=', value: 20_000_00, unit: 'fen' },
    },
    vetoed('road', infrastructure, '通村道路', 'Road', '建制村通硬化路'),
    vetoed('power', infrastructure, '动力电', 'Power', '自然村通动力电'),
    vetoed('environment', infrastructure, '人居环境', 'Village environment', '人居环境得到整治，村容村貌整洁'),
    vetoed('schooling', services, '义务教育', 'Schooling', '义务教育阶段适龄儿童能够就近就便入学，没有因贫辍学'),
    vetoed('clinic', services, '村卫生室和村医', 'Clinic and doctor', '有标准化村卫生室和合格村医'),
    vetoed('pension', services, '养老保险', 'Pension', '符合条件的贫困人口全部参加城乡居民基本养老保险'),
    vetoed('minimumLivingAllowance', services, '最低生活保障', 'Minimum living allowance', '符合条件的家庭应保尽保'),
  ],
  source:
    '户：人均纯收入稳定超过4000元，吃穿、饮水、义务教育、基本医疗、住房六项均须达到。村：四类十一项，一项不达标即不得退出；' +
    '各项依据清水县人民政府2020年公开的脱贫攻坚情况和《关于建立贫困退出机制的意见》（2016年）整理，文字由本产品归纳，请与本地验收表核对。',
};

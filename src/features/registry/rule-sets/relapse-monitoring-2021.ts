import type { RuleSet } from '../rule-set.ts';

const named = (zh: string, en: string) => ({ 'zh-CN': zh, en });

/**
 * “防返贫监测2021+”: since the end of the fight against poverty, three kinds of households are watched, each until its risk is
 * gone (《关于健全防止返贫动态监测和帮扶机制的指导意见》, May 2021). The line is the floor of that guidance, one and a half times
 * the standard of 4,000 yuan; a province sets its own above it, so an office adds its year's rule set with its own line.
 * There are no indicators for a village's exit any more.
 */
export const relapseMonitoring2021: RuleSet = {
  reference: 'relapse-monitoring-2021',
  isShipped: true,
  name: '防返贫监测2021+',
  year: 2021,
  province: '全国',
  incomeLineFen: 6_000_00,
  categories: [
    {
      code: 'unstable',
      name: named('脱贫不稳定户', 'Out of poverty, unstable'),
      otherNames: ['脱贫不稳定', '脱贫监测户', '脱贫不稳户'],
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
      otherNames: ['突发严重困难', '突发困难户', '因病因灾因意外事故等严重困难户'],
      unfinished: true,
    },
    {
      code: 'riskGone',
      name: named('风险已消除户', 'Risk gone'),
      otherNames: ['风险消除', '风险已消除', '已消除风险'],
      unfinished: false,
    },
    {
      code: 'stable',
      name: named('脱贫户', 'Out of poverty'),
      otherNames: ['稳定', '稳定脱贫', '稳定脱贫户', '已脱贫', '已脱贫户'],
      unfinished: false,
    },
    { code: 'ordinary', name: named('一般农户', 'Ordinary household'), otherNames: ['一般户'], unfinished: false },
  ],
  householdIndicators: [
    {
      code: 'income',
      name: named('人均纯收入', 'Net income per head'),
      meaning: '家庭人均纯收入持续稳定高于本省当年监测范围（全国底线6000元）',
      threshold: { op: '>', value: 6_000_00, unit: 'fen' },
    },
    { code: 'schooling', name: named('义务教育有保障', 'Schooling'), meaning: '义务教育阶段适龄子女没有失学辍学', threshold: null },
    { code: 'medical', name: named('基本医疗有保障', 'Medical care'), meaning: '参加基本医疗保险，大病有救助', threshold: null },
    { code: 'housing', name: named('住房安全有保障', 'Safe housing'), meaning: '没有住危房', threshold: null },
    { code: 'water', name: named('饮水安全有保障', 'Safe water'), meaning: '饮水安全达标', threshold: null },
    { code: 'riskGone', name: named('返贫致贫风险已稳定消除', 'Risk stably gone'), meaning: '致贫返贫的原因已经解决，收入来源稳定', threshold: null },
  ],
  villageIndicators: [],
  source: '《关于健全防止返贫动态监测和帮扶机制的指导意见》（2021年5月）。监测范围的收入线由各省逐年确定，请按本省当年标准另建规则。',
};

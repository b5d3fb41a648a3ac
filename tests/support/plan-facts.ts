import fc from 'fast-check';
import { planFactsSchema, type GroupFact, type PlanFacts } from '../../src/features/plans/facts.ts';

const name = fc.constantFrom('智远学校', '永鑫智远学校', '育苗园', '德隆育苗园', '养护院', '蜜蜂协会', '示例“一对一”协会');
const village = fc.record({
  name: fc.constantFrom('高桥村', '梨湾村', '史沟村', '腰套村'),
  township: fc.constantFrom('山门镇', '白驼镇', null),
});
const group: fc.Arbitrary<GroupFact> = fc.record({
  name: fc.constantFrom('第一组', '第二组', '第三组', null),
  villages: fc.array(village, { maxLength: 3 }),
  organizations: fc.array(name, { maxLength: 4 }),
  leadOrganization: fc.option(name),
});

/** Facts of every shape that the schema allows, few words so that names repeat. */
export const anyFacts: fc.Arbitrary<PlanFacts> = fc
  .record({
    title: fc.option(fc.constantFrom('方案甲', '方案乙')),
    issuers: fc.array(fc.constantFrom('县民政局', '县乡村振兴局'), { maxLength: 2 }),
    docNumber: fc.option(fc.constantFrom('清民发〔2020〕103号', '清民发〔2020〕110号')),
    issuedOn: fc.option(fc.constantFrom('2020-05-12', '2020-05', '2020')),
    recipients: fc.constant([]),
    campaign: fc.option(fc.constantFrom('行动甲', '行动乙')),
    period: fc.record({
      start: fc.option(fc.constantFrom('2020-05-12', '2021-07', '2023')),
      end: fc.option(fc.constantFrom('2020-06-30', '2023-06', '2025')),
      endConditions: fc.array(fc.constantFrom('全部验收退出'), { maxLength: 1 }),
    }),
    targets: fc.array(fc.constantFrom('未脱贫村', '未脱贫人口'), { maxLength: 2 }),
    tasks: fc.array(fc.record({ title: fc.constantFrom('建立结对关系', '消费扶贫'), due: fc.constant(null), dueText: fc.constant(null) }), { maxLength: 2 }),
    chief: fc.option(fc.record({ name: fc.constantFrom('示例负责人', null), post: fc.constantFrom('局长', null) })),
    groups: fc.array(group, { maxLength: 4 }),
    reporting: fc.option(
      fc.record({
        cadence: fc.constantFrom('weekly', 'fortnightly', 'monthly', 'quarterly', 'halfYearly', 'other'),
        weekday: fc.option(fc.integer({ min: 1, max: 7 }), { nil: undefined }),
        dayOfMonth: fc.option(fc.integer({ min: 1, max: 31 }), { nil: undefined }),
        time: fc.constantFrom('18:00', null),
        to: fc.constant(null),
        text: fc.constant('上报'),
      }),
    ),
  })
  .map((facts) =>
    planFactsSchema.parse({ kind: 'plan', ...facts, contacts: [], attachments: [], quotas: [], citations: [], problems: [] }),
  );

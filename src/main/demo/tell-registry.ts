import type { Actor } from '../../kernel/actor.ts';
import { instantOf } from '../../kernel/shanghai-time.ts';
import * as registry from '../../features/registry/contract.ts';
import * as households from '../../features/registry/household-contract.ts';
import * as persons from '../../features/registry/person-contract.ts';
import * as ruleSets from '../../features/registry/rule-set-contract.ts';
import { registerHouseholds } from '../../features/registry/server/public-writes.ts';
import { makeUpHouseholds } from './made-up-households.ts';
import { perform, performAs, type Stage } from './perform.ts';

/** Public: GB/T 2260 with three more digits. */
const townshipCodes: Readonly<Record<string, string>> = { 山门镇: '620521105', 白驼镇: '620521102', 秦亭镇: '620521104', 贾川乡: '620521206' };

/**
 * Public: the county had 670 households with 2,569 persons not yet out of poverty, 12 with 53 of them in 梨湾村. How the others
 * are spread over the villages is made up, as is every household.
 */
const countyTotals = { households: 670, persons: 2_569 };
const known: Readonly<Record<string, { households: number; persons: number; allHouseholds: number; allPersons: number }>> = {
  梨湾村: { households: 12, persons: 53, allHouseholds: 175, allPersons: 754 },
};

/** The registry of the six villages: the rule set chosen, codes and public facts, every household, and a few first changes. */
export async function tellRegistry(stage: Stage, clerk: Actor): Promise<void> {
  stage.now = instantOf('2020-05-13', '10:05');
  await perform(stage, clerk, ruleSets.chooseRuleSet, { body: { reference: 'gansu-2020' } }, 'choose the rule set');
  const { villages, townships } = await perform(stage, clerk, registry.listVillageRecords, {}, '');
  for (const { townshipId, name } of townships) {
    const divisionCode = townshipCodes[name];
    if (divisionCode === undefined) continue;
    await perform(stage, clerk, registry.setTownshipCode, { params: { townshipId }, body: { divisionCode } }, `code of ${name}`);
  }
  const shares = sharesOf(villages.map(({ name }) => name));
  for (const [index, { villageId, name, revision }] of villages.entries()) {
    const share = shares.get(name);
    if (!share) continue;
    stage.now = instantOf('2020-05-13', `1${index}:30`);
    const publicFacts = known[name];
    if (publicFacts) {
      const { allHouseholds, allPersons } = publicFacts;
      const body = { revision, why: '按公开数据填写', facts: { allHouseholds, allPersons } };
      await perform(stage, clerk, registry.changeVillage, { params: { villageId }, body }, `facts of ${name}`);
    }
    const given = makeUpHouseholds({ villageId, name, number: index + 1, ...share });
    await performAs(stage, clerk, `households of ${name}`, async (ctx) => {
      const registered = await registerHouseholds(ctx, given, { why: '示例：按2019年底台账登记' });
      const detail = { households: registered.length, persons: share.persons };
      await ctx.audit({ action: 'household.registered-many', subject: { type: 'village', id: villageId }, detail });
      return registered.length;
    });
  }
  await tellChanges(stage, clerk);
}

/** The known village has its own; the rest goes to the others, a little more to some than to others. */
function sharesOf(names: readonly string[]): Map<string, { households: number; persons: number }> {
  const others = names.filter((name) => !(name in known));
  const rest = Object.values(known).reduce(
    (left, { households: h, persons: p }) => ({ households: left.households - h, persons: left.persons - p }),
    countyTotals,
  );
  const shares = new Map(Object.entries(known).map(([name, { households: h, persons: p }]) => [name, { households: h, persons: p }]));
  let { households: h, persons: p } = rest;
  others.forEach((name, index) => {
    const isLast = index === others.length - 1;
    const share = Math.floor(rest.households / others.length) + (index % 2 === 0 ? 9 : -8);
    const households = isLast ? h : share;
    const persons = isLast ? p : Math.round((rest.persons * households) / rest.households) + (index % 2 === 0 ? -5 : 6);
    shares.set(name, { households, persons });
    h -= households;
    p -= persons;
  });
  return shares;
}

/** What a history looks like after a week of visits. */
async function tellChanges(stage: Stage, clerk: Actor): Promise<void> {
  stage.now = instantOf('2020-05-20', '15:10');
  const { households: found } = await perform(stage, clerk, households.listHouseholds, { query: { search: 'SL010001' } }, '');
  const [first] = found;
  if (!first) return;
  const params = { householdId: first.householdId };
  const view = () => perform(stage, clerk, households.viewHousehold, { params }, '');
  const change = async (why: string, household: { housing?: 'gradeB'; note?: string }, step: string) =>
    perform(stage, clerk, households.changeHousehold, { params, body: { revision: (await view()).revision, why, household } }, step);
  await change('示例：危房改造已验收', { housing: 'gradeB', note: '示例：五月完成改造' }, 'a house is repaired');
  stage.now = instantOf('2020-05-22', '09:40');
  const [head] = (await view()).persons;
  if (!head) return;
  await perform(
    stage,
    clerk,
    persons.changePerson,
    { params: { personId: head.personId }, body: { revision: head.revision, why: '示例：参加技能培训并取得证书', person: { labour: 'skilled' } } },
    'a head learns a trade',
  );
}

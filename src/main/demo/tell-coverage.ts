import * as coverage from '../../features/coverage/contract.ts';
import * as pairings from '../../features/pairings/contract.ts';
import type { Actor } from '../../kernel/actor.ts';
import { instantOf } from '../../kernel/shanghai-time.ts';
import { perform, type Stage } from './perform.ts';

/** What is being done in a village, made up, by the kind of help that organizations of the notice give. */
const measures = [
  { kind: 'industryTechnique', content: '（示例）送化肥2袋、地膜1卷，农技员上门教种早熟洋芋' },
  { kind: 'training', content: '（示例）每户一人参加村里的技能培训班' },
  { kind: 'jobs', content: '（示例）登记务工意向，推荐到县城和天津的岗位' },
  { kind: 'salesChannel', content: '（示例）农产品进商会的订单，每月收购一次' },
  { kind: 'socialWork', content: '（示例）志愿者每两周上门一次，帮办手续' },
] as const;

/** Left to show what the gap list is for. */
const unfinishedVillage = '梨湾村';

/**
 * Most of the 670 households get who answers for them and what is done for them, village by village; 梨湾村 is not done: three
 * households without anybody, two without a measure, one whose measure has run out, one person with a measure of their own.
 */
export async function tellCoverage(stage: Stage, clerk: Actor): Promise<void> {
  stage.now = instantOf('2020-05-18', '10:00');
  const { pairings: pairs } = await perform(stage, clerk, pairings.listPairings, {}, '');
  const villages = [...new Map(pairs.map(({ villageId, villageName }) => [villageId, villageName]))];
  for (const [index, [villageId, name]] of villages.entries()) {
    const organizationIds = pairs.filter((pair) => pair.villageId === villageId).map(({ organizationId }) => organizationId);
    if (name === unfinishedVillage) await tellUnfinishedVillage(stage, clerk, { villageId, organizationIds });
    else await tellVillage(stage, clerk, { villageId, name, organizationIds }, index);
  }
}

async function tellVillage(
  stage: Stage,
  clerk: Actor,
  { villageId, name, organizationIds }: { villageId: string; name: string; organizationIds: string[] },
  index: number,
): Promise<void> {
  const params = { villageId };
  const measure = measures[index % measures.length] ?? measures[0];
  stage.now = instantOf('2020-05-18', `1${index}:20`);
  await perform(stage, clerk, coverage.assignVillage, { params, body: { organizationIds } }, `responsible for ${name}`);
  stage.now = instantOf('2020-05-21', `1${index}:40`);
  const body = { ...measure, organizationId: organizationIds[0] ?? null };
  await perform(stage, clerk, coverage.takeVillageMeasure, { params, body }, `measure for ${name}`);
}

async function tellUnfinishedVillage(
  stage: Stage,
  clerk: Actor,
  { villageId, organizationIds }: { villageId: string; organizationIds: string[] },
): Promise<void> {
  const { gaps } = await perform(stage, clerk, coverage.listHouseholdGaps, { query: { villageId, limit: 200 } }, '');
  const homes = gaps.toSorted((one, other) => (one.householdId < other.householdId ? -1 : 1));
  for (const [index, { householdId }] of homes.entries()) {
    const params = { householdId };
    const organizationId = organizationIds[index % organizationIds.length] ?? '';
    const step = (what: string) => `${what} ${unfinishedVillage} ${index}`;
    stage.now = instantOf('2020-05-19', `10:${String(10 + index)}`);
    const isAnsweredFor = index < homes.length - 3;
    if (isAnsweredFor) await perform(stage, clerk, coverage.assignResponsible, { params, body: { organizationId } }, step('responsible'));
    stage.now = instantOf('2020-05-22', `15:${String(10 + index)}`);
    const measure = { ...(measures[index % measures.length] ?? measures[0]), organizationId: isAnsweredFor ? organizationId : null };
    const endsOn = index === 1 ? '2020-06-05' : null;
    if (index !== 2 && index !== 4) {
      await perform(stage, clerk, coverage.takeMeasure, { params, body: { ...measure, endsOn } }, step('measure'));
    }
    if (index === 2) await tellPerson(stage, clerk, householdId, organizationId);
  }
}

async function tellPerson(stage: Stage, clerk: Actor, householdId: string, organizationId: string): Promise<void> {
  const params = { householdId };
  const { persons } = await perform(stage, clerk, coverage.getHouseholdCare, { params }, '');
  const personId = persons.at(-1)?.personId ?? null;
  const body = { kind: 'tutoring', content: '（示例）每周两次网络辅导作业', organizationId, personId };
  await perform(stage, clerk, coverage.takeMeasure, { params, body }, `measure for one person of ${unfinishedVillage}`);
}

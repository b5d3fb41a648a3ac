import type { Actor } from '../../kernel/actor.ts';
import { instantOf } from '../../kernel/shanghai-time.ts';
import { listHouseholds } from '../../features/registry/household-contract.ts';
import * as needs from '../../features/needs/contract.ts';
import type { Village } from '../../features/registry/contract.ts';
import { perform, type Stage } from './perform.ts';
import { toldNeeds, type Teller, type ToldNeed } from './story-needs.ts';

export type NeedsCast = Record<Teller, Actor>;

/** Households of the demo, of every village in the order in which they were registered. */
export interface StoryHousehold {
  householdId: string;
  villageId: string;
}

/**
 * What the six villages lack: told, two that look alike left for the visitor to judge, two merged, one split, one withdrawn,
 * one met. Without households only what is the villages' own is told.
 */
export async function tellNeeds(
  stage: Stage,
  cast: NeedsCast,
  { villages, households }: { villages: readonly Village[]; households: readonly StoryHousehold[] },
): Promise<void> {
  const idOf = new Map<string, string>();
  for (const told of toldNeeds) {
    stage.now = instantOf(...told.at);
    const needId = await tell(stage, cast, told, { villages, households });
    if (needId !== undefined) idOf.set(told.name, needId);
  }
  const { village, township } = cast;
  await step(stage, ['2020-06-05', '16:30'], async () => {
    const needIds = ['guards', 'guards again'].flatMap((name) => idOf.get(name) ?? []);
    const body = { needIds, reason: '（示例）镇上和村里各报了一次，人数相加' };
    if (needIds.length === 2) await perform(stage, township, needs.mergeNeeds, { body }, 'merge guards');
  });
  await step(stage, ['2020-06-08', '09:30'], async () => {
    const needId = idOf.get('weaving');
    const parts = [
      { kind: 'training', summary: '（示例）学手工编织' },
      { kind: 'salesChannel', summary: '（示例）编织品找订单' },
    ];
    const body = { revision: 0, by: 'kind' as const, parts, reason: '（示例）培训和销路分头找人帮' };
    if (needId !== undefined) await perform(stage, village, needs.splitNeed, { params: { needId }, body }, 'split weaving');
  });
  await step(stage, ['2020-06-09', '11:00'], async () => {
    const needId = idOf.get('lane');
    const body = { reason: '（示例）村里已组织清理，不再需要' };
    if (needId !== undefined) await perform(stage, village, needs.withdrawNeed, { params: { needId }, body }, 'withdraw lane');
  });
  await step(stage, ['2020-06-11', '17:20'], async () => {
    const needId = idOf.get('lessons');
    const body = { reason: '（示例）幼儿园老师每周六到村辅导，9 名孩子都参加了' };
    if (needId !== undefined) await perform(stage, township, needs.meetNeed, { params: { needId }, body }, 'lessons met');
  });
}

/** The first page of every village's households: more than the story tells of. */
export async function storyHouseholds(stage: Stage, clerk: Actor, villages: readonly Village[]): Promise<StoryHousehold[]> {
  const found: StoryHousehold[] = [];
  for (const { villageId } of villages) {
    const { households } = await perform(stage, clerk, listHouseholds, { query: { villageId } }, '');
    found.push(...households.map(({ householdId }) => ({ householdId, villageId })));
  }
  return found;
}

async function step(stage: Stage, at: ToldNeed['at'], play: () => Promise<void>): Promise<void> {
  stage.now = instantOf(...at);
  await play();
}

async function tell(
  stage: Stage,
  cast: NeedsCast,
  { name, village, by, household, said }: ToldNeed,
  { villages, households }: { villages: readonly Village[]; households: readonly StoryHousehold[] },
): Promise<string | undefined> {
  const villageId = villages.find((one) => one.name === village)?.villageId;
  if (villageId === undefined) throw new Error(`${village} is not in the notice`);
  const place = household === undefined ? { villageId } : households.filter((one) => one.villageId === villageId)[household];
  if (!place) return undefined;
  const kind = said.kind ?? ('householdId' in place ? await bestKind(stage, cast[by], place.householdId) : undefined);
  if (kind === undefined) return undefined;
  const { needId } = await perform(stage, cast[by], needs.registerNeed, { body: { ...place, ...said, kind } }, `need ${name}`);
  return needId;
}

/** The first button of the household's page. */
async function bestKind(stage: Stage, actor: Actor, householdId: string): Promise<string | undefined> {
  const { fitting } = await perform(stage, actor, needs.viewHouseholdNeeds, { params: { householdId } }, '');
  return fitting[0]?.kind;
}

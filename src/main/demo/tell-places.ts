import type { AssistanceAct } from '../../features/assistance/act.ts';
import { listVillageRecords } from '../../features/registry/contract.ts';
import { stateVillagePlace } from '../../features/registry/village-place.ts';
import type { Actor } from '../../kernel/actor.ts';
import { instantOf, type CalendarDate } from '../../kernel/shanghai-time.ts';
import { between, chanceFor } from './chance.ts';
import { perform, type Stage } from './perform.ts';
import { runningWeek } from './story-weeks.ts';

/** Thereabouts; nobody has measured, and no home is meant (示例). */
const spots = {
  高桥村: { latitude: 34.86, longitude: 106.33 },
  梨湾村: { latitude: 34.6, longitude: 106.24 },
  史沟村: { latitude: 34.87, longitude: 106.35 },
} as const;
const countyTown = { latitude: 34.75, longitude: 106.14 };

/** The cadre whom a visitor may be has pressed the button, the clerk has typed another; of a third it is derived. */
export async function tellPlaces(stage: Stage, { clerk, cadre }: { clerk: Actor; cadre: Actor }): Promise<void> {
  const { villages } = await perform(stage, clerk, listVillageRecords, {}, '');
  const idOf = (name: string) => villages.find((village) => village.name === name)?.villageId ?? '';
  stage.now = instantOf('2020-05-14', '09:20');
  await perform(stage, cadre, stateVillagePlace, { params: { villageId: cadre.villageId ?? '' }, body: { ...spots.高桥村, accuracyMetres: 16 } }, 'place of 高桥村');
  stage.now = instantOf('2020-05-14', '09:50');
  await perform(stage, clerk, stateVillagePlace, { params: { villageId: idOf('梨湾村') }, body: { ...spots.梨湾村, accuracyMetres: null } }, 'place of 梨湾村');
}

/** Organizations, by a part of the name that only one has, whose reporters attach where they are; of the rest nobody does. */
const attaching: readonly (readonly [string, keyof typeof spots, { isAway: boolean }])[] = [
  ['涛源', '高桥村', { isAway: false }],
  ['永清镇育苗', '梨湾村', { isAway: true }],
  ['一对一', '史沟村', { isAway: true }],
];

/**
 * Where an act was recorded: about the village, but for the first of the running week of two organizations, which were entered in the county
 * town. The office sees a hint.
 */
export function locationOf(
  { actId, mode }: AssistanceAct,
  { organizationName, dueDate, isFirst }: { organizationName: string; dueDate: CalendarDate; isFirst: boolean },
): AssistanceAct['location'] {
  const [, village, how] = attaching.find(([part]) => organizationName.includes(part)) ?? [];
  if (!village || mode !== 'inPerson') return null;
  const chance = chanceFor(`place of ${actId}`);
  const beside = (degrees: number) => Math.round((degrees + between(chance, [-120, 120]) / 10_000) * 10_000) / 10_000;
  const { latitude, longitude } = how?.isAway && isFirst && dueDate === runningWeek ? countyTown : spots[village];
  return { latitude: beside(latitude), longitude: beside(longitude), accuracyMetres: between(chance, [8, 60]) };
}

import type { DraftAct } from '../../act.ts';
import type { RecordOptions } from '../../views.ts';
import { namesOf, type ActNames } from '../act-facts.ts';
import type { VillageChoice } from '../form/village-choice.ts';

/** What the ids of an act stand for, as far as this device knows the form's options. */
export function namesOnDevice(options: Pick<RecordOptions, 'campaigns' | 'gifts'> | undefined): ActNames {
  const villages: readonly VillageChoice[] = options?.campaigns.flatMap((campaign) => campaign.villages) ?? [];
  const households = villages.flatMap((village) => village.households ?? []);
  return {
    ...namesOf({
      villages: villages.map(({ villageId, villageName }) => ({ id: villageId, name: villageName })),
      households: households.map(({ householdId, headName }) => ({ id: householdId, name: headName })),
      persons: households.flatMap(({ members = [] }) => [...members]),
      serves: villages.flatMap(({ served = [] }) => [...served]),
    }),
  };
}

/** The same, with the id itself for whatever the device does not know: an office can look it up. */
export function orTheirIds(names: ActNames, { villageId, householdIds, personIds }: DraftAct): ActNames {
  const known = (from: ReadonlyMap<string, string>, ids: readonly string[]) => new Map([...ids.map((id) => [id, id] as const), ...from]);
  return {
    ...names,
    villages: known(names.villages, villageId === null ? [] : [villageId]),
    households: known(names.households, householdIds),
    persons: known(names.persons, personIds),
  };
}

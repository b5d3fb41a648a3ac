import { isSameAct } from '../../ledger.ts';
import type { AssistanceAct, DraftAct } from '../../act.ts';
import type { ActView, RecordOptions } from '../../views.ts';
import type { VillageChoice } from '../form/village-choice.ts';

/** A correction while it is written. */
export interface CorrectionDraft {
  /** The revision that the person has seen. */
  baseRevision: number;
  act: DraftAct;
  reason: string;
}

export function startOfCorrection({ revision, act }: ActView): CorrectionDraft {
  return { baseRevision: revision, act, reason: '' };
}

/** The revision from which somebody began; the latest where the history does not know it. */
export function baseOf({ history, act }: ActView, { baseRevision }: CorrectionDraft): AssistanceAct {
  return history.find(({ revision }) => revision === baseRevision)?.act ?? act;
}

/** What was typed still stands on the latest revision. One that was not touched yet, or has arrived without an answer, goes along by itself. */
export function upToDate(view: ActView, draft: CorrectionDraft): CorrectionDraft | undefined {
  if (draft.baseRevision >= view.revision) return draft;
  const goesAlong = isSame(draft.act, baseOf(view, draft)) || isSame(draft.act, view.act);
  return goesAlong ? { ...startOfCorrection(view), reason: draft.reason } : undefined;
}

function isSame(draft: DraftAct, act: AssistanceAct): boolean {
  return isSameAct({ ...act, ...draft } as AssistanceAct, act);
}

/**
 * The villages to choose from, and what can be named in them: what the organization has now, and what stands in the act, though
 * the plan or the care has changed since.
 */
export function villagesFor(view: ActView, { campaigns }: RecordOptions): VillageChoice[] {
  const { act, campaignId, villageName, households, serves } = view;
  const villages: VillageChoice[] = campaigns.find((one) => one.campaignId === campaignId)?.villages ?? [];
  const own = villages.find(({ villageId }) => villageId === act.villageId) ?? { villageId: act.villageId, villageName };
  const known = new Set(own.households?.map(({ householdId }) => householdId));
  const former = households
    .filter(({ id }) => act.householdIds.includes(id) && !known.has(id))
    .map(({ id, name }) => ({ householdId: id, headName: name, persons: null }));
  const listed = new Set(own.served?.map(({ id }) => id));
  const formerlyServed = act.serves
    .filter(({ id }) => !listed.has(id))
    .map((served) => ({ summary: '', ...serves.find(({ id }) => id === served.id), ...served }));
  const whole = {
    ...own,
    households: [...(own.households ?? []), ...former],
    served: [...(own.served ?? []), ...formerlyServed],
  };
  return villages.some(({ villageId }) => villageId === act.villageId)
    ? villages.map((village) => (village.villageId === act.villageId ? whole : village))
    : [whole, ...villages];
}

/** Everything that the act and the form can name, for what changes in words. */
export function namesFor(view: ActView, villages: readonly VillageChoice[]) {
  return {
    villages: [...view.villages, ...villages.map(({ villageId, villageName }) => ({ id: villageId, name: villageName }))],
    households: [
      ...view.households,
      ...villages.flatMap(({ households = [] }) => households.map(({ householdId, headName }) => ({ id: householdId, name: headName }))),
    ],
    persons: [...view.persons, ...villages.flatMap(({ households = [] }) => households.flatMap(({ members = [] }) => [...members]))],
    serves: [...view.serves, ...villages.flatMap(({ served = [] }) => served)],
  };
}

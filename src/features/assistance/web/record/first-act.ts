import type { CalendarDate } from '../../../../kernel/shanghai-time.ts';
import { emptyAct, type ActKind, type DraftAct } from '../../act.ts';
import { withKind } from '../new-draft-act.ts';

export interface Foreseeable {
  actId: string;
  date: CalendarDate;
  villageIds: readonly string[];
  /** Acts of the organization, the newest first: those on this device before those that the server knows. */
  earlier: readonly DraftAct[];
}

/**
 * A new act with all that can be foreseen, so that a visit like the last one is saved by one press: day, village, people and
 * what seldom changes, taken from the last act of the kind. Money, goods and words are never foreseen: they would be claims
 * that nobody made.
 */
export function firstAct(kind: ActKind, { actId, date, villageIds, earlier }: Foreseeable): DraftAct {
  const like = earlier.find((act) => act.kind === kind);
  const villageId = [earlier[0]?.villageId, villageIds[0]].find((id) => id && villageIds.includes(id)) ?? null;
  const sameVillage = like?.villageId === villageId;
  const act = withKind({ ...emptyAct(actId), date, villageId, mode: like?.mode ?? 'inPerson' }, kind);
  if (!like) return act;
  return { ...act, people: like.people, workers: like.workers, details: like.details, householdIds: sameVillage ? like.householdIds : [] };
}

/** The same act as another kind: what the person chose stays, what belongs to the kind is foreseen anew. */
export function asKind(act: DraftAct, kind: ActKind, known: Omit<Foreseeable, 'actId' | 'date'>): DraftAct {
  const { mode, people, workers, details, goods } = firstAct(kind, { ...known, actId: act.actId, date: act.date ?? '' });
  const keepsGoods = act.goods.some(({ name, quantity }) => name !== '' || quantity > 0);
  return { ...act, kind, mode, people: act.people ?? people, workers, details, goods: keepsGoods ? act.goods : goods };
}

/** What the stepper and fields of the form leave behind when they were emptied again. */
export function tidied(act: DraftAct): DraftAct {
  return {
    ...act,
    goods: act.goods.filter(({ name, quantity, unit }) => name.trim() !== '' || quantity > 0 || unit.trim() !== ''),
    details: Object.fromEntries(Object.entries(act.details).filter(([, value]) => value.trim() !== '')),
    headDuty: act.byHead ? act.headDuty : null,
  };
}

import type { CalendarDate } from '../../../kernel/shanghai-time.ts';
import { emptyAct, type ActKind, type DraftAct } from '../act.ts';

export interface NewActContext {
  actId: string;
  date: CalendarDate;
  /** The villages that the organization helps. */
  villageIds: readonly string[];
  /** The act entered before this one; what seldom changes is taken from it. */
  previous: DraftAct | undefined;
}

/** A new act with what can be foreseen: its day, the only village or that of the act before, in person unless it was not. */
export function newDraftAct({ actId, date, villageIds, previous }: NewActContext): DraftAct {
  return {
    ...emptyAct(actId),
    date,
    villageId: previous?.villageId ?? (villageIds.length === 1 ? (villageIds[0] ?? null) : null),
    mode: previous?.mode ?? 'inPerson',
  };
}

/** The act with another kind: a visit is in person and a remote contact never, so the mode follows by itself. */
export function withKind(act: DraftAct, kind: ActKind | null): DraftAct {
  if (kind === 'visit') return { ...act, kind, mode: 'inPerson' };
  if (kind === 'remoteContact') return { ...act, kind, mode: 'remote' };
  if (kind === 'goods' && act.goods.length === 0) return { ...act, kind, goods: [{ name: '', quantity: 0, unit: '' }] };
  return { ...act, kind };
}

import type { AssistanceAct } from '../assistance/act.ts';
import { isSameAct } from '../assistance/ledger.ts';

/** What the acts of a later version of a report say otherwise than those of the one before. */
export interface ActChanges {
  added: AssistanceAct[];
  removed: AssistanceAct[];
  changed: { before: AssistanceAct; after: AssistanceAct }[];
}

export function actChangesBetween(before: readonly AssistanceAct[], after: readonly AssistanceAct[]): ActChanges {
  const old = new Map(before.map((act) => [act.actId, act]));
  const fresh = new Map(after.map((act) => [act.actId, act]));
  return {
    added: after.filter(({ actId }) => !old.has(actId)),
    removed: before.filter(({ actId }) => !fresh.has(actId)),
    changed: before.flatMap((act) => {
      const now = fresh.get(act.actId);
      return now && !isSameAct(act, now) ? [{ before: act, after: now }] : [];
    }),
  };
}

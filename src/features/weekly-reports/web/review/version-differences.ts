import type { AssistanceAct } from '../../../assistance/act.ts';
import { isSameAct } from '../../../assistance/ledger.ts';
import { reportTextKeys, type ReportTexts } from '../../content.ts';
import type { VersionView } from '../../views.ts';
import { textDifference, type TextPiece } from '../text-difference.ts';

export interface ChangedAct {
  before: AssistanceAct;
  after: AssistanceAct;
}

export interface VersionDifferences {
  texts: { key: keyof ReportTexts; pieces: TextPiece[] }[];
  added: AssistanceAct[];
  removed: AssistanceAct[];
  changed: ChangedAct[];
}

type Version = Pick<VersionView, 'content'>;

/** What a later version of a report says otherwise; a zero answer counts as one that says nothing. */
export function differencesBetweenVersions(before: Version, after: Version): VersionDifferences {
  const [old, fresh] = [before.content?.acts ?? [], after.content?.acts ?? []];
  const find = (acts: readonly AssistanceAct[], id: string) => acts.find(({ actId }) => actId === id);
  return {
    texts: reportTextKeys.flatMap((key) => {
      const [was, is] = [before.content?.[key] ?? '', after.content?.[key] ?? ''];
      return was === is ? [] : [{ key, pieces: textDifference(was, is) }];
    }),
    added: fresh.filter(({ actId }) => !find(old, actId)),
    removed: old.filter(({ actId }) => !find(fresh, actId)),
    changed: old.flatMap((act) => {
      const now = find(fresh, act.actId);
      return now && !isSameAct(act, now) ? [{ before: act, after: now }] : [];
    }),
  };
}

export function isWithoutDifference({ texts, added, removed, changed }: VersionDifferences): boolean {
  return texts.length + added.length + removed.length + changed.length === 0;
}

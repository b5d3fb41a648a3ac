import { useMemo } from 'react';
import type { AssistanceAct } from '../../../assistance/act.ts';
import { fieldNames } from '../../../assistance/field-names.ts';
import { changedFields } from '../../../assistance/ledger.ts';
import { ActLine } from '../../../assistance/web/public-parts.tsx';
import { useSay } from '../../../../ui/language/use-translator.ts';
import type { ReportView, VersionView } from '../../views.ts';
import { ChangedText } from '../TextChanges.tsx';
import { useOfficeWords } from '../office-words.ts';
import classes from './Review.module.css';
import { differencesBetweenVersions, isWithoutDifference } from './version-differences.ts';

export interface VersionChangesProps {
  before: VersionView;
  after: VersionView;
  villages: ReportView['villages'];
}

/** What a version says otherwise than the one before: acts side by side, words with their changes marked. */
export function VersionChanges({ before, after, villages }: VersionChangesProps) {
  const t = useOfficeWords();
  const say = useSay();
  const differences = useMemo(() => differencesBetweenVersions(before, after), [before, after]);
  const nameOf = (act: AssistanceAct) => villages.find(({ villageId }) => villageId === act.villageId)?.villageName;
  const { added, removed, changed, texts } = differences;
  if (isWithoutDifference(differences)) return <p className={classes['soft']}>{t('weekly-report.review.same')}</p>;
  return (
    <div className={classes['changes']}>
      {changed.length > 0 && (
        <>
          <h3>{t('weekly-report.review.acts-changed', { count: changed.length })}</h3>
          {changed.map((pair) => (
            <div key={pair.after.actId} className={classes['pair']}>
              <div>
                <p className={classes['soft']}>{t('weekly-report.review.before')}</p>
                <ActLine act={pair.before} villageName={nameOf(pair.before)} />
              </div>
              <div>
                <p className={classes['soft']}>
                  {t('weekly-report.review.after')} ·{' '}
                  {changedFields(pair.before, pair.after)
                    .map((field) => (field === 'actId' ? '' : say(fieldNames[field])))
                    .join('、')}
                </p>
                <ActLine act={pair.after} villageName={nameOf(pair.after)} />
              </div>
            </div>
          ))}
        </>
      )}
      <Acts title={t('weekly-report.review.acts-added', { count: added.length })} acts={added} nameOf={nameOf} />
      <Acts title={t('weekly-report.review.acts-removed', { count: removed.length })} acts={removed} nameOf={nameOf} />
      {texts.map(({ key, pieces }) => (
        <div key={key}>
          <h3>{t(`weekly-report.text.${key}`)}</h3>
          <ChangedText pieces={pieces} />
        </div>
      ))}
    </div>
  );
}

function Acts(props: { title: string; acts: readonly AssistanceAct[]; nameOf(act: AssistanceAct): string | undefined }) {
  if (props.acts.length === 0) return null;
  return (
    <div>
      <h3>{props.title}</h3>
      {props.acts.map((act) => (
        <ActLine key={act.actId} act={act} villageName={props.nameOf(act)} />
      ))}
    </div>
  );
}

import { useMemo } from 'react';
import { useSay } from '../../../../ui/language/use-translator.ts';
import type { AssistanceAct } from '../../../assistance/act.ts';
import { fieldNames } from '../../../assistance/field-names.ts';
import { changedFields } from '../../../assistance/ledger.ts';
import { ActLine } from '../../../assistance/web/public-parts.tsx';
import type { ActChangesView, ReportView, VersionView } from '../../views.ts';
import { ChangedText } from '../TextChanges.tsx';
import { useOfficeWords } from '../office-words.ts';
import classes from './Review.module.css';
import { textDifferences } from './version-differences.ts';

export interface VersionChangesProps {
  before: VersionView;
  after: VersionView;
  changes: ActChangesView;
  villages: ReportView['villages'];
}

/** What a version says otherwise than the one before: acts side by side, words with their changes marked. */
export function VersionChanges({ before, after, changes: { added, removed, changed }, villages }: VersionChangesProps) {
  const t = useOfficeWords();
  const say = useSay();
  const texts = useMemo(() => textDifferences(before, after), [before, after]);
  const nameOf = (act: AssistanceAct) => villages.find(({ villageId }) => villageId === act.villageId)?.villageName;
  if (texts.length + added.count + removed.count + changed.count === 0) return <p className={classes['soft']}>{t('weekly-report.review.same')}</p>;
  return (
    <div className={classes['changes']}>
      {changed.count > 0 && (
        <>
          <h3>{t('weekly-report.review.acts-changed', { count: changed.count })}</h3>
          {changed.first.map((pair) => (
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
          <More {...changed} />
        </>
      )}
      <Acts title={t('weekly-report.review.acts-added', { count: added.count })} acts={added} nameOf={nameOf} />
      <Acts title={t('weekly-report.review.acts-removed', { count: removed.count })} acts={removed} nameOf={nameOf} />
      {texts.map(({ key, pieces }) => (
        <div key={key}>
          <h3>{t(`weekly-report.text.${key}`)}</h3>
          <ChangedText pieces={pieces} />
        </div>
      ))}
    </div>
  );
}

function Acts(props: { title: string; acts: ActChangesView['added']; nameOf(act: AssistanceAct): string | undefined }) {
  if (props.acts.count === 0) return null;
  return (
    <div>
      <h3>{props.title}</h3>
      {props.acts.first.map((act) => (
        <ActLine key={act.actId} act={act} villageName={props.nameOf(act)} />
      ))}
      <More {...props.acts} />
    </div>
  );
}

/** Each is among the acts of the one version or the other, which can be read to their end. */
function More({ count, first }: { count: number; first: readonly unknown[] }) {
  const t = useOfficeWords();
  if (count === first.length) return null;
  return <p className={classes['soft']}>{t('weekly-report.review.more-changes', { count: count - first.length })}</p>;
}

import { Button } from '@mantine/core';
import { Notice } from '../../../../ui/components/Notice.tsx';
import { ActLineLink } from '../../../assistance/web/public-parts.tsx';
import type { OwnWeekView } from '../../views.ts';
import classes from './Desk.module.css';
import { useDeskWords } from './desk-words.ts';

/** What the ledger has come to say since this was signed, act by act: the report stays as it is until a correction takes it in. */
export function SinceSigned({ view, onCorrect }: { view: OwnWeekView; onCorrect(): void }) {
  const t = useDeskWords();
  const { sinceSigned } = view;
  if (!sinceSigned || Object.values(sinceSigned).every((ids) => ids.length === 0)) return null;
  return (
    <div className={classes['notices']}>
      <Notice
        tone="due"
        title={t('weekly-report.desk.since-signed')}
        actions={
          view.actions.includes('beginCorrection') && (
            <Button variant="default" onClick={onCorrect}>
              {t('weekly-report.desk.correct')}
            </Button>
          )
        }
      >
        {(['added', 'corrected', 'withdrawn'] as const).map((change) => (
          <Changed key={change} view={view} words={t(`weekly-report.desk.since-${change}`, { count: sinceSigned[change].length })} actIds={sinceSigned[change]} />
        ))}
        <p>{t('weekly-report.desk.since-signed-words')}</p>
      </Notice>
    </div>
  );
}

/** The acts as the ledger has them now; those taken back, and those of which a phone is not sent more, as they were signed. */
function Changed({ view, words, actIds }: { view: OwnWeekView; words: string; actIds: readonly string[] }) {
  if (actIds.length === 0) return null;
  const signed = view.versions[0]?.content?.acts ?? [];
  const known = new Map([...signed, ...view.ledger.acts.map(({ act }) => act)].map((act) => [act.actId, act]));
  const nameOf = (villageId: string) => view.villages.find((village) => village.villageId === villageId)?.villageName;
  return (
    <>
      <p>{words}</p>
      <ul className={classes['list']}>
        {actIds.flatMap((actId) => {
          const act = known.get(actId);
          return act ? [<li key={actId}><ActLineLink act={act} villageName={nameOf(act.villageId)} /></li>] : [];
        })}
      </ul>
    </>
  );
}

import { ActLine, type VillageChoice } from '../../assistance/web/public-parts.tsx';
import { reportTextKeys, type DraftContent } from '../content.ts';
import { useWords } from './words.ts';
import classes from './ReportReading.module.css';

/** A report to be read: what was done, then the words. The same for head, office and organization. */
export function ReportReading({ content, villages }: { content: DraftContent; villages: readonly VillageChoice[] }) {
  const t = useWords();
  const nameOf = (villageId: string | null) => villages.find((village) => village.villageId === villageId)?.villageName;
  return (
    <div className={classes['reading']}>
      <h3>{t('weekly-report.acts')}</h3>
      {content.acts.length === 0 ? (
        <p className={classes['empty']}>{t('weekly-report.no-acts')}</p>
      ) : (
        <ol className={classes['acts']}>
          {content.acts.map((act) => (
            <li key={act.actId}>
              <ActLine act={act} villageName={nameOf(act.villageId)} />
            </li>
          ))}
        </ol>
      )}
      {reportTextKeys.map((key) => {
        const text = content[key].trim();
        return (
          <section key={key} className="jd-keep-together">
            <h3>{t(`weekly-report.text.${key}`)}</h3>
            <p className={text === '' ? classes['empty'] : classes['text']}>{text === '' ? t('weekly-report.text-empty') : text}</p>
          </section>
        );
      })}
    </div>
  );
}

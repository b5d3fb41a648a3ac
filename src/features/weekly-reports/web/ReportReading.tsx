import type { ReactNode } from 'react';
import type { AssistanceAct } from '../../assistance/act.ts';
import { ActLine, type VillageChoice } from '../../assistance/web/public-parts.tsx';
import { reportTextKeys, type ReportTexts } from '../content.ts';
import { useWords } from './words.ts';
import classes from './ReportReading.module.css';

export interface ReportReadingProps {
  texts: ReportTexts;
  acts: readonly AssistanceAct[];
  /** What was drawn from the acts. */
  composed: readonly string[];
  villages: readonly VillageChoice[];
  /** Where only the first acts came along: how many more there are, and the way to them. */
  more?: ReactNode;
}

/** A report to be read: what was done, then the words. The same for head, office and organization. */
export function ReportReading({ texts, acts, composed, villages, more }: ReportReadingProps) {
  const t = useWords();
  const nameOf = (villageId: string) => villages.find((village) => village.villageId === villageId)?.villageName;
  return (
    <div className={classes['reading']}>
      <h3>{t('weekly-report.acts')}</h3>
      {composed.map((sentence) => (
        <p key={sentence} lang="zh-CN" className={classes['text']}>{sentence}</p>
      ))}
      {acts.length === 0 ? (
        <p className={classes['empty']}>{t('weekly-report.no-acts')}</p>
      ) : (
        <ol className={classes['acts']}>
          {acts.map((act) => (
            <li key={act.actId}>
              <ActLine act={act} villageName={nameOf(act.villageId)} />
            </li>
          ))}
        </ol>
      )}
      {more}
      <TextsReading texts={texts} />
    </div>
  );
}

/** The words of a report alone. */
export function TextsReading({ texts }: { texts: ReportTexts }) {
  const t = useWords();
  return reportTextKeys.map((key) => {
    const text = texts[key].trim();
    return (
      <section key={key} className="jd-keep-together">
        <h3>{t(`weekly-report.text.${key}`)}</h3>
        <p className={text === '' ? classes['empty'] : classes['text']}>{text === '' ? t('weekly-report.text-empty') : text}</p>
      </section>
    );
  });
}

import { useFormat } from '../../../../ui/language/format.ts';
import { useLanguage } from '../../../../ui/language/language.tsx';
import { changesBetween, namesOf } from '../act-facts.ts';
import type { ActRevision, ActView } from '../../views.ts';
import { ChangeList } from '../ChangeList.tsx';
import { useActWords } from '../words.ts';
import classes from './ActPage.module.css';

/** A phone that lay in a dead spot tells another time than the server; a few minutes are not worth a line. */
const worthTellingMs = 10 * 60_000;

/** Who recorded, corrected and withdrew it, and why, with what stood before; the latest first. */
export function History({ view }: { view: ActView }) {
  const t = useActWords();
  const format = useFormat();
  const { language } = useLanguage();
  const names = namesOf(view);
  return (
    <ol className={classes['steps']}>
      {view.history.map((step, index) => {
        const before = view.history[index + 1];
        const { revision, reason, recordedByName, recordedAt, capturedAt, withdrawn } = step;
        return (
          <li key={revision}>
            <p>{t(`assistance.step.${withdrawn ? 'withdrawn' : before ? 'corrected' : 'recorded'}`, { name: recordedByName })}</p>
            <p className={classes['when']}>
              <time dateTime={recordedAt}>{format.dateTime(recordedAt)}</time>
              {capturedAt !== null && isWorthTelling(step) && ` · ${t('assistance.step.captured', { time: format.dateTime(capturedAt) })}`}
            </p>
            {reason !== '' && <p>{t('assistance.step.reason', { reason })}</p>}
            {before && !withdrawn && <ChangeList changes={changesBetween(before.act, step.act, names, language)} />}
          </li>
        );
      })}
    </ol>
  );
}

function isWorthTelling({ capturedAt, recordedAt }: ActRevision): boolean {
  return capturedAt !== null && Math.abs(Date.parse(recordedAt) - Date.parse(capturedAt)) > worthTellingMs;
}

import { Section } from '../../../../ui/components/Section.tsx';
import type { Reason } from '../../views.ts';
import { useOfficeWords } from '../office-words.ts';
import { useReasonWords } from '../words.ts';
import { actNumberOf } from './act-number.ts';
import classes from './Review.module.css';

/** Hints, not verdicts: what a person may want to look at, with the act that it is about. */
export function VersionHints({ hints }: { hints: readonly Reason[] }) {
  const t = useOfficeWords();
  const say = useReasonWords();
  return (
    <Section title={t('weekly-report.hints')}>
      {hints.length === 0 ? (
        <p className={classes['soft']}>{t('weekly-report.review.no-hints')}</p>
      ) : (
        <ul className={classes['hints']}>
          {hints.map((hint) => {
            const number = actNumberOf(hint.at);
            return (
              <li key={`${hint.at} ${hint.code}`}>
                {number === undefined ? say(hint) : t('weekly-report.review.of-act', { number, reason: say(hint) })}
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}

import { Section } from '../../../../ui/components/Section.tsx';
import type { Reason } from '../../views.ts';
import { useOfficeWords } from '../office-words.ts';
import { useReasonWords } from '../words.ts';
import { actNumberOf } from './act-number.ts';
import classes from './Review.module.css';

/** What the organization itself was told when it signed, with the act that it is about; at least one. */
export function VersionHints({ hints }: { hints: readonly Reason[] }) {
  const t = useOfficeWords();
  const say = useReasonWords();
  return (
    <Section title={t('weekly-report.hints')}>
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
    </Section>
  );
}

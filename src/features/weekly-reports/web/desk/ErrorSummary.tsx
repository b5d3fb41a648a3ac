import { UnstyledButton } from '@mantine/core';
import type { Ref } from 'react';
import { Notice } from '../../../../ui/components/Notice.tsx';
import type { Reason } from '../../views.ts';
import { useReasonWords } from '../words.ts';
import classes from './Desk.module.css';
import { useDeskWords } from './desk-words.ts';
import { actIndexOf } from './form-fields.ts';

export interface ErrorSummaryProps {
  refusals: readonly Reason[];
  /** Brings a field into sight, by its path in the content. */
  onJump(path: string): void;
  ref: Ref<HTMLDivElement>;
}

/** Everything that stands against handing over, each line leading to its field. */
export function ErrorSummary({ refusals, onJump, ref }: ErrorSummaryProps) {
  const t = useDeskWords();
  const say = useReasonWords();
  return (
    <div ref={ref} tabIndex={-1} className={classes['summary']}>
      {refusals.length > 0 && (
        <Notice tone="urgent" title={t('weekly-report.desk.errors-title', { count: refusals.length })} announce="alert">
          <ul>
            {refusals.map((refusal) => {
              const act = actIndexOf(refusal.at);
              const reason = say(refusal);
              const words = act === undefined ? reason : t('weekly-report.desk.error-of-act', { number: act + 1, reason });
              return (
                <li key={`${refusal.at} ${refusal.code}`}>
                  {refusal.at === undefined ? (
                    words
                  ) : (
                    <UnstyledButton className={classes['jump']} onClick={() => onJump(refusal.at ?? '')}>
                      {words}
                    </UnstyledButton>
                  )}
                </li>
              );
            })}
          </ul>
        </Notice>
      )}
    </div>
  );
}

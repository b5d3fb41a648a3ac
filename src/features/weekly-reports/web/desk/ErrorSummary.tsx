import type { Ref } from 'react';
import { Notice } from '../../../../ui/components/Notice.tsx';
import type { Reason } from '../../views.ts';
import { useReasonWords } from '../words.ts';
import classes from './Desk.module.css';
import { useDeskWords } from './desk-words.ts';

/** Everything that stands against handing over. */
export function ErrorSummary({ refusals, ref }: { refusals: readonly Reason[]; ref: Ref<HTMLDivElement> }) {
  const t = useDeskWords();
  const say = useReasonWords();
  return (
    <div ref={ref} tabIndex={-1} className={classes['summary']}>
      {refusals.length > 0 && (
        <Notice tone="urgent" title={t('weekly-report.desk.errors-title', { count: refusals.length })} announce="alert">
          <ul>
            {refusals.map((refusal) => (
              <li key={say(refusal)}>{say(refusal)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}

import type { ReactNode } from 'react';
import { AskedList } from '../../../../ui/components/AskedList.tsx';
import { EmptyState } from '../../../../ui/components/EmptyState.tsx';
import { ActLineLink } from '../../../assistance/web/public-parts.tsx';
import type { DueFollowUp } from '../../views.ts';
import { AnswerButtons } from '../AnswerButtons.tsx';
import { AskingSection } from '../AskingSection.tsx';
import classes from '../FollowUps.module.css';
import { useHouseholdNames } from '../household-names.ts';
import { useFollowUpWords } from '../words.ts';

/** “待回访”, the earliest due first, `more` below it. */
export function DueList({ questions, more }: { questions: readonly DueFollowUp[]; more: ReactNode }) {
  const t = useFollowUpWords();
  return (
    <AskingSection title={t('follow-ups.due')}>
      {(onAnswered) =>
        questions.length === 0 ? (
          <EmptyState title={t('follow-ups.none-due')}>{t('follow-ups.none-due-words')}</EmptyState>
        ) : (
          <>
            <AskedList>
              {questions.map((question) => (
                <li key={question.acts[0]?.act.actId}>
                  <Question question={question} onAnswered={onAnswered} />
                </li>
              ))}
            </AskedList>
            {more}
          </>
        )
      }
    </AskingSection>
  );
}

function Question({ question, onAnswered }: { question: DueFollowUp; onAnswered(words: string): void }) {
  const t = useFollowUpWords();
  const namesOf = useHouseholdNames();
  const { acts, households, days } = question;
  const forWhom = households.length > 0 ? namesOf(households) : t('follow-ups.for-village');
  return (
    <>
      {acts.map(({ act, villageName, organizationName }) => (
        <ActLineLink key={act.actId} act={act} villageName={villageName} organizationName={organizationName} />
      ))}
      <p className={classes['soft']}>
        {forWhom} · {t('follow-ups.after', { days })}
      </p>
      <AnswerButtons asked={question} onAnswered={onAnswered} />
    </>
  );
}

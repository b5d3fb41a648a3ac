import { EmptyState } from '../../../../ui/components/EmptyState.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { ActLineLink } from '../../../assistance/web/public-parts.tsx';
import type { DueFollowUp } from '../../views.ts';
import { AnswerButtons } from '../AnswerButtons.tsx';
import classes from '../FollowUps.module.css';
import { useFollowUpWords } from '../words.ts';

/** “待回访”, the earliest due first. */
export function DueList({ questions }: { questions: readonly DueFollowUp[] }) {
  const t = useFollowUpWords();
  if (questions.length === 0) {
    return (
      <Section>
        <EmptyState title={t('follow-ups.none-due')}>{t('follow-ups.none-due-words')}</EmptyState>
      </Section>
    );
  }
  return (
    <Section title={t('follow-ups.due')}>
      <ul className={classes['list']}>
        {questions.map((question) => (
          <li key={question.acts[0]?.act.actId}>
            <Question question={question} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Question({ question }: { question: DueFollowUp }) {
  const t = useFollowUpWords();
  const { acts, households, days } = question;
  const forWhom = households.length > 0 ? households.map(({ name }) => name).join('、') : t('follow-ups.for-village');
  return (
    <>
      {acts.map(({ act, villageName, organizationName }) => (
        <ActLineLink key={act.actId} act={act} villageName={villageName} organizationName={organizationName} />
      ))}
      <p className={classes['soft']}>
        {forWhom} · {t('follow-ups.after', { days })}
      </p>
      <AnswerButtons asked={question} />
    </>
  );
}

import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { StatusBadge, type Tone } from '../../../../ui/components/StatusBadge.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import { ActLineLink } from '../../../assistance/web/public-parts.tsx';
import { getActFollowUps } from '../../contract.ts';
import type { StepState } from '../../schedule.ts';
import type { ActFollowUps } from '../../views.ts';
import { AnswerButtons } from '../AnswerButtons.tsx';
import { AskingSection } from '../AskingSection.tsx';
import classes from '../FollowUps.module.css';
import { useHouseholdNames } from '../household-names.ts';
import { useFollowUpWords } from '../words.ts';

const toneOf: Record<StepState, Tone> = { upcoming: 'notYet', open: 'due', holds: 'confirmed', ended: 'plain', lapsed: 'notYet', dropped: 'notYet' };

/** On the page of an act: when its village is asked whether the help holds, and what it said. Nothing where nothing was ever asked. */
export function FollowUpSection({ actId }: { actId: string }) {
  const t = useFollowUpWords();
  const { data: view } = useEndpoint(getActFollowUps, { params: { actId } });
  if (!view || (view.steps.length === 0 && view.answers.length === 0 && view.notAsked !== 'act-disputed')) return null;
  return <AskingSection title={t('follow-ups.page')}>{(onAnswered) => <FollowUps view={view} onAnswered={onAnswered} />}</AskingSection>;
}

function FollowUps({ view, onAnswered }: { view: ActFollowUps; onAnswered(words: string): void }) {
  const t = useFollowUpWords();
  const namesOf = useHouseholdNames();
  const format = useFormat();
  const others = view.acts.filter(({ act }) => act.actId !== view.actId);
  const isOpen = view.steps.some(({ state }) => state === 'open');
  return (
    <>
      {view.notAsked && <p className={classes['soft']}>{t(`follow-ups.${view.notAsked}`)}</p>}
      {view.steps.length > 0 && <Steps steps={view.steps} />}
      {others.length > 0 && (
        <>
          <p className={classes['soft']}>{t('follow-ups.together')}</p>
          {others.map(({ act, villageName }) => (
            <ActLineLink key={act.actId} act={act} villageName={villageName} />
          ))}
        </>
      )}
      {view.answers.map(({ answerId, holds, reason, households, byName, at, isOutdated }) => (
        <p key={answerId} className={classes['said']}>
          {[
            holds ? t('follow-ups.said-holds', { name: byName }) : t('follow-ups.said', { name: byName, reason }),
            households.length > 0 && t('follow-ups.concerns', { names: namesOf(households) }),
            format.dateTime(at),
            isOutdated && t('follow-ups.outdated'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      ))}
      {view.mayAnswer && <AnswerButtons asked={view} said={isOpen ? undefined : view.answers.find(({ isOutdated }) => !isOutdated)?.holds} onAnswered={onAnswered} />}
    </>
  );
}

function Steps({ steps }: Pick<ActFollowUps, 'steps'>) {
  const t = useFollowUpWords();
  const format = useFormat();
  return (
    <ul className={classes['steps']}>
      {steps.map(({ days, dueOn, state }) => (
        <li key={days}>
          <span>{format.date(dueOn)}</span>
          <span className={classes['soft']}>{t('follow-ups.after', { days })}</span>
          <StatusBadge tone={toneOf[state]}>{t(`follow-ups.state.${state}`)}</StatusBadge>
        </li>
      ))}
    </ul>
  );
}

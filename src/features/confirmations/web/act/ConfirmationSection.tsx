import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { AskedList, AskedRow } from '../../../../ui/components/AskedList.tsx';
import { Loaded } from '../../../../ui/components/Loaded.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import { getActConfirmation } from '../../contract.ts';
import type { ActConfirmation, AnswerView } from '../../views.ts';
import classes from '../Confirmations.module.css';
import { AnswerPart } from '../open/AnswerPart.tsx';
import { PartName } from '../PartName.tsx';
import { useConfirmationWords } from '../words.ts';
import { CodeField } from './CodeField.tsx';

/** On the page of an act: what the receiving side says of it, every answer. */
export function ConfirmationSection({ actId }: { actId: string }) {
  const t = useConfirmationWords();
  const query = useEndpoint(getActConfirmation, { params: { actId } });
  return (
    <Section title={t('confirmations.answers')}>
      <Loaded query={query}>{(view) => <Parts view={view} />}</Loaded>
    </Section>
  );
}

function Parts({ view }: { view: ActConfirmation }) {
  const t = useConfirmationWords();
  return (
    <AskedList>
      {view.parts.map(({ householdId, name, state, isCodeHeard, answers }) => (
        <li key={householdId}>
          <AskedRow>
            <PartName part={{ name, state }} />
          </AskedRow>
          {view.mayAnswer && <AnswerPart actId={view.actId} day={view.day} revision={view.revision} part={{ householdId, name, state }} />}
          {answers.map((answer) => (
            <AnswerLine key={answer.at} answer={answer} />
          ))}
          {view.maySendCode && state === 'open' && !isCodeHeard && <p className={classes['soft']}>{t('confirmations.code-not-heard')}</p>}
          {view.maySendCode && state === 'open' && isCodeHeard && householdId !== null && (
            <CodeField actId={view.actId} revision={view.revision} householdId={householdId} name={name} />
          )}
        </li>
      ))}
    </AskedList>
  );
}

function AnswerLine({ answer: { way, received, reason, witness, byName, at, capturedAt, isOutdated } }: { answer: AnswerView }) {
  const t = useConfirmationWords();
  const format = useFormat();
  const yes =
    way === 'witness'
      ? t('confirmations.way.witness', { witness: witness?.name ?? '', how: witness?.how ?? '', name: byName })
      : t(`confirmations.way.${way}`, { name: byName });
  // A code may come days after it was read out: then the device's clock is told beside the server's.
  const captured = capturedAt !== null && isWorthTelling({ at, capturedAt }) && t('confirmations.captured', { time: format.dateTime(capturedAt) });
  const words = [received ? yes : t('confirmations.said-no', { name: byName, reason }), format.dateTime(at), captured, isOutdated && t('confirmations.outdated')];
  return <p className={classes['soft']}>{words.filter(Boolean).join(' · ')}</p>;
}

const worthTellingMs = 60_000;

function isWorthTelling({ at, capturedAt }: { at: string; capturedAt: string }): boolean {
  return Math.abs(Date.parse(at) - Date.parse(capturedAt)) > worthTellingMs;
}

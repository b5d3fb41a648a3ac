import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { ComparedSides } from '../../../../ui/components/ComparedSides.tsx';
import { Notice } from '../../../../ui/components/Notice.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import { useLanguage } from '../../../../ui/language/language.tsx';
import type { DraftAct } from '../../act.ts';
import type { ActView } from '../../views.ts';
import { factsOf, type ActNames } from '../act-facts.ts';
import { useActWords } from '../words.ts';
import { differencesBetween, mergedAct, proposedChoice, type ActDifference, type ActPart, type Choice } from './act-comparison.ts';
import classes from './Correct.module.css';

export interface CompareVersionsProps {
  view: ActView;
  names: ActNames;
  /** The revision from which the person began. */
  base: DraftAct;
  mine: DraftAct;
  onSettle(act: DraftAct): void;
}

/** Two people corrected at once: both versions side by side, part by part, and nothing is sent until a person has chosen. */
export function CompareVersions({ view, names, base, mine, onSettle }: CompareVersionsProps) {
  const t = useActWords();
  const format = useFormat();
  const differences = differencesBetween(base, mine, view.act);
  const [chosen, setChosen] = useState<ReadonlyMap<ActPart, Choice>>(new Map());
  const page = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone with its form: somebody at a keyboard begins here.
  useEffect(() => page.current?.focus(), []);
  const choiceOf = (difference: ActDifference) => chosen.get(difference.part) ?? proposedChoice(difference);
  const chooseAll = (choice: Choice) => setChosen(new Map(differences.map(({ part }) => [part, choice])));
  return (
    <div ref={page} tabIndex={-1} className={classes['compare']}>
      <Notice
        tone="due"
        announce="alert"
        title={t('assistance.compare-title')}
        actions={
          <>
            <Button variant="default" onClick={() => chooseAll('mine')}>
              {t('assistance.all-mine')}
            </Button>
            <Button variant="default" onClick={() => chooseAll('theirs')}>
              {t('assistance.all-theirs')}
            </Button>
          </>
        }
      >
        <p>{t('assistance.compare-words', { name: view.recordedByName, time: format.dateTime(view.recordedAt) })}</p>
        {view.history[0] && view.history[0].reason !== '' && <p>{t('assistance.step.reason', { reason: view.history[0].reason })}</p>}
      </Notice>
      {differences.map((difference) => (
        <ComparedPart
          key={difference.part}
          difference={difference}
          mine={mine}
          theirs={view.act}
          names={names}
          choice={choiceOf(difference)}
          onChoose={(choice) => setChosen(new Map(chosen).set(difference.part, choice))}
        />
      ))}
      <div>
        <Button size="md" onClick={() => onSettle(mergedAct(mine, view.act, new Map(differences.map((one) => [one.part, choiceOf(one)]))))}>
          {t('assistance.compare-go-on')}
        </Button>
      </div>
    </div>
  );
}

interface ComparedPartProps {
  difference: ActDifference;
  mine: DraftAct;
  theirs: DraftAct;
  names: ActNames;
  choice: Choice;
  onChoose(choice: Choice): void;
}

function ComparedPart({ difference: { part, changedBy }, mine, theirs, names, choice, onChoose }: ComparedPartProps) {
  const t = useActWords();
  const title = t(`assistance.part.${part}`);
  return (
    <Section title={title} lead={t(`assistance.changed-by.${changedBy}`)}>
      <ComparedSides
        label={title}
        choice={choice}
        onChoose={onChoose}
        sides={(['mine', 'theirs'] as const).map((side) => ({
          choice: side,
          label: t(`assistance.${side}`),
          isKept: choice === side,
          content: <PartInWords part={part} act={side === 'mine' ? mine : theirs} names={names} />,
        }))}
      />
    </Section>
  );
}

function PartInWords({ part, act, names }: { part: ActPart; act: DraftAct; names: ActNames }) {
  const t = useActWords();
  const { language } = useLanguage();
  const keys: readonly string[] = keysOfPart[part];
  const facts = factsOf(act, names, language).filter(({ key, words }) => words !== '' && keys.some((one) => key === one || key.startsWith(`${one}.`)));
  if (facts.length === 0) return <p className={classes['soft']}>{t('assistance.not-filled')}</p>;
  return (
    <ul className={classes['words']}>
      {facts.map(({ key, label, words }) => (
        <li key={key}>
          <span className={classes['soft']}>{label}</span> {words}
        </li>
      ))}
    </ul>
  );
}

/** Which facts tell a part. */
const keysOfPart = {
  when: ['date'],
  where: ['village', 'households', 'persons', 'serves'],
  what: ['kind', 'mode', 'details'],
  reached: ['people', 'visits'],
  money: ['money'],
  goods: ['goods'],
  gift: ['gift'],
  workers: ['workers'],
  head: ['head'],
  note: ['note'],
  evidence: ['location', 'evidence'],
} as const satisfies Record<ActPart, readonly string[]>;

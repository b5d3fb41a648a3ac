import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { ComparedSides } from '../../../../ui/components/ComparedSides.tsx';
import { Notice } from '../../../../ui/components/Notice.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import type { DraftContent } from '../../content.ts';
import type { OwnWeekView } from '../../own-week-views.ts';
import classes from './CompareDrafts.module.css';
import { useDeskWords } from './desk-words.ts';
import {
  differencesBetweenDrafts,
  mergeDrafts,
  proposedChoice,
  type Choice,
  type DraftDifference,
  type DraftPart,
} from './draft-comparison.ts';
import type { DraftSaving } from './use-draft-saving.ts';

export interface CompareDraftsProps {
  view: OwnWeekView;
  saving: DraftSaving;
  theirs: DraftContent;
}

/** Two devices wrote at once: both versions side by side, part by part, and nothing is sent until a person has chosen. */
export function CompareDrafts({ view, saving, theirs }: CompareDraftsProps) {
  const t = useDeskWords();
  const format = useFormat();
  const mine = saving.content;
  const differences = differencesBetweenDrafts(saving.base, mine, theirs);
  const [chosen, setChosen] = useState<ReadonlyMap<DraftPart, Choice>>(new Map());
  const choiceOf = (difference: DraftDifference) => chosen.get(difference.part) ?? proposedChoice(difference);
  const choices = new Map(differences.map((difference) => [difference.part, choiceOf(difference)]));
  const chooseAll = (choice: Choice) => setChosen(new Map(differences.map(({ part }) => [part, choice])));
  return (
    <>
      <div className={classes['head']}>
        <Notice
          tone="due"
          announce="alert"
          title={t('weekly-report.compare.title')}
          actions={
            <>
              <Button variant="default" onClick={() => chooseAll('mine')}>
                {t('weekly-report.compare.all-mine')}
              </Button>
              <Button variant="default" onClick={() => chooseAll('theirs')}>
                {t('weekly-report.compare.all-theirs')}
              </Button>
            </>
          }
        >
          <p>
            {t('weekly-report.compare.words', {
              name: view.draft?.savedBy ?? '',
              time: view.draft ? format.dateTime(view.draft.savedAt) : '',
            })}
          </p>
        </Notice>
      </div>
      {differences.map((difference) => (
        <ComparedPart
          key={difference.part}
          difference={difference}
          mine={mine}
          theirs={theirs}
          choice={choiceOf(difference)}
          onChoose={(choice) => setChosen(new Map(chosen).set(difference.part, choice))}
        />
      ))}
      <div className={classes['foot']}>
        <Button size="md" onClick={() => saving.settle(mergeDrafts(mine, theirs, choices))}>
          {t('weekly-report.compare.save')}
        </Button>
      </div>
    </>
  );
}

interface ComparedPartProps {
  difference: DraftDifference;
  mine: DraftContent;
  theirs: DraftContent;
  choice: Choice;
  onChoose(choice: Choice): void;
}

function ComparedPart({ difference, mine, theirs, choice, onChoose }: ComparedPartProps) {
  const t = useDeskWords();
  const { part, changedBy } = difference;
  const title = t(`weekly-report.text.${part}`);
  const sideOf = (content: DraftContent): ReactNode => {
    const text = content[part];
    return <p className={classes['text']}>{text.trim() === '' ? t('weekly-report.text-empty') : text}</p>;
  };
  return (
    <Section title={title} lead={t(`weekly-report.compare.changed-by-${changedBy}`)}>
      <ComparedSides<Choice>
        label={title}
        choice={choice}
        onChoose={onChoose}
        sides={[
          { choice: 'mine', label: t('weekly-report.compare.mine'), isKept: choice !== 'theirs', content: sideOf(mine) },
          { choice: 'theirs', label: t('weekly-report.compare.theirs'), isKept: choice !== 'mine', content: sideOf(theirs) },
        ]}
        both={{ choice: 'bothTexts', label: t('weekly-report.compare.both') }}
      />
    </Section>
  );
}

import { Button } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState, type ComponentType } from 'react';
import { Loaded } from '../../../../ui/components/Loaded.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import type { RegistryChange } from '../../change-contract.ts';
import { householdWords } from '../household-words.ts';
import classes from './History.module.css';
import { useReasonWords } from '../use-reason-words.ts';
import { useFieldWords } from './use-field-words.ts';

export interface HistoryPartProps {
  /** Of whom. */
  id: string;
  before: string | undefined;
  isLast: boolean;
  onMore(start: string): void;
}

/**
 * Who changed what, when and why, the latest first.
 * @param part asks for the changes of one page and shows them as `HistoryPart`
 */
export function History({ id, part: Part }: { id: string; part: ComponentType<HistoryPartProps> }) {
  const t = useTranslator(householdWords);
  const [starts, setStarts] = useState<(string | undefined)[]>([undefined]);
  return (
    <Section title={t('history')}>
      {starts.map((before, index) => (
        <Part key={before ?? 'latest'} id={id} before={before} isLast={index === starts.length - 1} onMore={(start) => setStarts([...starts, start])} />
      ))}
    </Section>
  );
}

export interface LoadedPartProps extends Pick<HistoryPartProps, 'isLast' | 'onMore'> {
  query: UseQueryResult<{ changes: RegistryChange[]; next: string | null }>;
}

export function HistoryPart({ query, isLast, onMore }: LoadedPartProps) {
  const t = useTranslator(householdWords);
  return (
    <Loaded query={query}>
      {({ changes, next }) => (
        <>
          {changes.length === 0 && <p className={classes['soft']}>{t('historyNone')}</p>}
          <ol className={classes['history']}>
            {changes.map((change) => (
              <Change key={change.changeId} change={change} />
            ))}
          </ol>
          {isLast && next !== null && (
            <Button variant="default" className="jd-no-print" onClick={() => onMore(next)}>
              {t('historyMore')}
            </Button>
          )}
        </>
      )}
    </Loaded>
  );
}

function Change({ change }: { change: RegistryChange }) {
  const t = useTranslator(householdWords);
  const format = useFormat();
  const words = useFieldWords();
  const reasonWords = useReasonWords();
  const { subjectType, personName, changedByName, changedAt, why, isFirst, fields } = change;
  const first = subjectType === 'village' ? t('historyFirstVillage') : personName === null ? t('historyFirst') : t('historyFirstPerson', { name: personName });
  return (
    <li>
      <time dateTime={changedAt}>{t('historyBy', { name: changedByName, time: format.dateTime(changedAt) })}</time>
      <span>
        {isFirst && <strong>{first}</strong>}
        {!isFirst && personName !== null && t('historyPerson', { name: personName })}
      </span>
      {!isFirst && (
        <ul>
          {fields.map(({ field, before, after }) => (
            <li key={field}>
              <span>
                {t('historyField', { field: words.nameOf(field) })}
                <del>{words.valueOf(field, before)}</del> → <ins>{words.valueOf(field, after)}</ins>
              </span>
            </li>
          ))}
        </ul>
      )}
      {why !== '' && <span className={classes['soft']}>{t('historyWhy', { why: reasonWords(why) })}</span>}
    </li>
  );
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { Loaded } from '../../../../ui/components/Loaded.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { listHouseholdChanges, type RegistryChange } from '../../household-contract.ts';
import { householdWords } from '../household-words.ts';
import classes from './Household.module.css';
import { useFieldWords } from './use-field-words.ts';

/** Who changed what, when and why, the latest first. */
export function History({ householdId }: { householdId: string }) {
  const t = useTranslator(householdWords);
  const [starts, setStarts] = useState<(string | undefined)[]>([undefined]);
  return (
    <Section title={t('history')}>
      {starts.map((before, index) => (
        <Part
          key={before ?? 'latest'}
          householdId={householdId}
          before={before}
          isLast={index === starts.length - 1}
          onMore={(start) => setStarts([...starts, start])}
        />
      ))}
    </Section>
  );
}

interface PartProps {
  householdId: string;
  before: string | undefined;
  isLast: boolean;
  onMore(start: string): void;
}

function Part({ householdId, before, isLast, onMore }: PartProps) {
  const t = useTranslator(householdWords);
  const query = useEndpoint(listHouseholdChanges, { params: { householdId }, query: before === undefined ? {} : { before } });
  return (
    <Loaded query={query}>
      {({ changes, next }) => (
        <>
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
  const { personName, changedByName, changedAt, why, isFirst, fields } = change;
  return (
    <li>
      <time dateTime={changedAt}>{t('historyBy', { name: changedByName, time: format.dateTime(changedAt) })}</time>
      <span>
        {isFirst && <strong>{personName === null ? t('historyFirst') : t('historyFirstPerson', { name: personName })}</strong>}
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
      <span className={classes['soft']}>{t('historyWhy', { why })}</span>
    </li>
  );
}

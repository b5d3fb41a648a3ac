import { Button, Textarea } from '@mantine/core';
import { useDeferredValue } from 'react';
import { cleanText } from '../../../../ui/clean-text.ts';
import { TextChanges } from '../TextChanges.tsx';
import classes from './Desk.module.css';
import { useDeskWords } from './desk-words.ts';

export interface NarrativeFieldProps {
  id: string;
  label: string;
  placeholder: string;
  value: string;
  onChange(text: string): void;
  /** What stood here in the latest week that was reported, and of when. */
  lastTime: { text: string; day: string } | undefined;
}

/** One part in words. What differs from last time is marked beside it; where it is empty, last time's is offered. */
export function NarrativeField({ id, label, placeholder, value, onChange, lastTime }: NarrativeFieldProps) {
  const t = useDeskWords();
  const before = lastTime?.text.trim() ?? '';
  const isEmpty = value.trim() === '';
  // The marks may come a moment after the letter.
  const written = useDeferredValue(value);
  return (
    <div>
      <Textarea
        id={id}
        label={label}
        placeholder={placeholder}
        value={value}
        maxLength={5000}
        rows={3}
        resize="vertical"
        classNames={{ input: classes['growing'] ?? '' }}
        onChange={(event) => onChange(cleanText(event.currentTarget.value))}
      />
      {lastTime && before !== '' && isEmpty && (
        <div className={classes['lastTime']}>
          <p>
            <span>{t('weekly-report.desk.last-week', { day: lastTime.day })}</span> {before}
          </p>
          <Button variant="subtle" size="compact-sm" aria-label={t('weekly-report.desk.carry-part', { part: label })} onClick={() => onChange(before)}>
            {t('weekly-report.desk.carry')}
          </Button>
        </div>
      )}
      {before !== '' && !isEmpty && value.trim() === before && (
        <p className={classes['asBefore']}>{t('weekly-report.desk.as-last-week')}</p>
      )}
      {before !== '' && !isEmpty && value.trim() !== before && (
        <details open className={classes['asBefore']}>
          <summary>{t('weekly-report.desk.changes')}</summary>
          <TextChanges before={before} after={written.trim()} />
        </details>
      )}
    </div>
  );
}

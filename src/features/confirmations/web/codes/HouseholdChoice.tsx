import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { EmptyState } from '../../../../ui/components/EmptyState.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { issueCodeSheets, listHouseholdCodes } from '../../contract.ts';
import type { CodeSheet, HouseholdCodes } from '../../views.ts';
import classes from '../Confirmations.module.css';
import { useConfirmationWords } from '../words.ts';

export interface HouseholdChoiceProps {
  households: readonly HouseholdCodes[];
  onIssued(sheets: readonly CodeSheet[]): void;
}

/** Who gets a sheet. Those without codes are chosen; a further sheet makes codes void that a household still holds. */
export function HouseholdChoice({ households, onIssued }: HouseholdChoiceProps) {
  const t = useConfirmationWords();
  const [chosen, setChosen] = useState(() => households.filter(({ left }) => left === 0).map(({ householdId }) => householdId));
  const [words, setWords] = useState('');
  const issue = useCommand(issueCodeSheets, { invalidates: [listHouseholdCodes], onSuccess: ({ sheets }) => onIssued(sheets) });
  const found = households.filter(({ headName, villageName }) => `${headName} ${villageName}`.includes(words.trim()));
  const areAllChosen = found.every(({ householdId }) => chosen.includes(householdId));
  const chooseFound = () => {
    const ids = new Set(found.map(({ householdId }) => householdId));
    const others = chosen.filter((householdId) => !ids.has(householdId));
    setChosen(areAllChosen ? others : [...others, ...ids]);
  };
  return (
    <Section>
      <div className={classes['tools']}>
        <TextInput label={t('confirmations.codes-find')} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
        <Button variant="default" disabled={found.length === 0} onClick={chooseFound}>
          {t(areAllChosen ? 'confirmations.codes-no-one' : 'confirmations.codes-all')}
        </Button>
        <Button disabled={chosen.length === 0} loading={issue.isPending} onClick={() => issue.send({ body: { householdIds: chosen } })}>
          {t('confirmations.codes-issue', { count: chosen.length })}
        </Button>
      </div>
      <CommandNotice command={issue} hasInput={false} />
      {found.length === 0 && <EmptyState title={t('confirmations.codes-none-found')} />}
      <Checkbox.Group value={chosen} onChange={setChosen}>
        <div className={classes['households']}>
          {found.map(({ householdId, headName, villageName, issuedAt, left }) => (
            <Checkbox
              key={householdId}
              value={householdId}
              label={`${headName} · ${villageName}`}
              description={issuedAt === null ? t('confirmations.codes-never') : t('confirmations.codes-left', { left })}
            />
          ))}
        </div>
      </Checkbox.Group>
    </Section>
  );
}

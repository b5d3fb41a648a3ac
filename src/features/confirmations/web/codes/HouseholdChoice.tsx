import { Button, Checkbox, TextInput } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { useMore } from '../../../../ui/api/use-more.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { EmptyState } from '../../../../ui/components/EmptyState.tsx';
import { Loaded } from '../../../../ui/components/Loaded.tsx';
import { MoreButton } from '../../../../ui/components/MoreButton.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { issueCodeSheets, listHouseholdCodes } from '../../contract.ts';
import type { CodeSheet, HouseholdCodes } from '../../views.ts';
import classes from '../Confirmations.module.css';
import { useConfirmationWords } from '../words.ts';
import { withListed, type Choice } from './choice.ts';

const nothing: Choice = { listed: [], chosen: [] };

/** Who gets a sheet. Those listed without codes are chosen; a further sheet makes codes void that a household still holds. */
export function HouseholdChoice({ onIssued }: { onIssued(sheets: readonly CodeSheet[]): void }) {
  const t = useConfirmationWords();
  const [words, setWords] = useState('');
  const asked = useDeferredValue(words.trim());
  const { query, showMore, isLoadingMore } = useMore(listHouseholdCodes, asked === '' ? {} : { words: asked }, ({ households }) => households);
  const [before, setChoice] = useState(nothing);
  const choice = withListed(before, query.data ?? []);
  if (choice !== before) setChoice(choice);
  const issue = useCommand(issueCodeSheets, { invalidates: [listHouseholdCodes], onSuccess: ({ sheets }) => onIssued(sheets) });
  const { chosen } = choice;
  const choose = (ids: readonly string[]) => setChoice({ ...choice, chosen: ids });
  const found = query.data ?? [];
  const areAllChosen = found.every(({ householdId }) => chosen.includes(householdId));
  const chooseFound = () => {
    const ids = new Set(found.map(({ householdId }) => householdId));
    const others = chosen.filter((householdId) => !ids.has(householdId));
    choose(areAllChosen ? others : [...others, ...ids]);
  };
  return (
    <Section>
      <div className={classes['tools']}>
        <TextInput label={t('confirmations.codes-find')} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
        <Button variant="default" disabled={found.length === 0} onClick={chooseFound}>
          {t(areAllChosen ? 'confirmations.codes-no-one' : 'confirmations.codes-all')}
        </Button>
        <Button disabled={chosen.length === 0} loading={issue.isPending} onClick={() => issue.send({ body: { householdIds: [...chosen] } })}>
          {t('confirmations.codes-issue', { count: chosen.length })}
        </Button>
      </div>
      <CommandNotice command={issue} hasInput={false} />
      <Loaded query={query}>
        {(households) => (
          <>
            {households.length === 0 && <EmptyState title={t(asked === '' ? 'confirmations.no-households' : 'confirmations.codes-none-found')} />}
            <Checkbox.Group value={[...chosen]} onChange={choose}>
              <div className={classes['households']}>
                {households.map((household) => (
                  <HouseholdBox key={household.householdId} household={household} />
                ))}
              </div>
            </Checkbox.Group>
            <MoreButton onMore={showMore} isLoading={isLoadingMore} />
          </>
        )}
      </Loaded>
    </Section>
  );
}

function HouseholdBox({ household: { householdId, headName, villageName, issuedAt, left } }: { household: HouseholdCodes }) {
  const t = useConfirmationWords();
  return (
    <Checkbox
      value={householdId}
      label={`${headName} · ${villageName}`}
      description={issuedAt === null ? t('confirmations.codes-never') : t('confirmations.codes-left', { left })}
    />
  );
}

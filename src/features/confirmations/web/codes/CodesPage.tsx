import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { EmptyState } from '../../../../ui/components/EmptyState.tsx';
import { LoadedPage } from '../../../../ui/components/LoadedPage.tsx';
import { PageHeader } from '../../../../ui/components/PageHeader.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { PageLink } from '../../../../ui/links.tsx';
import { issueCodeSheets, listHouseholdCodes } from '../../contract.ts';
import type { CodeSheet, HouseholdCodes } from '../../views.ts';
import classes from '../Confirmations.module.css';
import { openActsPath } from '../paths.ts';
import { useConfirmationWords } from '../words.ts';
import { PrintedSheets } from './PrintedSheets.tsx';

/** “确认码”: which households hold codes, and new sheets for those chosen. */
export function CodesPage() {
  const t = useConfirmationWords();
  const query = useEndpoint(listHouseholdCodes, {});
  const [sheets, setSheets] = useState<readonly CodeSheet[]>();
  if (sheets) return <PrintedSheets sheets={sheets} onDone={() => setSheets(undefined)} />;
  const back = <PageLink to={openActsPath}>{t('confirmations.back')}</PageLink>;
  return (
    <LoadedPage title={t('confirmations.page.codes')} back={back} query={query}>
      {({ households }) => (
        <>
          <PageHeader title={t('confirmations.page.codes')} lead={t('confirmations.codes-lead')} back={back} />
          {households.length === 0 ? <EmptyState title={t('confirmations.no-households')} /> : <Choice households={households} onIssued={setSheets} />}
        </>
      )}
    </LoadedPage>
  );
}

function Choice({ households, onIssued }: { households: readonly HouseholdCodes[]; onIssued(sheets: readonly CodeSheet[]): void }) {
  const t = useConfirmationWords();
  // Those without codes are chosen; a further sheet makes codes void that a household still holds.
  const [chosen, setChosen] = useState(() => households.filter(({ left }) => left === 0).map(({ householdId }) => householdId));
  const issue = useCommand(issueCodeSheets, { invalidates: [listHouseholdCodes], onSuccess: ({ sheets }) => onIssued(sheets) });
  return (
    <Section>
      <Checkbox.Group value={chosen} onChange={setChosen}>
        {households.map(({ householdId, headName, villageName, issuedAt, left }) => (
          <Checkbox
            key={householdId}
            value={householdId}
            mb="sm"
            label={`${headName} · ${villageName}`}
            description={issuedAt === null ? t('confirmations.codes-never') : t('confirmations.codes-left', { left })}
          />
        ))}
      </Checkbox.Group>
      <div className={classes['part']}>
        <Button disabled={chosen.length === 0} loading={issue.isPending} onClick={() => issue.send({ body: { householdIds: chosen } })}>
          {t('confirmations.codes-issue')}
        </Button>
      </div>
      <CommandNotice command={issue} hasInput={false} />
    </Section>
  );
}

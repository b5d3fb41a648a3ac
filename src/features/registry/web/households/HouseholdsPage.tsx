import { Button } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { Loaded } from '../../../../ui/components/Loaded.tsx';
import { PageHeader } from '../../../../ui/components/PageHeader.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { PageButton, usePageSearch } from '../../../../ui/links.tsx';
import { useSignedIn } from '../../../../ui/session.tsx';
import { listVillageRecords } from '../../contract.ts';
import { findByNumber } from '../../household-contract.ts';
import { soughtBy } from '../../search-terms.ts';
import { ExportButtons } from '../imports/ExportButtons.tsx';
import { importPageWords } from '../imports/page-words.ts';
import { importsPath } from '../imports/paths.ts';
import { registryPageWords } from '../page-words.ts';
import { registerPath, ruleSetsPath } from '../paths.ts';
import { registryWords } from '../words.ts';
import { Filters } from './Filters.tsx';
import { HouseholdList, HouseholdTable } from './HouseholdList.tsx';
import { exportFilterOf } from './query-of.ts';

/** Every household of the reader's places: filters in the address, what is searched for on the page alone. */
export function HouseholdsPage() {
  const t = useTranslator({ ...registryWords, ...registryPageWords, ...importPageWords });
  const { role } = useSignedIn();
  const mayImport = role !== 'village';
  const [filter, changeFilter] = usePageSearch();
  const [typed, setTyped] = useState('');
  const places = useEndpoint(listVillageRecords, {}, { freshForMs: 60_000 });
  const byNumber = useCommand(findByNumber);
  const sought = soughtBy(typed);
  const search = sought.kind === 'personalNumber' ? '' : typed.trim();
  // What a number of a person has found is in no file of the list.
  const exported = sought.kind === 'personalNumber' ? undefined : exportFilterOf(filter, search);
  const submit = () => {
    if (sought.kind === 'personalNumber') byNumber.send({ body: { number: sought.number } });
  };
  const type = (text: string) => {
    setTyped(text);
    byNumber.reset();
  };
  return (
    <>
      <PageHeader
        title={t('households')}
        actions={
          <>
            <PageButton to={ruleSetsPath} variant="default">
              {t('toRuleSets')}
            </PageButton>
            {mayImport && (
              <PageButton to={importsPath} variant="default">
                {t('imports')}
              </PageButton>
            )}
            <PageButton to={registerPath}>{t('register')}</PageButton>
          </>
        }
      />
      <Loaded query={places}>
        {({ villages }) => (
          <>
            <Filters villages={villages} filter={filter} onFilter={changeFilter} typed={typed} onType={type} onSubmit={submit} />
            <CommandNotice command={byNumber} />
            {byNumber.answer ? (
              <Section title={t('numberFound', { count: byNumber.answer.households.length })} flush actions={<ClearButton onClear={() => type('')} />}>
                <HouseholdTable households={byNumber.answer.households} isSearch />
              </Section>
            ) : (
              <HouseholdList filter={filter} search={search} />
            )}
            {mayImport && exported && <ExportButtons filter={exported} />}
          </>
        )}
      </Loaded>
    </>
  );
}

function ClearButton({ onClear }: { onClear(): void }) {
  const t = useTranslator(registryWords);
  return (
    <Button variant="default" onClick={onClear}>
      {t('clear')}
    </Button>
  );
}

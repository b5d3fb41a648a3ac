import { useState } from 'react';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { EmptyState } from '../../../../ui/components/EmptyState.tsx';
import { LoadedPage } from '../../../../ui/components/LoadedPage.tsx';
import { PageHeader } from '../../../../ui/components/PageHeader.tsx';
import { PageLink } from '../../../../ui/links.tsx';
import { listHouseholdCodes } from '../../contract.ts';
import type { CodeSheet } from '../../views.ts';
import { openActsPath } from '../paths.ts';
import { useConfirmationWords } from '../words.ts';
import { HouseholdChoice } from './HouseholdChoice.tsx';
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
          {households.length === 0 ? <EmptyState title={t('confirmations.no-households')} /> : <HouseholdChoice households={households} onIssued={setSheets} />}
        </>
      )}
    </LoadedPage>
  );
}

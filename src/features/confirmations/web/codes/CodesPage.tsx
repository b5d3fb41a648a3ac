import { useState } from 'react';
import { PageHeader } from '../../../../ui/components/PageHeader.tsx';
import { PageLink } from '../../../../ui/links.tsx';
import type { CodeSheet } from '../../views.ts';
import { openActsPath } from '../paths.ts';
import { useConfirmationWords } from '../words.ts';
import { HouseholdChoice } from './HouseholdChoice.tsx';
import { PrintedSheets } from './PrintedSheets.tsx';

/** “确认码”: which households hold codes, and new sheets for those chosen. */
export function CodesPage() {
  const t = useConfirmationWords();
  const [sheets, setSheets] = useState<readonly CodeSheet[]>();
  if (sheets) return <PrintedSheets sheets={sheets} onDone={() => setSheets(undefined)} />;
  return (
    <>
      <PageHeader title={t('confirmations.page.codes')} lead={t('confirmations.codes-lead')} back={<PageLink to={openActsPath}>{t('confirmations.back')}</PageLink>} />
      <HouseholdChoice onIssued={setSheets} />
    </>
  );
}

import { Button } from '@mantine/core';
import { Notice } from '../../../../ui/components/Notice.tsx';
import { PageHeader } from '../../../../ui/components/PageHeader.tsx';
import { PrintButton } from '../../../../ui/components/PrintButton.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import type { CodeSheet } from '../../views.ts';
import classes from '../Confirmations.module.css';
import { useConfirmationWords } from '../words.ts';

/** The codes just made, once: a card for each household. */
export function PrintedSheets({ sheets, onDone }: { sheets: readonly CodeSheet[]; onDone(): void }) {
  const t = useConfirmationWords();
  return (
    <>
      <div className="jd-no-print">
        <PageHeader
          title={t('confirmations.page.codes')}
          actions={
            <>
              <PrintButton />
              <Button onClick={onDone}>{t('confirmations.codes-done')}</Button>
            </>
          }
        />
        <Notice tone="urgent" title={t('confirmations.codes-once')}>
          <p>{t('confirmations.codes-once-words')}</p>
        </Notice>
      </div>
      {sheets.map(({ householdId, headName, villageName, codes }) => (
        <div key={householdId} className="jd-keep-together">
          <Section title={`${headName} · ${villageName}`}>
            <p className={classes['codes']}>{codes.join(' ')}</p>
            <p className={classes['how']}>{t('confirmations.codes-how')}</p>
          </Section>
        </div>
      ))}
    </>
  );
}

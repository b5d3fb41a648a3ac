import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { DownloadButton } from '../../../../ui/components/DownloadButton.tsx';
import { PageHeader } from '../../../../ui/components/PageHeader.tsx';
import { PrintButton } from '../../../../ui/components/PrintButton.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { StatusBadge } from '../../../../ui/components/StatusBadge.tsx';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { useFormat } from '../../../../ui/language/format.ts';
import { PageLink, usePageParam } from '../../../../ui/links.tsx';
import { ReceiptCounts } from '../../../confirmations/web/public-parts.tsx';
import { downloadBulletin, downloadStatistics, downloadWeekPapers, getRollUp } from '../../contract.ts';
import type { RollUpView } from '../../county-views.ts';
import { useOfficeWords } from '../office-words.ts';
import { LoadedPage } from '../../../../ui/components/LoadedPage.tsx';
import { boardPath } from '../paths.ts';
import { ByReceipt } from './ByReceipt.tsx';
import { CloseWeek } from './CloseWeek.tsx';
import type { Drill } from './drill.ts';
import { DrillDrawer } from './DrillDrawer.tsx';
import { LaterChanges } from './LaterChanges.tsx';
import { RollUpFigures } from './RollUpFigures.tsx';
import { RollUpOrganizations } from './RollUpOrganizations.tsx';
import classes from './RollUp.module.css';

/** The county's week in figures. Every number opens what it was counted from; closed weeks keep theirs. */
export function RollUpPage() {
  const t = useOfficeWords();
  const params = { campaignId: usePageParam('campaignId'), dueDate: usePageParam('dueDate') };
  const rollUp = useEndpoint(getRollUp, { params });
  return (
    <LoadedPage title={t('weekly-report.page.roll-up')} back={<PageLink to={boardPath}>{t('weekly-report.review.back')}</PageLink>} query={rollUp}>
      {(view) => <RollUp key={`${view.campaignId} ${view.dueDate}`} view={view} />}
    </LoadedPage>
  );
}

function RollUp({ view }: { view: RollUpView }) {
  const t = useOfficeWords();
  const format = useFormat();
  const { campaignId, dueDate, frozen } = view;
  const params = { campaignId, dueDate };
  const [chosenBasis, setBasis] = useState<'frozen' | 'current'>('frozen');
  const basis = frozen ? chosenBasis : 'current';
  const rollUp = frozen && basis === 'frozen' ? frozen.rollUp : view.current;
  const [drill, setDrill] = useState<Drill>();
  return (
    <>
      <PageHeader
        back={<PageLink className="jd-no-print" to={boardPath}>{t('weekly-report.review.back')}</PageLink>}
        title={t('weekly-report.roll-up.title', { number: view.weekNumber })}
        status={
          <StatusBadge tone={frozen ? 'confirmed' : 'notYet'}>
            {t(frozen ? 'weekly-report.roll-up.closed' : 'weekly-report.roll-up.open')}
          </StatusBadge>
        }
        lead={t('weekly-report.roll-up.lead', {
          campaign: view.campaignName,
          from: format.dateTime(view.startsAt),
          to: format.dateTime(view.deadline),
        })}
        actions={!frozen && <CloseWeek view={view} />}
      />
      <div className={`${classes['papers'] ?? ''} jd-no-print`}>
        <DownloadButton endpoint={downloadStatistics} input={{ params }}>
          {t('weekly-report.roll-up.statistics')}
        </DownloadButton>
        <DownloadButton endpoint={downloadBulletin} input={{ params, query: { copy: 'distribution' } }}>
          {t('weekly-report.roll-up.bulletin')}
        </DownloadButton>
        <DownloadButton endpoint={downloadBulletin} input={{ params, query: { copy: 'office' } }}>
          {t('weekly-report.roll-up.bulletin-office')}
        </DownloadButton>
        {(['ledger', 'improvements', 'improvementsOffice', 'townships', 'all'] as const).map((paper) => (
          <DownloadButton key={paper} endpoint={downloadWeekPapers} input={{ params, query: { paper } }}>
            {t(`weekly-report.roll-up.paper-${paper}`)}
          </DownloadButton>
        ))}
        <PrintButton />
      </div>
      {frozen && (
        <div className={classes['frozen']}>
          <p>
            {t('weekly-report.roll-up.closed-by', { name: frozen.closedBy, time: format.dateTime(frozen.closedAt) })}{' '}
            <span className={classes['digest']}>{t('weekly-report.roll-up.digest', { digest: frozen.digest.slice(0, 16) })}</span>
          </p>
          <SegmentedControl
            className="jd-no-print"
            aria-label={t('weekly-report.roll-up.basis')}
            value={basis}
            onChange={setBasis}
            data={[
              { value: 'frozen', label: t('weekly-report.roll-up.frozen') },
              { value: 'current', label: t('weekly-report.roll-up.current') },
            ]}
          />
        </div>
      )}
      <RollUpFigures rollUp={rollUp} onDrill={setDrill} />
      <Section title={t('weekly-report.roll-up.receipts')}>
        {basis === 'current' && <ReceiptCounts receipts={view.receipts} onChoose={(receipt, title) => setDrill({ title, acts: { receipt } })} />}
        <ByReceipt rollUp={rollUp} />
        <p className={classes['soft']}>{t(basis === 'current' ? 'weekly-report.roll-up.receipts-words' : 'weekly-report.roll-up.receipts-frozen')}</p>
      </Section>
      {frozen && <LaterChanges view={view} />}
      <RollUpOrganizations rollUp={rollUp} />
      <DrillDrawer view={view} rollUp={rollUp} basis={basis} drill={drill} onClose={() => setDrill(undefined)} />
    </>
  );
}

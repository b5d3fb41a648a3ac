import { Button } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useState } from 'react';
import { useEndpoint } from '../../../ui/api/use-endpoint.ts';
import { EmptyState } from '../../../ui/components/EmptyState.tsx';
import { Loaded } from '../../../ui/components/Loaded.tsx';
import { Section } from '../../../ui/components/Section.tsx';
import { StatusBadge } from '../../../ui/components/StatusBadge.tsx';
import { useFormat } from '../../../ui/language/format.ts';
import { BareLink, PageButton } from '../../../ui/links.tsx';
import { reportPath } from '../../weekly-reports/web/public-parts.tsx';
import { getReviewQueue } from '../contract.ts';
import type { QueuedReport } from '../queue.ts';
import { AcceptUnremarkable } from './AcceptUnremarkable.tsx';
import classes from './Hints.module.css';
import { useHintWords } from './words.ts';

const mostOnPhone = 4;

/**
 * On the board: what waits for the office, by what needs a person; the unremarkable may be accepted together. A phone shows the
 * first few until it is asked for all.
 */
export function QueueByNeed({ campaignId }: { campaignId: string }) {
  const t = useHintWords();
  const queue = useEndpoint(getReviewQueue, { query: { campaignId } }, { refetchIntervalMs: 30_000, keepPrevious: true });
  const reports = queue.data?.reports ?? [];
  const first = reports[0];
  const [unfolded, setUnfolded] = useState(false);
  const isFolded = !unfolded && reports.length > mostOnPhone;
  return (
    <Section
      title={queue.data ? t('hints.queue', { count: reports.length }) : t('hints.queue-title')}
      flush={reports.length > 0}
      actions={first && <PageButton to={reportPath(first.reportId)}>{t('hints.queue-first')}</PageButton>}
    >
      <Loaded query={queue}>
        {() => (
          <>
            <AcceptUnremarkable campaignId={campaignId} reports={reports.filter(({ isUnremarkable }) => isUnremarkable)} />
            {reports.length === 0 ? (
              <EmptyState icon={IconChecks} title={t('hints.queue-empty')} />
            ) : (
              <ul className={classes['queue']} data-folded={isFolded || undefined}>
                {reports.map((report) => (
                  <li key={report.reportId}>
                    <Queued report={report} />
                  </li>
                ))}
              </ul>
            )}
            {isFolded && (
              <div className={classes['unfold']}>
                <Button variant="default" fullWidth onClick={() => setUnfolded(true)}>
                  {t('hints.queue-all', { count: reports.length })}
                </Button>
              </div>
            )}
          </>
        )}
      </Loaded>
    </Section>
  );
}

function Queued({ report }: { report: QueuedReport }) {
  const t = useHintWords();
  const format = useFormat();
  const { openHints, reading, version, isLate, isZero } = report;
  return (
    <BareLink to={reportPath(report.reportId)} className={classes['queued']}>
      <span>
        <strong>{report.organizationName}</strong> <span className={classes['soft']}>{t('hints.due', { day: format.day(report.dueDate) })}</span>
      </span>
      <span className={classes['marks']}>
        {openHints.map((kind) => (
          <StatusBadge key={kind} tone="due">
            {t(`hints.kind.${kind}`)}
          </StatusBadge>
        ))}
        {reading === 'failed' && <StatusBadge tone="due">{t('hints.failed')}</StatusBadge>}
        {version > 1 && <StatusBadge tone="due">{t('hints.is-corrected')}</StatusBadge>}
        {isLate && <StatusBadge tone="due">{t('hints.is-late')}</StatusBadge>}
        {isZero && <StatusBadge tone="notYet">{t('hints.is-zero')}</StatusBadge>}
      </span>
    </BareLink>
  );
}

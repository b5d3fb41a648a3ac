import { Suspense, useState } from 'react';
import { officeRoles, type Role } from '../../../../kernel/actor.ts';
import { PageHeader } from '../../../../ui/components/PageHeader.tsx';
import { PrintButton } from '../../../../ui/components/PrintButton.tsx';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { useFormat } from '../../../../ui/language/format.ts';
import { PageLink, usePageParam } from '../../../../ui/links.tsx';
import { useSignedIn } from '../../../../ui/session.tsx';
import { getReport } from '../../contract.ts';
import type { ReportView } from '../../views.ts';
import { SinceReceived } from '../SinceReceived.tsx';
import { ReviewBadge, StandingBadge } from '../StandingBadge.tsx';
import { useOfficeWords } from '../office-words.ts';
import { LoadingSkeleton } from '../../../../ui/components/LoadingSkeleton.tsx';
import { LoadedPage } from '../../../../ui/components/LoadedPage.tsx';
import { useReviewParts } from '../review-parts.ts';
import { boardPath, deskPath, ownWeeksPath } from '../paths.ts';
import { History } from './History.tsx';
import classes from './Review.module.css';
import { ReviewDesk } from './ReviewDesk.tsx';
import { VersionHints } from './VersionHints.tsx';
import { VersionReader } from './VersionReader.tsx';

/** A received report: its content, its versions, its history — and for the office what is to be decided. */
export function ReportPage() {
  const t = useOfficeWords();
  const reportId = usePageParam('reportId');
  const report = useEndpoint(getReport, { params: { reportId } });
  const forOffice = useIsOffice();
  // Told across reports, since a decision leads on to the next one.
  const [said, say] = useState('');
  return (
    <>
      <LoadedPage
        title={t('weekly-report.page.report')}
        back={
          <PageLink to={forOffice ? boardPath : ownWeeksPath}>{t(forOffice ? 'weekly-report.review.back' : 'weekly-report.back-home')}</PageLink>
        }
        query={report}
      >
        {(view) => <Report key={view.reportId} view={view} onSaid={say} />}
      </LoadedPage>
      <output className={classes['said']}>{said}</output>
    </>
  );
}

function useIsOffice(): boolean {
  const { role } = useSignedIn();
  return (officeRoles as readonly Role[]).includes(role);
}

function Report({ view, onSaid }: { view: ReportView; onSaid(words: string): void }) {
  const t = useOfficeWords();
  const format = useFormat();
  const forOffice = useIsOffice();
  const { OfReport, Waiting } = useReviewParts();
  const { standing } = view;
  const latest = view.versions[0];
  return (
    <>
      <PageHeader
        back={
          <PageLink className="jd-no-print" to={forOffice ? boardPath : deskPath(view.campaignId, standing.dueDate)}>
            {forOffice
              ? t('weekly-report.review.back')
              : t('weekly-report.week-due', { day: format.dayAndWeekday(standing.dueDate) })}
          </PageLink>
        }
        title={view.organizationName}
        lead={t('weekly-report.review.lead', { group: view.groupName, day: format.dateAndWeekday(standing.dueDate) })}
        status={
          <>
            <StandingBadge standing={standing} />
            <ReviewBadge reviewState={standing.reviewState} />
          </>
        }
        actions={<PrintButton />}
      />
      <div className={classes['page']}>
        <div className={classes['main']}>
          {forOffice && (
            <Suspense fallback={<LoadingSkeleton />}>
              <OfReport reportId={view.reportId} />
            </Suspense>
          )}
          <SinceReceived view={view} />
          <VersionReader view={view} />
        </div>
        <aside className={classes['side']}>
          {forOffice && (
            <Suspense fallback={<LoadingSkeleton />}>
              <Waiting campaignId={view.campaignId}>{(queue) => <ReviewDesk view={view} queue={queue} onSaid={onSaid} />}</Waiting>
            </Suspense>
          )}
          {latest && latest.hints.length > 0 && <VersionHints hints={latest.hints} />}
          <History view={view} />
        </aside>
      </div>
    </>
  );
}

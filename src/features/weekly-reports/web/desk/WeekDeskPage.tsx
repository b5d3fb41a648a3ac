import { Notice } from '../../../../ui/components/Notice.tsx';
import { PageHeader } from '../../../../ui/components/PageHeader.tsx';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { useFormat } from '../../../../ui/language/format.ts';
import { PageLink, usePageParam } from '../../../../ui/links.tsx';
import { useSignedIn } from '../../../../ui/session.tsx';
import { getOwnWeek } from '../../contract.ts';
import type { OwnWeekView } from '../../own-week-views.ts';
import { ReviewBadge, StandingBadge } from '../StandingBadge.tsx';
import { LoadedPage } from '../../../../ui/components/LoadedPage.tsx';
import { ownWeeksPath } from '../paths.ts';
import { useDeskWords } from './desk-words.ts';
import { ReceivedWeek } from './ReceivedWeek.tsx';
import { SignatureDesk } from './SignatureDesk.tsx';
import { useDraftSaving } from './use-draft-saving.ts';
import { WeekForm } from './WeekForm.tsx';
import { WithTheHead } from './WithTheHead.tsx';
import classes from './Desk.module.css';

/** One week of the own organization: written, signed, received, corrected — all on one page. */
export function WeekDeskPage() {
  const t = useDeskWords();
  const campaignId = usePageParam('campaignId');
  const dueDate = usePageParam('dueDate');
  const week = useEndpoint(getOwnWeek, { params: { campaignId, dueDate } }, { refetchIntervalMs: 60_000 });
  return (
    <LoadedPage title={t('weekly-report.page.desk')} back={<PageLink to={ownWeeksPath}>{t('weekly-report.back-home')}</PageLink>} query={week}>
      {(view) => <WeekDesk key={`${campaignId} ${dueDate}`} view={view} />}
    </LoadedPage>
  );
}

function WeekDesk({ view }: { view: OwnWeekView }) {
  const t = useDeskWords();
  const format = useFormat();
  const saving = useDraftSaving(view);
  return (
    <>
      <PageHeader
        back={<PageLink className="jd-no-print" to={ownWeeksPath}>{t('weekly-report.back-home')}</PageLink>}
        title={t('weekly-report.week-due', { day: format.dayAndWeekday(view.dueDate) })}
        lead={t('weekly-report.desk.lead', {
          organization: view.organizationName,
          from: format.dateTime(view.startsAt),
          to: format.dateTime(view.deadline),
        })}
        status={
          <>
            <StandingBadge standing={view.standing} />
            <ReviewBadge reviewState={view.standing.reviewState} />
          </>
        }
      />
      <Circumstances view={view} />
      <Desk view={view} saving={saving} />
    </>
  );
}

/** Which of its faces the desk shows follows from the draft, from what may be done now, and from who looks. */
function Desk({ view, saving }: { view: OwnWeekView; saving: ReturnType<typeof useDraftSaving> }) {
  const t = useDeskWords();
  const format = useFormat();
  const { role } = useSignedIn();
  if (view.draft?.state === 'awaitingSignature' && role === 'orgHead') return <SignatureDesk view={view} saving={saving} />;
  if (view.draft?.state === 'awaitingSignature') return <WithTheHead view={view} />;
  if (view.actions.includes('saveDraft')) return <WeekForm view={view} saving={saving} />;
  if (view.versions.length > 0) return <ReceivedWeek view={view} saving={saving} />;
  return (
    <Notice title={t('weekly-report.desk.not-begun')}>
      <p>{t('weekly-report.desk.not-begun-words', { time: format.dateTime(view.startsAt) })}</p>
    </Notice>
  );
}

/** Why this week is special: returned, handed back, let off, being corrected. */
function Circumstances({ view }: { view: OwnWeekView }) {
  const t = useDeskWords();
  const { returned, exemption, draft } = view;
  const notices = [
    returned && view.standing.reviewState === 'returned' && (
      <Notice key="returned" tone="urgent" title={t('weekly-report.desk.returned', { reason: returned.reason })} />
    ),
    draft?.state === 'writing' && draft.handBackNote !== '' && (
      <Notice key="handed-back" tone="due" title={t('weekly-report.desk.handed-back')}>
        <p>{draft.handBackNote}</p>
      </Notice>
    ),
    // What a returned report is mended for has been said above.
    draft && draft.correctionReason !== '' && draft.correctionReason !== returned?.reason && (
      <Notice key="correcting" title={t('weekly-report.desk.correcting', { reason: draft.correctionReason })}>
        <p>{t('weekly-report.desk.correcting-words')}</p>
      </Notice>
    ),
    exemption?.action === 'granted' && (
      <Notice key="exempted" title={t('weekly-report.desk.exempted', { reason: exemption.reason })} />
    ),
  ].filter(Boolean);
  return notices.length > 0 && <div className={classes['notices']}>{notices}</div>;
}

import { Notice } from '../../../../ui/components/Notice.tsx';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { useFormat } from '../../../../ui/language/format.ts';
import { PageButton } from '../../../../ui/links.tsx';
import { getOwnWeek } from '../../contract.ts';
import { deskPath } from '../paths.ts';
import { useWords } from '../words.ts';
import type { OwnCampaign, OwnWeek } from './own-campaign.ts';
import classes from './OwnWeeks.module.css';

/** What the office sent back, with the clerk's reason: before everything else. */
export function ReturnedReports({ campaign }: { campaign: OwnCampaign }) {
  // One that has been mended and lies with the head waits for the head, not for the reporter.
  const returned = campaign.weeks.filter(({ reviewState, draftState }) => reviewState === 'returned' && draftState !== 'awaitingSignature');
  return returned.map((week) => <ReturnedReport key={week.dueDate} campaignId={campaign.campaignId} week={week} />);
}

function ReturnedReport({ campaignId, week }: { campaignId: string; week: OwnWeek }) {
  const t = useWords();
  const format = useFormat();
  const { dueDate } = week;
  const decision = useEndpoint(getOwnWeek, { params: { campaignId, dueDate } }).data?.returned;
  return (
    <div className={classes['block']}>
      <Notice
        tone="urgent"
        title={t('weekly-report.home.returned', { week: t('weekly-report.week-due', { day: format.day(dueDate) }) })}
        actions={<PageButton to={deskPath(campaignId, dueDate)}>{t('weekly-report.home.mend')}</PageButton>}
      >
        {decision && (
          <>
            <p className={classes['reason']}>{decision.reason}</p>
            <p className={classes['soft']}>
              {t('weekly-report.home.returned-by', { name: decision.decidedBy, time: format.dateTime(decision.decidedAt) })}
            </p>
          </>
        )}
      </Notice>
    </div>
  );
}

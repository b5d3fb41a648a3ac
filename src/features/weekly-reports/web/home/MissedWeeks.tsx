import { Notice } from '../../../../ui/components/Notice.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import { PageButton } from '../../../../ui/links.tsx';
import { deskPath } from '../paths.ts';
import { useWords } from '../words.ts';
import type { OwnCampaign } from './own-campaign.ts';
import classes from './OwnWeeks.module.css';

const mostShown = 2;

/** Weeks whose deadline has passed without an answer: a task that can still be done, the newest first. */
export function MissedWeeks({ campaign }: { campaign: OwnCampaign }) {
  const t = useWords();
  const format = useFormat();
  const missed = campaign.weeks.filter(({ state, draftState }) => state === 'missing' && draftState !== 'awaitingSignature');
  return missed
    .toReversed()
    .slice(0, mostShown)
    .map(({ dueDate }) => (
      <div key={dueDate} className={classes['block']}>
        <Notice
          tone="due"
          title={t('weekly-report.home.missed', { day: format.dayAndWeekday(dueDate) })}
          actions={
            <PageButton variant="default" to={deskPath(campaign.campaignId, dueDate)}>
              {t('weekly-report.home.report-late')}
            </PageButton>
          }
        >
          <p>{t('weekly-report.home.missed-words')}</p>
        </Notice>
      </div>
    ));
}

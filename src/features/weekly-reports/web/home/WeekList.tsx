import { StatusBadge } from '../../../../ui/components/StatusBadge.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import { BareLink } from '../../../../ui/links.tsx';
import { useNow } from '../../../../ui/clock.tsx';
import { IconChevronRight } from '@tabler/icons-react';
import { ReviewBadge, StandingBadge } from '../StandingBadge.tsx';
import { deskPath } from '../paths.ts';
import { useWords } from '../words.ts';
import type { OwnCampaign, OwnWeek } from './own-campaign.ts';
import classes from './OwnWeeks.module.css';

/** Every week that has begun, the newest first: what became of it, as words, never as a score. */
export function WeekList({ campaign }: { campaign: OwnCampaign }) {
  const t = useWords();
  const now = useNow().toISOString();
  const begun = campaign.weeks.filter(({ startsAt }) => startsAt <= now).toReversed();
  return (
    <Section title={t('weekly-report.home.weeks')} flush>
      <ul className={classes['weeks']}>
        {begun.map((week) => (
          <li key={week.dueDate}>
            <WeekLine campaignId={campaign.campaignId} week={week} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function WeekLine({ campaignId, week }: { campaignId: string; week: OwnWeek }) {
  const t = useWords();
  const format = useFormat();
  return (
    <BareLink to={deskPath(campaignId, week.dueDate)} className={classes['week']}>
      <span>
        <strong>{t('weekly-report.week-due', { day: format.dayAndWeekday(week.dueDate) })}</strong>
        {week.receivedAt && (
          <span className={classes['soft']}>{t('weekly-report.received-at', { time: format.dateTime(week.receivedAt) })}</span>
        )}
      </span>
      <span className={classes['badges']}>
        <StandingBadge standing={week} />
        <ReviewBadge reviewState={week.reviewState} />
        {week.draftState && <StatusBadge tone="plain">{t(`weekly-report.draft.${week.draftState}`)}</StatusBadge>}
      </span>
      <IconChevronRight size={18} stroke={1.8} aria-hidden />
    </BareLink>
  );
}

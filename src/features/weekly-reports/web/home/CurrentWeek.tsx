import { IconBell, IconCircleCheck, IconPencil, IconReceipt } from '@tabler/icons-react';
import { Countdown } from '../../../../ui/components/Countdown.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import { PageButton } from '../../../../ui/links.tsx';
import { ReviewBadge, StandingBadge } from '../StandingBadge.tsx';
import { deskPath, receiptPath } from '../paths.ts';
import { useWords } from '../words.ts';
import type { OwnCampaign, OwnWeek } from './own-campaign.ts';
import classes from './OwnWeeks.module.css';
import { ZeroReport } from './ZeroReport.tsx';

/** Is this week done, how long have I got, and one big button. */
export function CurrentWeek({ campaign }: { campaign: OwnCampaign }) {
  const t = useWords();
  const { campaignId, currentDueDate, currentActs } = campaign;
  const week = campaign.weeks.find(({ dueDate }) => dueDate === currentDueDate);
  if (!week) return <Section title={t('weekly-report.home.over')}>{campaign.campaignName}</Section>;
  return (
    <Section title={t('weekly-report.this-week')} lead={campaign.campaignName} emphasis={week.receivedAt === null}>
      {week.receivedAt === null ? (
        <div className={classes['current']}>
          <Countdown from={week.startsAt} until={week.deadline} />
          <div className={classes['answer']}>
            <NotReceived campaignId={campaignId} week={week} acts={currentActs} />
          </div>
        </div>
      ) : (
        <div className={classes['done']}>
          <IconCircleCheck size={72} stroke={1.2} aria-hidden />
          <div className={classes['answer']}>
            <Received campaignId={campaignId} week={week} />
          </div>
        </div>
      )}
      {week.receivedAt === null && week.draftState !== 'awaitingSignature' && currentActs === 0 && (
        <div className={classes['orZero']}>
          <ZeroReport campaignId={campaignId} dueDate={week.dueDate} />
        </div>
      )}
    </Section>
  );
}

function Received({ campaignId, week }: { campaignId: string; week: OwnWeek }) {
  const t = useWords();
  const format = useFormat();
  return (
    <>
      <p className={classes['verdict']}>{t('weekly-report.home.done')}</p>
      <p className={classes['badges']}>
        <StandingBadge standing={week} />
        <ReviewBadge reviewState={week.reviewState} />
      </p>
      <p className={classes['soft']}>{week.receivedAt && t('weekly-report.received-at', { time: format.dateTime(week.receivedAt) })}</p>
      <div className={classes['buttons']}>
        {week.reportId && (
          <PageButton variant="default" to={receiptPath(week.reportId)} leftSection={<IconReceipt size={18} stroke={1.8} aria-hidden />}>
            {t('weekly-report.home.receipt')}
          </PageButton>
        )}
        <PageButton variant="default" to={deskPath(campaignId, week.dueDate)}>
          {t('weekly-report.home.see')}
        </PageButton>
      </div>
    </>
  );
}

function NotReceived({ campaignId, week, acts }: { campaignId: string; week: OwnWeek; acts: number }) {
  const t = useWords();
  const format = useFormat();
  const wording =
    week.draftState === 'awaitingSignature'
      ? 'weekly-report.home.see-with-head'
      : week.draftState === 'writing'
        ? 'weekly-report.home.continue'
        : 'weekly-report.home.write';
  return (
    <>
      <p className={classes['verdict']}>{t(week.state === 'exempt' ? 'weekly-report.home.exempt' : 'weekly-report.home.not-done')}</p>
      {week.state === 'exempt' && <p className={classes['soft']}>{t('weekly-report.home.exempt-words')}</p>}
      {acts > 0 && <p className={classes['soft']}>{t('weekly-report.home.acts', { count: acts })}</p>}
      {week.lastRemindedAt && (
        <p className={classes['reminded']}>
          <IconBell size={18} stroke={1.8} aria-hidden />
          {t('weekly-report.home.reminded', { time: format.dateTime(week.lastRemindedAt) })}
        </p>
      )}
      <PageButton
        className={classes['big']}
        size="lg"
        to={deskPath(campaignId, week.dueDate)}
        leftSection={<IconPencil size={22} stroke={1.8} aria-hidden />}
      >
        {t(wording)}
      </PageButton>
    </>
  );
}

import { EmptyState } from '../../../../ui/components/EmptyState.tsx';
import { LoadingSkeleton } from '../../../../ui/components/LoadingSkeleton.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { useFormat } from '../../../../ui/language/format.ts';
import { PageButton } from '../../../../ui/links.tsx';
import { IconSignature } from '@tabler/icons-react';
import { getOwnWeek } from '../../contract.ts';
import { FigureStrip } from '../FigureStrip.tsx';
import { deskPath } from '../paths.ts';
import { useWords } from '../words.ts';
import type { OwnCampaign } from './own-campaign.ts';
import classes from './OwnWeeks.module.css';

/** plan §五(二): the head signs. What waits for the signature, with its figures, and the way to read and sign it. */
export function AwaitingSignature({ campaign }: { campaign: OwnCampaign }) {
  const t = useWords();
  const waiting = campaign.weeks.filter(({ draftState }) => draftState === 'awaitingSignature');
  return (
    <Section title={t('weekly-report.home.to-sign')} emphasis={waiting.length > 0}>
      {waiting.length === 0 ? (
        <EmptyState icon={IconSignature} title={t('weekly-report.home.nothing-to-sign')}>
          {t('weekly-report.home.nothing-to-sign-words')}
        </EmptyState>
      ) : (
        waiting.map(({ dueDate }) => <WaitingReport key={dueDate} campaignId={campaign.campaignId} dueDate={dueDate} />)
      )}
    </Section>
  );
}

function WaitingReport({ campaignId, dueDate }: { campaignId: string; dueDate: string }) {
  const t = useWords();
  const format = useFormat();
  const week = useEndpoint(getOwnWeek, { params: { campaignId, dueDate } }).data;
  const draft = week?.draft;
  return (
    <div className={classes['waiting']}>
      <h3>{t('weekly-report.week-due', { day: format.dayAndWeekday(dueDate) })}</h3>
      <div className={classes['what']}>
        {draft ? (
          <>
            <FigureStrip small figures={week.ledger.figures} names={['acts', 'people', 'visits', 'moneyFen']} />
            <p className={classes['soft']}>
              {t('weekly-report.home.handed-by', { name: draft.savedBy, time: format.dateTime(draft.savedAt) })}
            </p>
          </>
        ) : (
          <LoadingSkeleton lines={2} />
        )}
      </div>
      <PageButton size="lg" to={deskPath(campaignId, dueDate)} leftSection={<IconSignature size={22} stroke={1.8} aria-hidden />}>
        {t('weekly-report.home.read-and-sign')}
      </PageButton>
    </div>
  );
}

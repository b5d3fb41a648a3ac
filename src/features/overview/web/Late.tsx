import { Countdown } from '../../../ui/components/Countdown.tsx';
import { Section } from '../../../ui/components/Section.tsx';
import { StatusBadge } from '../../../ui/components/StatusBadge.tsx';
import { useFormat } from '../../../ui/language/format.ts';
import { useTranslator } from '../../../ui/language/use-translator.ts';
import { PageLink } from '../../../ui/links.tsx';
import type { Overview, OverviewWeek, ReportsOverview } from '../contract.ts';
import { Bar } from './Bar.tsx';
import classes from './Overview.module.css';
import { boardPath } from './paths.ts';
import { overviewWords } from './words.ts';

/** Weekly reports: the week that runs, the one that was due last, and what is missing over all (plan §五(二)). */
export function Late({ office: { reports } }: { office: NonNullable<Overview['office']> }) {
  const t = useTranslator(overviewWords);
  return (
    <Section title={t('lateTitle')}>
      {reports.length === 0 && <p className={classes['soft']}>{t('lateNone')}</p>}
      {reports.map((campaign) => (
        <CampaignReports key={campaign.campaignId} campaign={campaign} isOnly={reports.length === 1} />
      ))}
    </Section>
  );
}

function CampaignReports({ campaign, isOnly }: { campaign: ReportsOverview; isOnly: boolean }) {
  const t = useTranslator(overviewWords);
  const { campaignId, campaignName, running, last, missing } = campaign;
  return (
    <div className={classes['campaign']}>
      {!isOnly && <h3>{campaignName}</h3>}
      {running && <Running week={running} campaignId={campaignId} />}
      {last && <Last week={last} campaignId={campaignId} />}
      <p>
        {missing === 0 ? (
          <StatusBadge tone="confirmed">{t('nothingLate')}</StatusBadge>
        ) : (
          <PageLink to={boardPath} search={{ campaign: campaignId }}>
            {t('missingInAll', { count: missing })}
          </PageLink>
        )}
      </p>
    </div>
  );
}

const sum = (states: OverviewWeek['states']) => Object.values(states).reduce((total, count) => total + count, 0);

function Running({ week: { dueDate, startsAt, deadline, states }, campaignId }: { week: OverviewWeek; campaignId: string }) {
  const t = useTranslator(overviewWords);
  const format = useFormat();
  const all = sum(states);
  const answered = all - states.pending - states.missing;
  const answeredWords = t('answered', { answered, all });
  return (
    <div>
      <p className={classes['line']}>
        <PageLink to={boardPath} search={{ campaign: campaignId, week: dueDate }}>
          {t('weekRunning', { date: format.dayAndWeekday(dueDate), time: format.time(deadline) })}
        </PageLink>
        <Countdown from={startsAt} until={deadline} inline />
      </p>
      <Bar parts={[{ tone: 'confirmed', count: answered }, { tone: 'due', count: all - answered }]} label={answeredWords} />
      <p className={classes['small']}>
        {answeredWords} · {answered === all ? t('allAnswered') : t('stillPending', { count: all - answered })}
      </p>
    </div>
  );
}

function Last({ week: { dueDate, states }, campaignId }: { week: OverviewWeek; campaignId: string }) {
  const t = useTranslator(overviewWords);
  const format = useFormat();
  const all = sum(states);
  return (
    <p className={classes['line']}>
      <PageLink to={boardPath} search={{ campaign: campaignId, week: dueDate }}>
        {t('weekLast', { date: format.dayAndWeekday(dueDate) })}
      </PageLink>
      <span>{t('answered', { answered: all - states.missing, all })}</span>
      {states.late > 0 && <StatusBadge tone="due">{t('late', { count: states.late })}</StatusBadge>}
      {states.missing > 0 && <StatusBadge tone="urgent">{t('missing', { count: states.missing })}</StatusBadge>}
    </p>
  );
}

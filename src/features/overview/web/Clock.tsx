import { Section } from '../../../ui/components/Section.tsx';
import { useFormat } from '../../../ui/language/format.ts';
import { useTranslator } from '../../../ui/language/use-translator.ts';
import { PageLink } from '../../../ui/links.tsx';
import type { Overview } from '../contract.ts';
import { Bar } from './Bar.tsx';
import classes from './Overview.module.css';
import { campaignPath } from './paths.ts';
import { overviewWords } from './words.ts';

type Campaign = Overview['campaigns'][number];

/** plan: 从印发之日到全部验收退出, 6月底前 — how far the campaigns are, with every condition of their end. */
export function Clock({ view: { campaigns, office } }: { view: Overview }) {
  const t = useTranslator(overviewWords);
  return (
    <Section title={t('clockTitle')}>
      {campaigns.length === 0 && <p className={classes['soft']}>{t('clockNone')}</p>}
      {campaigns.map((campaign) => (
        <div key={campaign.campaignId} className={classes['campaign']}>
          <h3>
            {office ? <PageLink to={campaignPath(campaign.campaignId)}>{campaign.name}</PageLink> : campaign.name}
          </h3>
          <Days campaign={campaign} />
          <Ends campaign={campaign} />
        </div>
      ))}
    </Section>
  );
}

function Days({ campaign: { day, daysLeft, endsOn } }: { campaign: Campaign }) {
  const t = useTranslator(overviewWords);
  const format = useFormat();
  const untilEnd = () => {
    if (endsOn === null || daysLeft === null) return undefined;
    const date = format.date(endsOn);
    if (daysLeft > 0) return t('clockLeft', { date, days: daysLeft });
    return daysLeft === 0 ? t('clockLast', { date }) : t('clockPast', { date, days: -daysLeft });
  };
  const all = daysLeft === null ? day : day + daysLeft;
  return (
    <>
      <p className={classes['line']}>
        <strong className={classes['days']}>{day > 0 ? t('clockDay', { day }) : t('clockBefore', { days: 1 - day })}</strong>
        <span data-tone={daysLeft !== null && daysLeft < 0 ? 'urgent' : undefined} className={classes['until']}>
          {untilEnd()}
        </span>
      </p>
      {daysLeft !== null && day > 0 && (
        <Bar
          parts={[
            { tone: daysLeft < 0 ? 'urgent' : 'confirmed', count: Math.min(day, Math.max(all, day)) },
            { tone: 'notYet', count: Math.max(0, daysLeft) },
          ]}
          label={t('clockBar', { all, day })}
        />
      )}
    </>
  );
}

function Ends({ campaign: { endsOn, endConditions } }: { campaign: Campaign }) {
  const t = useTranslator(overviewWords);
  const format = useFormat();
  if (endsOn === null && endConditions.length === 0) return null;
  return (
    <div>
      <p className={classes['small']}>{t('clockEnds')}</p>
      <ul className={classes['ends']}>
        {endsOn !== null && <li>{t('clockByDate', { date: format.date(endsOn) })}</li>}
        {endConditions.map((condition) => (
          <li key={condition} lang="zh-CN">
            {condition}
          </li>
        ))}
      </ul>
    </div>
  );
}

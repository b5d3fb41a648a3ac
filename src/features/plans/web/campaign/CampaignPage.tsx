import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { LoadedPage } from '../../../../ui/components/LoadedPage.tsx';
import { PageHeader } from '../../../../ui/components/PageHeader.tsx';
import { PrintButton } from '../../../../ui/components/PrintButton.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { StatusBadge } from '../../../../ui/components/StatusBadge.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { useFormat } from '../../../../ui/language/format.ts';
import { PageLink, usePageParam } from '../../../../ui/links.tsx';
import type { Campaign } from '../../campaign-contract.ts';
import { viewCampaign } from '../../contract.ts';
import { factWords } from '../fact-words.ts';
import { plansPath } from '../paths.ts';
import { useRuleWords } from '../use-rule-words.ts';
import { useTerm } from '../use-term.ts';
import { plansWords } from '../words.ts';
import classes from './CampaignPage.module.css';
import { Deadlines } from './Deadlines.tsx';
import { Versions } from './Versions.tsx';

/** A live campaign as its notice has it: chief, groups, members, villages, deadlines, and how it ends (S11, S12, S15). */
export function CampaignPage() {
  const t = useTranslator(plansWords);
  const campaignId = usePageParam('campaignId');
  const campaign = useEndpoint(viewCampaign, { params: { campaignId } });
  return (
    <LoadedPage title={t('campaignPage')} back={<PageLink to={plansPath}>{t('backToList')}</PageLink>} query={campaign}>
      {(view) => <Shown campaign={view} />}
    </LoadedPage>
  );
}

function Shown({ campaign }: { campaign: Campaign }) {
  const t = useTranslator(plansWords);
  const facts = useTranslator(factWords);
  const term = useTerm();
  const ruleWords = useRuleWords();
  const villages = new Set(campaign.groups.flatMap((group) => group.villages.map(({ villageId }) => villageId))).size;
  const organizations = new Set(campaign.groups.flatMap((group) => group.organizations.map(({ organizationId }) => organizationId))).size;
  return (
    <>
      <PageHeader
        back={<PageLink to={plansPath}>{t('backToList')}</PageLink>}
        title={campaign.name}
        status={<StatusBadge tone="confirmed">{t('stateLaunched', { version: campaign.version })}</StatusBadge>}
        lead={term(campaign)}
        actions={<PrintButton />}
      />
      <div className={classes['tops']}>
        <Section title={t('chiefTitle')}>
          <p className={classes['large']}>{campaign.chief?.name ?? facts('notRead')}</p>
          <p className={classes['soft']}>{campaign.chief?.post}</p>
        </Section>
        <Section title={t('launchWho')}>
          <p className={classes['large']}>{t('counts', { villages, organizations, groups: campaign.groups.length })}</p>
        </Section>
        <HowItEnds campaign={campaign} />
      </div>
      <Section title={t('groupsTitle')}>
        <Groups groups={campaign.groups} />
      </Section>
      <Section
        title={t('calendarTitle')}
        lead={[ruleWords(campaign.reportingRule), campaign.reportsGoTo && t('ruleTo', { to: campaign.reportsGoTo })].filter(Boolean).join(' · ')}
      >
        {campaign.reportingText && <p className={classes['soft']}>“{campaign.reportingText}”</p>}
        {campaign.deadlines.length === 0 ? (
          <p>{t('calendarEmpty')}</p>
        ) : (
          <Deadlines deadlines={campaign.deadlines} isOpenEnded={campaign.endsOn === null} />
        )}
      </Section>
      <Section title={t('versionsTitle')}>
        <Versions versions={campaign.versions} />
      </Section>
    </>
  );
}

/** Both ends stand side by side: the day, and what must have been reached. */
function HowItEnds({ campaign: { endsOn, endConditions } }: { campaign: Campaign }) {
  const t = useTranslator(plansWords);
  const format = useFormat();
  return (
    <Section title={t('endTitle')}>
      {endsOn === null && endConditions.length === 0 ? (
        <p>{t('endNone')}</p>
      ) : (
        <dl className={classes['ends']}>
          {endsOn !== null && (
            <div>
              <dt>{t('endDate')}</dt>
              <dd>{format.date(endsOn)}</dd>
            </div>
          )}
          {endConditions.map((condition) => (
            <div key={condition}>
              <dt>{t('endCondition')}</dt>
              <dd>{condition}</dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}

function Groups({ groups }: { groups: Campaign['groups'] }) {
  const t = useTranslator(plansWords);
  const facts = useTranslator(factWords);
  return (
    <ol className={classes['groups']}>
      {groups.map((group) => (
        <li key={group.groupId} className="jd-keep-together">
          <h3>{group.name}</h3>
          <p className={classes['soft']}>{facts('villages')}</p>
          <ul>
            {group.villages.map(({ villageId, name, townshipName }) => (
              <li key={villageId}>
                {name} <span className={classes['soft']}>{townshipName ?? t('townshipUnknown')}</span>
              </li>
            ))}
          </ul>
          <p className={classes['soft']}>{facts('organizations')}</p>
          <ul>
            {group.organizations.map(({ organizationId, name }) => (
              <li key={organizationId}>
                {name} {organizationId === group.leadOrganizationId && <StatusBadge tone="plain">{t('lead')}</StatusBadge>}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

import { useEndpoint } from '../../../ui/api/use-endpoint.ts';
import { DataTable, type Column } from '../../../ui/components/DataTable.tsx';
import { EmptyState } from '../../../ui/components/EmptyState.tsx';
import { Loaded } from '../../../ui/components/Loaded.tsx';
import { PageHeader } from '../../../ui/components/PageHeader.tsx';
import { Section } from '../../../ui/components/Section.tsx';
import { useFormat } from '../../../ui/language/format.ts';
import { useTranslator } from '../../../ui/language/use-translator.ts';
import { BareLink, PageLink } from '../../../ui/links.tsx';
import type { CampaignSummary } from '../campaign-contract.ts';
import { listCampaigns, listNotices } from '../contract.ts';
import type { NoticeSummary } from '../notice-contract.ts';
import { LoadNotice } from './LoadNotice.tsx';
import { NoticeStateBadge } from './NoticeStateBadge.tsx';
import { campaignPath, noticePath } from './paths.ts';
import classes from './PlansPage.module.css';
import { useTerm } from './use-term.ts';
import { plansWords } from './words.ts';

/** What is live, what is being checked, and where the next notice goes in. */
export function PlansPage() {
  const t = useTranslator(plansWords);
  const campaigns = useEndpoint(listCampaigns, {});
  const notices = useEndpoint(listNotices, {});
  return (
    <>
      <PageHeader title={t('listTitle')} lead={t('listLead')} />
      <Loaded query={campaigns}>{(answer) => <Campaigns campaigns={answer.campaigns} />}</Loaded>
      <Section title={t('loadTitle')} lead={t('loadLead')}>
        <LoadNotice />
      </Section>
      <Section title={t('noticesTitle')} flush>
        <Loaded query={notices}>{(answer) => <NoticeTable notices={answer.notices} />}</Loaded>
      </Section>
    </>
  );
}

function Campaigns({ campaigns }: { campaigns: CampaignSummary[] }) {
  const t = useTranslator(plansWords);
  const term = useTerm();
  if (campaigns.length === 0) return null;
  return (
    <Section title={t('campaignsTitle')}>
      <ul className={classes['cards']}>
        {campaigns.map((campaign) => (
          <li key={campaign.campaignId}>
            <BareLink to={campaignPath(campaign.campaignId)} className={classes['card']}>
              <strong>{campaign.name}</strong>
              <span>{term(campaign)}</span>
              <span className={classes['soft']}>{t('versionNumber', { version: campaign.version })}</span>
            </BareLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function NoticeTitle({ notice }: { notice: NoticeSummary }) {
  const t = useTranslator(plansWords);
  return (
    <div className={classes['notice']}>
      <PageLink to={noticePath(notice.noticeId)}>{notice.title ?? t('untitled')}</PageLink>
      <span className={classes['soft']}>{[notice.docNumber, notice.fileName].filter(Boolean).join(' · ')}</span>
    </div>
  );
}

const titleCell = (notice: NoticeSummary) => <NoticeTitle notice={notice} />;
const stateCell = (notice: NoticeSummary) => <NoticeStateBadge notice={notice} />;

function NoticeTable({ notices }: { notices: NoticeSummary[] }) {
  const t = useTranslator(plansWords);
  const format = useFormat();
  const columns: Column<NoticeSummary>[] = [
    {
      id: 'notice',
      header: t('columnNotice'),
      isHeading: true,
      cell: titleCell,
      sortBy: (notice) => notice.title ?? '',
    },
    { id: 'state', header: t('columnState'), width: '16rem', cell: stateCell },
    {
      id: 'loaded',
      header: t('columnLoaded'),
      width: '16rem',
      cell: (notice) => t('loadedBy', { name: notice.loadedByName, time: format.dateTime(notice.loadedAt) }),
      sortBy: (notice) => notice.loadedAt,
    },
  ];
  return (
    <DataTable
      caption={t('noticesTitle')}
      columns={columns}
      rows={notices}
      rowKey={({ noticeId }) => noticeId}
      empty={<EmptyState title={t('noticesEmpty')}>{t('noticesEmptyWhy')}</EmptyState>}
    />
  );
}

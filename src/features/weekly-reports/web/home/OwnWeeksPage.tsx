import { IconPencilPlus } from '@tabler/icons-react';
import { EmptyState } from '../../../../ui/components/EmptyState.tsx';
import { Loaded } from '../../../../ui/components/Loaded.tsx';
import { PageHeader } from '../../../../ui/components/PageHeader.tsx';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { PageButton } from '../../../../ui/links.tsx';
import { useSignedIn } from '../../../../ui/session.tsx';
import { newActPath } from '../../../assistance/web/public-parts.tsx';
import { listOwnWeeks } from '../../contract.ts';
import { useWords } from '../words.ts';
import { AwaitingSignature } from './AwaitingSignature.tsx';
import { CurrentWeek } from './CurrentWeek.tsx';
import { MissedWeeks } from './MissedWeeks.tsx';
import { ReturnedReports } from './ReturnedReports.tsx';
import { WeekList } from './WeekList.tsx';

/** Where reporter and head land. Reporter: is this week done, how long have I got? Head: what waits for my signature? */
export function OwnWeeksPage() {
  const t = useWords();
  const { role, organizationName, name } = useSignedIn();
  const weeks = useEndpoint(listOwnWeeks, {}, { refetchIntervalMs: 60_000 });
  return (
    <>
      <PageHeader
        title={t('weekly-report.page.home')}
        lead={organizationName ?? name}
        actions={
          <PageButton size="lg" to={newActPath} leftSection={<IconPencilPlus size={22} stroke={1.8} aria-hidden />}>
            {t('weekly-report.home.record')}
          </PageButton>
        }
      />
      <Loaded query={weeks}>
        {({ campaigns }) =>
          campaigns.length === 0 ? (
            <EmptyState title={t('weekly-report.home.no-campaign')}>{t('weekly-report.home.no-campaign-words')}</EmptyState>
          ) : (
            campaigns.map((campaign) => (
              <div key={campaign.campaignId}>
                {campaigns.length > 1 && <h2>{campaign.campaignName}</h2>}
                <ReturnedReports campaign={campaign} />
                {role === 'orgHead' && <AwaitingSignature campaign={campaign} />}
                <MissedWeeks campaign={campaign} />
                <CurrentWeek campaign={campaign} />
                <WeekList campaign={campaign} />
              </div>
            ))
          )
        }
      </Loaded>
    </>
  );
}

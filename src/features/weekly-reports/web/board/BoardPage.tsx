import { NativeSelect } from '@mantine/core';
import { IconReportAnalytics } from '@tabler/icons-react';
import { Suspense } from 'react';
import { EmptyState } from '../../../../ui/components/EmptyState.tsx';
import { PageHeader } from '../../../../ui/components/PageHeader.tsx';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { PageButton, usePageSearch } from '../../../../ui/links.tsx';
import { getBoard } from '../../contract.ts';
import type { BoardView } from '../../county-views.ts';
import { LoadingSkeleton } from '../../../../ui/components/LoadingSkeleton.tsx';
import { LoadedPage } from '../../../../ui/components/LoadedPage.tsx';
import { noticesPath, rollUpPath } from '../paths.ts';
import { useReviewParts } from '../review-parts.ts';
import { useOfficeWords } from '../office-words.ts';
import classes from './Board.module.css';
import { weekOnTheDesk } from './board-reading.ts';
import { WeekInFocus } from './WeekInFocus.tsx';
import { WeekMatrix } from './WeekMatrix.tsx';

/** The reports of every organization by week: what is late, what waits for review. Never a ranking. */
export function BoardPage() {
  const t = useOfficeWords();
  const { Queue } = useReviewParts();
  const [{ campaign, around, week }, setSearch] = usePageSearch();
  const board = useEndpoint(
    getBoard,
    { query: { ...(campaign ? { campaignId: campaign } : {}), ...(around ? { around } : {}) } },
    { refetchIntervalMs: 30_000, keepPrevious: true },
  );
  return (
    <LoadedPage title={t('weekly-report.page.board')} query={board}>
      {(view) => {
        const chosen = view.weeks.find(({ dueDate }) => dueDate === week) ?? weekOnTheDesk(view);
        return (
          <>
            <PageHeader
              title={t('weekly-report.page.board')}
              lead={view.campaigns.find(({ campaignId }) => campaignId === view.campaignId)?.campaignName}
              actions={
                <>
                  <CampaignChoice view={view} onChoose={(id) => setSearch({ campaign: id, around: undefined, week: undefined })} />
                  {view.campaignId && chosen && (
                    <PageButton
                      variant="default"
                      to={rollUpPath(view.campaignId, chosen.dueDate)}
                      leftSection={<IconReportAnalytics size={18} stroke={1.8} aria-hidden />}
                    >
                      {t('weekly-report.board.roll-up')}
                    </PageButton>
                  )}
                </>
              }
            />
            {view.campaignId === null || !chosen ? (
              <EmptyState
                title={t('weekly-report.board.empty')}
                actions={<PageButton to={noticesPath}>{t('weekly-report.board.load-notice')}</PageButton>}
              >
                {t('weekly-report.board.empty-words')}
              </EmptyState>
            ) : (
              <>
                <div className={classes['desk']}>
                  <div>
                    <WeekInFocus
                      key={chosen.dueDate}
                      view={view}
                      campaignId={view.campaignId}
                      week={chosen}
                      onChoose={(dueDate) => setSearch({ week: dueDate })}
                    />
                  </div>
                  <div>
                    <Suspense fallback={<LoadingSkeleton />}>
                      <Queue campaignId={view.campaignId} />
                    </Suspense>
                  </div>
                </div>
                <WeekMatrix
                  view={view}
                  campaignId={view.campaignId}
                  onMove={(date) => setSearch({ around: date, week: undefined })}
                />
              </>
            )}
          </>
        );
      }}
    </LoadedPage>
  );
}

function CampaignChoice({ view, onChoose }: { view: BoardView; onChoose(campaignId: string): void }) {
  const t = useOfficeWords();
  if (view.campaigns.length < 2) return null;
  return (
    <NativeSelect
      aria-label={t('weekly-report.board.campaign')}
      value={view.campaignId ?? ''}
      onChange={(event) => onChoose(event.currentTarget.value)}
      data={view.campaigns.map(({ campaignId, campaignName }) => ({ value: campaignId, label: campaignName }))}
    />
  );
}

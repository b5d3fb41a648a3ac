import { useEffect, useState } from 'react';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { DownloadButton } from '../../../../ui/components/DownloadButton.tsx';
import { EmptyState } from '../../../../ui/components/EmptyState.tsx';
import { LoadedPage } from '../../../../ui/components/LoadedPage.tsx';
import { Notice } from '../../../../ui/components/Notice.tsx';
import { PageHeader } from '../../../../ui/components/PageHeader.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { PageButton, usePageSearch } from '../../../../ui/links.tsx';
import { useSignedIn } from '../../../../ui/session.tsx';
import { countGaps, downloadGaps, viewGapOptions } from '../../contract.ts';
import { noticesPath } from '../paths.ts';
import { useCoverageWords } from '../words.ts';
import { Filters } from './Filters.tsx';
import { filterOf, kindOf, kindWithGaps } from './filters.ts';
import classes from './Gaps.module.css';
import { ListSkeleton } from './cells.tsx';
import { HouseholdGaps } from './HouseholdGaps.tsx';
import { KindTabs } from './KindTabs.tsx';
import { PersonGaps } from './PersonGaps.tsx';
import { VillageGaps } from './VillageGaps.tsx';

/** Who is left out today: villages, households, persons; each with since when and the next step beside it. */
export function GapsPage() {
  const t = useCoverageWords();
  const isOfOffice = ['chief', 'clerk'].includes(useSignedIn().role);
  const [search, changeSearch] = usePageSearch();
  const [done, setDone] = useState<string>();
  const kind = kindOf(search);
  const filter = filterOf(search);
  const options = useEndpoint(viewGapOptions, {}, { freshForMs: 300_000 });
  const counts = useEndpoint(countGaps, { query: filter }, { keepPrevious: true });
  const unnamed = kind === undefined && (counts.data ? kindWithGaps(counts.data) : counts.isError ? 'household' : undefined);
  // Into the address: a tab that followed the counts would be another as soon as its last gap is mended.
  useEffect(() => {
    if (unnamed) changeSearch({ kind: unnamed });
  }, [unnamed, changeSearch]);
  const shared = { filter, onDone: setDone };
  return (
    <LoadedPage title={t('coverage.page.gaps')} query={options}>
      {(choices) => (
        <>
          <PageHeader
            title={t('coverage.page.gaps')}
            lead={t('gaps.lead')}
            actions={
              <DownloadButton endpoint={downloadGaps} input={{ query: filter }}>
                {t('gaps.export')}
              </DownloadButton>
            }
          />
          {choices.villages.length === 0 ? (
            <EmptyState title={t('gaps.no-villages')} actions={isOfOffice && <PageButton to={noticesPath}>{t('gaps.load-notice')}</PageButton>}>
              {t('gaps.no-villages-words')}
            </EmptyState>
          ) : (
            <>
              <KindTabs kind={kind} counts={counts.data} search={search} />
              {done !== undefined && (
                <div className={classes['done']}>
                  <Notice tone="confirmed" title={done} announce="status" />
                </div>
              )}
              {kind === undefined ? (
                <ListSkeleton />
              ) : (
                <Section flush title={t(`gaps.kind.${kind}`)} lead={t(`gaps.what.${kind}`)}>
                  <Filters villages={choices.villages} search={search} onChange={changeSearch} />
                  {kind === 'village' && <VillageGaps filter={filter} />}
                  {kind === 'household' && <HouseholdGaps choices={choices} {...shared} />}
                  {kind === 'person' && <PersonGaps choices={choices} {...shared} />}
                </Section>
              )}
            </>
          )}
        </>
      )}
    </LoadedPage>
  );
}

import { IconPlus } from '@tabler/icons-react';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { DownloadButton } from '../../../../ui/components/DownloadButton.tsx';
import { EmptyState } from '../../../../ui/components/EmptyState.tsx';
import { LoadedPage } from '../../../../ui/components/LoadedPage.tsx';
import { PageHeader } from '../../../../ui/components/PageHeader.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { PageButton, usePageSearch } from '../../../../ui/links.tsx';
import { exportNeeds, listAlikePairs, listNeeds } from '../../contract.ts';
import { AlikePairs } from '../AlikePairs.tsx';
import { needsPath, newNeedPath } from '../paths.ts';
import { useNeedWords } from '../words.ts';
import { Counts } from './Counts.tsx';
import { Filters } from './Filters.tsx';
import { hasFilters, queryOf } from './filters.ts';
import classes from './NeedsPage.module.css';
import { NeedsTable } from './NeedsTable.tsx';

/** What is needed, the most urgent first; what may stand twice; the way to every record. */
export function NeedsPage() {
  const t = useNeedWords();
  const [search, setSearch] = usePageSearch();
  const { after, ...filters } = queryOf(search);
  const list = useEndpoint(listNeeds, { query: { ...filters, ...(after ? { after } : {}) } }, { keepPrevious: true });
  const pairs = useEndpoint(listAlikePairs, {});
  return (
    <LoadedPage title={t('needs.page.list')} query={list}>
      {({ needs, next, counts }) => (
        <>
          <PageHeader
            title={t('needs.page.list')}
            lead={t('needs.lead')}
            actions={
              <>
                <DownloadButton endpoint={exportNeeds} input={{ query: filters }}>
                  {t('needs.export')}
                </DownloadButton>
                <PageButton to={newNeedPath} leftSection={<IconPlus size={18} stroke={1.8} aria-hidden />}>
                  {t('needs.register')}
                </PageButton>
              </>
            }
          />
          <Counts counts={counts} filters={filters} onChange={setSearch} />
          {after === undefined && (
            <div className={classes['pairs']}>
              <AlikePairs pairs={pairs.data?.pairs ?? []} />
            </div>
          )}
          <Section flush>
            <Filters filters={filters} onChange={(changed) => setSearch({ ...changed, after: undefined })} />
            {needs.length === 0 ? (
              <Nothing isFiltered={hasFilters(filters)} />
            ) : (
              <NeedsTable needs={needs} isWhole={after === undefined && next === null} />
            )}
            {(after !== undefined || next !== null) && (
              <div className={`${classes['pages'] ?? ''} jd-no-print`}>
                {after !== undefined && (
                  <PageButton variant="default" to={needsPath} search={{ ...search, after: undefined }}>
                    {t('needs.first-page')}
                  </PageButton>
                )}
                {next !== null && (
                  <PageButton variant="default" to={needsPath} search={{ ...search, after: next }}>
                    {t('needs.next-page')}
                  </PageButton>
                )}
              </div>
            )}
          </Section>
        </>
      )}
    </LoadedPage>
  );
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const t = useNeedWords();
  return isFiltered ? (
    <EmptyState
      title={t('needs.empty-filtered')}
      actions={
        <PageButton variant="default" to={needsPath}>
          {t('needs.filter.clear')}
        </PageButton>
      }
    />
  ) : (
    <EmptyState title={t('needs.empty')} actions={<PageButton to={newNeedPath}>{t('needs.register')}</PageButton>}>
      {t('needs.empty-words')}
    </EmptyState>
  );
}

import { IconPlus } from '@tabler/icons-react';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { EmptyState } from '../../../../ui/components/EmptyState.tsx';
import { LoadedPage } from '../../../../ui/components/LoadedPage.tsx';
import { PageHeader } from '../../../../ui/components/PageHeader.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import { PageButton, usePageSearch } from '../../../../ui/links.tsx';
import { useSignedIn } from '../../../../ui/session.tsx';
import { listActs } from '../../contract.ts';
import type { ActLine as Line } from '../../views.ts';
import { ActLineLink } from '../ActLine.tsx';
import { actsPath, newActPath } from '../paths.ts';
import { useActWords } from '../words.ts';
import { byDay, hasFilters, queryOf } from './filters.ts';
import { Filters } from './Filters.tsx';
import classes from './Ledger.module.css';

/** 帮扶台账: every act that the reader may see, day by day, the latest first. */
export function LedgerPage() {
  const t = useActWords();
  const { role } = useSignedIn();
  const isOwn = role === 'orgHead' || role === 'reporter';
  const [search, setSearch] = usePageSearch();
  const { after, ...filters } = queryOf(search);
  const list = useEndpoint(listActs, { query: { ...filters, ...(after ? { after } : {}) } }, { keepPrevious: true });
  return (
    <LoadedPage title={t('assistance.page.ledger')} query={list}>
      {({ acts, next }) => (
        <>
          <PageHeader
            title={t('assistance.page.ledger')}
            lead={t(isOwn ? 'assistance.lead.own' : 'assistance.lead.all')}
            actions={
              isOwn && (
                <PageButton to={newActPath} leftSection={<IconPlus size={18} stroke={1.8} aria-hidden />}>
                  {t('assistance.record')}
                </PageButton>
              )
            }
          />
          <Section flush>
            <Filters filters={filters} isOwn={isOwn} onChange={(changed) => setSearch({ ...changed, after: undefined })} />
            {filters.serves !== undefined && <p className={classes['narrowed']}>{t('assistance.only-serving')}</p>}
            {acts.length === 0 ? <Nothing isOwn={isOwn} isFiltered={hasFilters(filters)} /> : <Days acts={acts} isOwn={isOwn} />}
            {(after !== undefined || next !== null) && (
              <div className={`${classes['pages'] ?? ''} jd-no-print`}>
                {after !== undefined && (
                  <PageButton variant="default" to={actsPath} search={{ ...search, after: undefined }}>
                    {t('assistance.first-page')}
                  </PageButton>
                )}
                {next !== null && (
                  <PageButton variant="default" to={actsPath} search={{ ...search, after: next }}>
                    {t('assistance.next-page')}
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

function Days({ acts, isOwn }: { acts: readonly Line[]; isOwn: boolean }) {
  const format = useFormat();
  return byDay(acts).map(({ date, acts: ofDay }) => (
    <div key={date} className={classes['day']}>
      <h2>
        <time dateTime={date}>{format.dateAndWeekday(date)}</time>
      </h2>
      <ul>
        {ofDay.map(({ act, villageName, organizationName }) => (
          <li key={act.actId}>
            <ActLineLink act={act} villageName={villageName} withoutDay {...(isOwn ? {} : { organizationName })} />
          </li>
        ))}
      </ul>
    </div>
  ));
}

function Nothing({ isOwn, isFiltered }: { isOwn: boolean; isFiltered: boolean }) {
  const t = useActWords();
  if (isFiltered) {
    return (
      <EmptyState
        title={t('assistance.empty-filtered')}
        actions={
          <PageButton variant="default" to={actsPath}>
            {t('assistance.filter.clear')}
          </PageButton>
        }
      />
    );
  }
  return (
    <EmptyState title={t('assistance.empty')} actions={isOwn && <PageButton to={newActPath}>{t('assistance.record')}</PageButton>}>
      {t(isOwn ? 'assistance.empty-own' : 'assistance.empty-others')}
    </EmptyState>
  );
}

import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { DataTable, type Column } from '../../../../ui/components/DataTable.tsx';
import { EmptyState } from '../../../../ui/components/EmptyState.tsx';
import { Loaded } from '../../../../ui/components/Loaded.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { StatusBadge } from '../../../../ui/components/StatusBadge.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { PageLink } from '../../../../ui/links.tsx';
import type { Search } from '../../../../ui/navigation.ts';
import { listHouseholds, type HouseholdLine } from '../../household-contract.ts';
import { householdPath } from '../paths.ts';
import { useCodeWords, useNameOf } from '../use-code-words.ts';
import { registryWords } from '../words.ts';
import classes from './Households.module.css';
import { queryOf } from './query-of.ts';

const typingPauseMs = 250;

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), typingPauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

/** The first fifty with their totals, and more on asking. A new filter begins anew. */
export function HouseholdList({ filter, search }: { filter: Search; search: string }) {
  const settled = useSettled(search);
  const query = queryOf(filter, settled);
  return <Pages key={JSON.stringify(query)} query={query} />;
}

function Pages({ query }: { query: ReturnType<typeof queryOf> }) {
  const t = useTranslator(registryWords);
  const first = useEndpoint(listHouseholds, { query });
  const [starts, setStarts] = useState<string[]>([]);
  const isSearch = Object.keys(query).length > 0;
  return (
    <Loaded query={first}>
      {({ households, next, total }) => (
        <Section
          title={total && t('allHouseholds', { ...total })}
          flush
        >
          <HouseholdTable households={households} isSearch={isSearch} />
          {starts.map((after, index) => (
            <FurtherPage key={after} query={query} after={after} isLast={index === starts.length - 1} onMore={(start) => setStarts([...starts, start])} />
          ))}
          {starts.length === 0 && next !== null && <MoreButton onMore={() => setStarts([next])} />}
        </Section>
      )}
    </Loaded>
  );
}

interface FurtherPageProps {
  query: ReturnType<typeof queryOf>;
  after: string;
  isLast: boolean;
  onMore(start: string): void;
}

function FurtherPage({ query, after, isLast, onMore }: FurtherPageProps) {
  const page = useEndpoint(listHouseholds, { query: { ...query, after } });
  return (
    <Loaded query={page}>
      {({ households, next }) => (
        <>
          <HouseholdTable households={households} isSearch />
          {isLast && next !== null && <MoreButton onMore={() => onMore(next)} />}
        </>
      )}
    </Loaded>
  );
}

function MoreButton({ onMore }: { onMore(): void }) {
  const t = useTranslator(registryWords);
  return (
    <div className={`${classes['more'] ?? ''} jd-no-print`}>
      <Button variant="default" onClick={onMore}>
        {t('more')}
      </Button>
    </div>
  );
}

export function HouseholdTable({ households, isSearch }: { households: readonly HouseholdLine[]; isSearch: boolean }) {
  const t = useTranslator(registryWords);
  const format = useFormat();
  const words = useCodeWords();
  const columns: Column<HouseholdLine>[] = [
    { id: 'head', header: t('columnHead'), isHeading: true, cell: headCell },
    { id: 'village', header: t('village'), width: '11rem', cell: (line) => [line.townshipName, line.villageName].filter(Boolean).join(' · ') },
    { id: 'persons', header: t('columnPersons'), width: '5rem', align: 'end', cell: (line) => format.count(line.personCount) },
    {
      id: 'category',
      header: t('category'),
      width: '10rem',
      cell: categoryCell,
    },
    { id: 'since', header: t('columnSince'), width: '8.5rem', cell: (line) => (line.unfinishedSince ? format.date(line.unfinishedSince) : '') },
    { id: 'income', header: t('columnIncome'), width: '9rem', align: 'end', cell: incomeCell },
    { id: 'causes', header: t('columnCauses'), width: '9rem', hideOnPhone: true, cell: (line) => words.many('causes', line.causes) },
  ];
  const empty = (
    <EmptyState title={t(isSearch ? 'nothingFound' : 'nothingYet')}>
      <p>{t(isSearch ? 'nothingFoundWhy' : 'nothingYetWhy')}</p>
    </EmptyState>
  );
  return <DataTable caption={t('columnHead')} columns={columns} rows={households} rowKey={(line) => line.householdId} empty={empty} />;
}

const headCell = (line: HouseholdLine) => <HeadCell line={line} />;
const categoryCell = (line: HouseholdLine) => <CategoryCell line={line} />;
const incomeCell = (line: HouseholdLine) => <IncomeCell line={line} />;

function CategoryCell({ line: { unfinished, categoryName } }: { line: HouseholdLine }) {
  const nameOf = useNameOf();
  return <StatusBadge tone={unfinished ? 'due' : 'confirmed'}>{nameOf(categoryName)}</StatusBadge>;
}

function HeadCell({ line }: { line: HouseholdLine }) {
  const t = useTranslator(registryWords);
  const format = useFormat();
  return (
    <div className={classes['head']}>
      <PageLink to={householdPath(line.householdId)}>{line.headName ?? t('noHead')}</PageLink>
      {line.number !== null && <span className={classes['soft']}>{line.number}</span>}
      {line.endedAt !== null && <span className={classes['soft']}>{t('struckOff', { day: format.date(line.endedAt) })}</span>}
      {line.foundBy.length > 0 && <span className={classes['soft']}>{t('foundBy', { names: line.foundBy.join(t('between')) })}</span>}
    </div>
  );
}

function IncomeCell({ line: { incomePerHeadFen, isBelowLine } }: { line: HouseholdLine }) {
  const t = useTranslator(registryWords);
  const format = useFormat();
  if (incomePerHeadFen === null) return null;
  return (
    <div className={classes['head']}>
      <span>{format.money(incomePerHeadFen)}</span>
      {isBelowLine && <span className={classes['soft']}>{t('belowLine')}</span>}
    </div>
  );
}

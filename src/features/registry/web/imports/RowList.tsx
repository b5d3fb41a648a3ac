import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Translator } from '../../../../kernel/translate.ts';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { DataTable, type Column } from '../../../../ui/components/DataTable.tsx';
import { EmptyState } from '../../../../ui/components/EmptyState.tsx';
import { Loaded } from '../../../../ui/components/Loaded.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { StatusBadge } from '../../../../ui/components/StatusBadge.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { listImportRows, type ImportRowView } from '../../imports/contract.ts';
import type { ImportKind } from '../../imports/fields.ts';
import classes from './imports.module.css';
import { useReason } from './use-reason.ts';
import { importWords } from './words.ts';

export type RowListName = 'error' | 'odd' | 'new' | 'changed' | 'unchanged' | 'blocked';

export interface RowListProps {
  importId: string;
  list: RowListName;
  kind: ImportKind;
}

/** Rows of the file behind a number of the preview, page after page. */
export function RowList({ importId, list, kind }: RowListProps) {
  const t = useTranslator(importWords);
  const [pages, setPages] = useState<readonly (string | undefined)[]>([undefined]);
  return (
    <Section title={t('listTitle', { list })} flush>
      {pages.map((after) => (
        <RowPage key={after ?? 'first'} {...{ importId, list, kind, after }} onMore={(next) => setPages((before) => (before.includes(next) ? before : [...before, next]))} isLast={after === pages.at(-1)} />
      ))}
    </Section>
  );
}

function columnsOf(t: Translator<typeof importWords>, kind: ImportKind): Column<ImportRowView>[] {
  return [
    { id: 'row', header: t('columnRow'), width: '10rem', cell: ({ sheetName, row }) => t('rowPlace', { sheet: sheetName, row }) },
    { id: 'village', header: t('columnVillage'), width: '9rem', isHeading: kind === 'villages', cell: ({ village }) => village || '—' },
    ...(kind === 'households' ? [{ id: 'name', header: t('columnName'), width: '8rem', isHeading: true, cell: ({ name }: ImportRowView) => name || '—' }] : []),
    { id: 'standing', header: t('columnStanding'), width: '7rem', cell: ({ standing }) => t('standing', { standing }) },
    { id: 'issues', header: t('columnIssues'), cell: ({ issues }) => (issues.length === 0 ? '—' : <Issues issues={issues} />) },
  ];
}

function RowPage({ importId, list, kind, after, onMore, isLast }: RowListProps & { after: string | undefined; onMore(next: string): void; isLast: boolean }) {
  const t = useTranslator(importWords);
  const query = useEndpoint(listImportRows, { params: { importId }, query: { list, ...(after !== undefined && { after }) } }, { freshForMs: 60_000 });
  return (
    <Loaded query={query}>
      {({ rows, next }) => (
        <>
          <DataTable
            caption={t('listTitle', { list })}
            columns={columnsOf(t, kind)}
            rows={rows}
            rowKey={({ sheet, row }) => `${sheet}.${row}`}
            empty={<EmptyState title={t('noRows')} />}
          />
          {isLast && next !== null && (
            <div className={classes['more']}>
              <Button variant="default" onClick={() => onMore(next)}>
                {t('more')}
              </Button>
            </div>
          )}
        </>
      )}
    </Loaded>
  );
}

function Issues({ issues }: Pick<ImportRowView, 'issues'>) {
  const t = useTranslator(importWords);
  const reason = useReason();
  return (
    <ul className={classes['issues']}>
      {issues.map((issue) => (
        <li key={`${issue.cell ?? ''}${issue.reason.code}`}>
          <StatusBadge tone={issue.weight === 'error' ? 'urgent' : 'due'}>
            <span className={classes['cell']}>{issue.cell ?? t('wholeRow')}</span> {issue.heading ?? ''}
          </StatusBadge>{' '}
          {issue.value && <span className={classes['value']}>{issue.value}</span>} {reason(issue.reason)}
          {issue.weight === 'odd' && issue.blocks && t('issueBlocks')}
        </li>
      ))}
    </ul>
  );
}

import { createSortedRowModel, rowSortingFeature, tableFeatures, useTable, type ColumnDef } from '@tanstack/react-table';
import { useMemo, type ReactNode } from 'react';
import { useLanguage } from '../language/language.tsx';
import { useTranslator } from '../language/use-translator.ts';
import { uiMessages } from '../messages.ts';
import { compareForPeople, type SortValue } from './sort-order.ts';
import classes from './DataTable.module.css';
import { ScrollFrame } from './ScrollFrame.tsx';
import { SortButton } from './SortButton.tsx';

export interface Column<T> {
  id: string;
  header: string;
  cell(row: T): ReactNode;
  /** Makes the column sortable; the order of Chinese words is that of pinyin. */
  sortBy?(row: T): SortValue;
  /** Numbers stand at the end of their cell, in figures of one width. */
  align?: 'start' | 'end';
  /** Names the row: read out as its heading, and the title of its card on a phone. */
  isHeading?: boolean;
  /** CSS width, e.g. `8rem`. */
  width?: string;
  /** Left out of the cards on a phone. */
  hideOnPhone?: boolean;
}

export interface DataTableProps<T> {
  /** What the table shows, for everybody; hidden from sight where the title above says it already. */
  caption: string;
  showCaption?: boolean;
  columns: readonly Column<T>[];
  rows: readonly T[];
  rowKey(row: T): string;
  /** Marks rows that want attention. */
  rowTone?(row: T): 'due' | 'urgent' | undefined;
  /** Instead of the table where there are no rows. */
  empty?: ReactNode;
  /** Totals, one cell per column. */
  footer?: readonly ReactNode[];
  sortedBy?: { id: string; descending?: boolean };
}

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

/** A table that can be sorted, keeps its head in sight, prints whole, and becomes cards on a phone. */
export function DataTable<T extends object>(props: DataTableProps<T>) {
  const { caption, showCaption = false, columns, rows, rowKey, rowTone, empty, footer, sortedBy } = props;
  const t = useTranslator(uiMessages);
  const { language } = useLanguage();
  const definitions = useMemo(
    () =>
      columns.map(
        (column): ColumnDef<typeof features, T> => ({
          id: column.id,
          accessorFn: (row) => column.sortBy?.(row),
          enableSorting: column.sortBy !== undefined,
          sortUndefined: 'last',
          sortFn: (a, b, id) => compareForPeople(a.getValue<SortValue>(id), b.getValue<SortValue>(id), language),
        }),
      ),
    [columns, language],
  );
  const data = useMemo(() => [...rows], [rows]);
  const table = useTable({
    features,
    columns: definitions,
    data,
    getRowId: rowKey,
    enableMultiSort: false,
    initialState: { sorting: sortedBy ? [{ id: sortedBy.id, desc: sortedBy.descending ?? false }] : [] },
  });
  if (rows.length === 0 && empty !== undefined) return empty;
  const head = table.getHeaderGroups()[0]?.headers ?? [];
  return (
    <ScrollFrame className={classes['frame']} label={caption}>
      <table className={classes['table']}>
        <caption className={showCaption ? classes['caption'] : classes['hidden']}>{caption}</caption>
        <thead data-label={t('ui.sort')}>
          <tr>
            {columns.map((column, index) => {
              const sorting = head[index]?.column;
              const order = sorting?.getIsSorted() ?? false;
              return (
                <th
                  key={column.id}
                  scope="col"
                  data-align={column.align}
                  style={column.width ? { width: column.width } : undefined}
                  aria-sort={order === 'asc' ? 'ascending' : order === 'desc' ? 'descending' : undefined}
                >
                  {sorting?.getCanSort() ? (
                    <SortButton order={order} label={t('ui.sort-by', { column: column.header })} onPress={() => sorting.toggleSorting()}>
                      {column.header}
                    </SortButton>
                  ) : (
                    column.header
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {table.getRowModel().rows.map(({ id, original }) => (
            <tr key={id} data-tone={rowTone?.(original)}>
              {columns.map((column) => (
                <Cell key={column.id} column={column} row={original} />
              ))}
            </tr>
          ))}
        </tbody>
        {footer && (
          <tfoot>
            <tr>
              {columns.map((column, index) => (
                <td key={column.id} data-align={column.align} data-label={column.header} data-phone={column.hideOnPhone ? 'hidden' : undefined}>
                  {footer[index]}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </ScrollFrame>
  );
}

function Cell<T>({ column, row }: { column: Column<T>; row: T }) {
  const shared = {
    'data-align': column.align,
    'data-label': column.header,
    'data-phone': column.hideOnPhone ? 'hidden' : undefined,
  };
  return column.isHeading ? (
    <th scope="row" {...shared}>
      {column.cell(row)}
    </th>
  ) : (
    <td {...shared}>
      <div>{column.cell(row)}</div>
    </td>
  );
}

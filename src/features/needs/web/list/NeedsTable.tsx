import { useMemo } from 'react';
import { DataTable, type Column } from '../../../../ui/components/DataTable.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import { PageLink } from '../../../../ui/links.tsx';
import { urgencies } from '../../need.ts';
import type { NeedLine } from '../../views.ts';
import { NeedBadges } from '../NeedBadges.tsx';
import { needPath } from '../paths.ts';
import { amountOf } from '../typed-quantity.ts';
import { useNeedWords, useTold } from '../words.ts';
import classes from './NeedsPage.module.css';

/** One page of needs; the order of the server is the usual one. */
export function NeedsTable({ needs }: { needs: readonly NeedLine[] }) {
  const t = useNeedWords();
  const told = useTold();
  const format = useFormat();
  const columns = useMemo(
    (): Column<NeedLine>[] => [
      {
        id: 'kind',
        header: t('needs.field.kind'),
        isHeading: true,
        sortBy: ({ kindName }) => told(kindName),
        cell: ({ needId, kindName, summary }) => (
          <>
            <PageLink to={needPath(needId)}>{told(kindName)}</PageLink>
            {summary !== '' && <span className={classes['soft']}>{summary}</span>}
          </>
        ),
      },
      {
        id: 'who',
        header: t('needs.field.who'),
        sortBy: ({ headName, householdId }) => (householdId === null ? '' : (headName ?? '')),
        cell: ({ householdId, headName, personName }) => (
          <>
            {householdId === null ? t('needs.whole-village') : (headName ?? t('needs.no-head'))}
            {personName !== null && personName !== headName && <span className={classes['soft']}>{personName}</span>}
          </>
        ),
      },
      {
        id: 'village',
        header: t('needs.field.village'),
        sortBy: ({ townshipName, villageName }) => `${townshipName ?? ''}${villageName}`,
        cell: ({ townshipName, villageName }) => `${townshipName ?? ''}${villageName}`,
      },
      { id: 'amount', header: t('needs.field.quantity'), align: 'end', sortBy: ({ quantity }) => quantity ?? undefined, cell: amountOf },
      {
        id: 'urgency',
        header: t('needs.field.urgency'),
        sortBy: ({ urgency }) => urgencies.indexOf(urgency),
        cell: (need) => (
          <span className={classes['badges']}>
            <NeedBadges need={need} />
          </span>
        ),
      },
      {
        id: 'due',
        header: t('needs.field.dueOn'),
        sortBy: ({ dueOn }) => dueOn ?? undefined,
        cell: ({ dueOn }) => (dueOn === null ? t('needs.no-due') : format.day(dueOn)),
      },
      {
        id: 'registered',
        header: t('needs.field.registered'),
        hideOnPhone: true,
        sortBy: ({ registeredAt }) => registeredAt,
        cell: ({ registeredAt, registeredByName }) => (
          <>
            {format.day(registeredAt)}
            <span className={classes['soft']}>{registeredByName}</span>
          </>
        ),
      },
    ],
    [t, told, format],
  );
  return <DataTable caption={t('needs.table')} columns={columns} rows={needs} rowKey={({ needId }) => needId} />;
}

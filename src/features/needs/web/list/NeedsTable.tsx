import { useMemo } from 'react';
import { DataTable, type Column } from '../../../../ui/components/DataTable.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import { PageLink } from '../../../../ui/links.tsx';
import { useSignedIn } from '../../../../ui/session.tsx';
import { urgencies } from '../../need.ts';
import type { NeedLine } from '../../views.ts';
import { useAmounts } from '../amounts.ts';
import { NeedBadges } from '../NeedBadges.tsx';
import { needPath } from '../paths.ts';
import { useNeedWords, useTold } from '../words.ts';
import classes from './NeedsPage.module.css';

const kindCell = (need: NeedLine) => <Kind need={need} />;
const whoCell = (need: NeedLine) => <Who need={need} />;
const badgesCell = (need: NeedLine) => (
  <span className={classes['badges']}>
    <NeedBadges need={need} />
  </span>
);
const registeredCell = (need: NeedLine) => <Registered need={need} />;

/** One page of needs. Only a list that is whole can be sorted here: of a longer one the server's order is the only true one. */
export function NeedsTable({ needs, isWhole }: { needs: readonly NeedLine[]; isWhole: boolean }) {
  const t = useNeedWords();
  const told = useTold();
  const format = useFormat();
  const { amountOf } = useAmounts();
  const { role } = useSignedIn();
  const columns = useMemo((): Column<NeedLine>[] => {
    const all: Column<NeedLine>[] = [
      { id: 'kind', header: t('needs.field.kind'), isHeading: true, sortBy: ({ kindName }) => told(kindName), cell: kindCell },
      {
        id: 'who',
        header: t('needs.field.who'),
        sortBy: ({ headName, householdId }) => (householdId === null ? '' : (headName ?? '')),
        cell: whoCell,
      },
      {
        id: 'village',
        header: t('needs.field.village'),
        sortBy: ({ townshipName, villageName }) => `${townshipName ?? ''}${villageName}`,
        cell: ({ townshipName, villageName }) => `${townshipName ?? ''}${villageName}`,
      },
      { id: 'amount', header: t('needs.field.quantity'), align: 'end', sortBy: ({ quantity }) => quantity ?? undefined, cell: amountOf },
      { id: 'urgency', header: t('needs.field.urgency'), sortBy: ({ urgency }) => urgencies.indexOf(urgency), cell: badgesCell },
      {
        id: 'due',
        header: t('needs.field.dueOn'),
        sortBy: ({ dueOn }) => dueOn ?? undefined,
        cell: ({ dueOn }) => (dueOn === null ? t('needs.no-due') : format.day(dueOn)),
      },
      { id: 'registered', header: t('needs.field.registered'), hideOnPhone: true, sortBy: ({ registeredAt }) => registeredAt, cell: registeredCell },
    ];
    return all
      .filter(({ id }) => id !== 'village' || role !== 'village')
      .map(({ sortBy, ...column }) => (isWhole && sortBy ? { ...column, sortBy } : column));
  }, [t, told, format, amountOf, role, isWhole]);
  return <DataTable caption={t('needs.table')} columns={columns} rows={needs} rowKey={({ needId }) => needId} />;
}

function Kind({ need: { needId, kindName, summary } }: { need: NeedLine }) {
  const told = useTold();
  return (
    <>
      <PageLink to={needPath(needId)}>{told(kindName)}</PageLink>
      {summary !== '' && <span className={classes['soft']}>{summary}</span>}
    </>
  );
}

function Who({ need: { householdId, headName, personName } }: { need: NeedLine }) {
  const t = useNeedWords();
  return (
    <>
      {householdId === null ? t('needs.whole-village') : (headName ?? t('needs.no-head'))}
      {personName !== null && personName !== headName && <span className={classes['soft']}>{personName}</span>}
    </>
  );
}

function Registered({ need: { registeredAt, registeredByName } }: { need: NeedLine }) {
  const format = useFormat();
  return (
    <>
      {format.day(registeredAt)}
      <span className={classes['soft']}>{registeredByName}</span>
    </>
  );
}

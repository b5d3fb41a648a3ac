import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Role } from '../../../../kernel/actor.ts';
import { DataTable, type Column } from '../../../../ui/components/DataTable.tsx';
import { StatusBadge } from '../../../../ui/components/StatusBadge.tsx';
import { useSay, useTranslator } from '../../../../ui/language/use-translator.ts';
import { roleWords } from '../role-words.ts';
import { isAwaited, type PlaceRow, type Someone } from './gather.ts';
import classes from './PeoplePage.module.css';
import { peopleWords } from './words.ts';

export interface PlaceTableProps {
  caption: string;
  heading: string;
  rows: readonly PlaceRow[];
  columns: readonly { header: string; rolesOf(row: PlaceRow): readonly Role[] }[];
  rolesToBringIn: readonly Role[];
  onInvite(role: Role, row: PlaceRow): void;
  drawPerson(someone: Someone): ReactNode;
  rowTone?(row: PlaceRow): 'due' | undefined;
  empty: ReactNode;
}

/** Organizations, townships and villages, each with the people who stand for it and the way to invite who is missing. */
export function PlaceTable(props: PlaceTableProps) {
  const { caption, heading, rows, columns, rolesToBringIn, onInvite, drawPerson, rowTone, empty } = props;
  const t = useTranslator(peopleWords);
  const say = useSay();
  const peopleCell = (row: PlaceRow, role: Role) => {
    const people = row.people[role] ?? [];
    const isEmpty = !people.some(isAwaited);
    const action = t(isEmpty ? 'invite' : 'inviteMore');
    return (
      <div key={role} className={classes['people']}>
        {people.map((someone) => drawPerson(someone))}
        <div className={classes['person']}>
          {people.length === 0 && <StatusBadge tone="notYet">{t('nobody')}</StatusBadge>}
          {rolesToBringIn.includes(role) && (isEmpty || role === 'reporter') && (
            <Button
              size="compact-sm"
              variant="subtle"
              color={isEmpty ? undefined : 'gray'}
              leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />}
              aria-label={t('inviteRoleTo', { action, role: say(roleWords[role]), place: row.name })}
              onClick={() => onInvite(role, row)}
            >
              {action}
            </Button>
          )}
        </div>
      </div>
    );
  };
  const drawn: Column<PlaceRow>[] = [
    { id: 'name', header: heading, isHeading: true, cell: ({ name }) => name, sortBy: ({ name }) => name },
    ...columns.map(
      ({ header, rolesOf }): Column<PlaceRow> => ({
        id: header,
        header,
        width: `${Math.floor(60 / columns.length)}%`,
        cell: (row) => rolesOf(row).map((role) => peopleCell(row, role)),
      }),
    ),
  ];
  return (
    <DataTable caption={caption} columns={drawn} rows={rows} rowKey={({ id }) => id} empty={empty} {...(rowTone ? { rowTone } : {})} />
  );
}

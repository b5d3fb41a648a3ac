import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconArrowsSort } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './DataTable.module.css';

const drawings = { asc: IconArrowUp, desc: IconArrowDown, none: IconArrowsSort };

/** The head of a sortable column; the order itself is told by `aria-sort` of its cell. */
export function SortButton(props: { order: 'asc' | 'desc' | false; label: string; onPress(): void; children: ReactNode }) {
  const Drawing = drawings[props.order || 'none'];
  return (
    <UnstyledButton className={classes['sort']} onClick={props.onPress} title={props.label}>
      {props.children}
      <Drawing size={14} stroke={2} aria-hidden />
    </UnstyledButton>
  );
}

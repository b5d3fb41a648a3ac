import { IconChevronRight, IconCircleCheck } from '@tabler/icons-react';
import type { Search } from '../../../ui/navigation.ts';
import { BareLink } from '../../../ui/links.tsx';
import classes from './Overview.module.css';

export interface Task {
  id: string;
  to: string;
  search?: Search;
  words: string;
  /** Below the words: what it is made of. */
  more?: string | undefined;
}

/** What waits for this person, each line opening its page; and the good word where nothing does. */
export function TaskList({ tasks, none }: { tasks: readonly Task[]; none: string }) {
  if (tasks.length === 0) {
    return (
      <p className={classes['whole']}>
        <IconCircleCheck size={22} stroke={1.8} aria-hidden />
        {none}
      </p>
    );
  }
  return (
    <ul className={classes['tasks']}>
      {tasks.map(({ id, to, search, words, more }) => (
        <li key={id}>
          <BareLink to={to} {...(search ? { search } : {})} className={classes['task']}>
            <span>
              {words}
              {more && <span className={classes['small']}>{more}</span>}
            </span>
            <IconChevronRight size={18} stroke={1.8} aria-hidden />
          </BareLink>
        </li>
      ))}
    </ul>
  );
}

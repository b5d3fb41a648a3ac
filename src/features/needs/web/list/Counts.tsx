import { UnstyledButton } from '@mantine/core';
import { formatCount } from '../../../../ui/language/format.ts';
import type { Search } from '../../../../ui/navigation.ts';
import type { NeedCounts } from '../../views.ts';
import { useNeedWords } from '../words.ts';
import type { ListFilters } from './filters.ts';
import classes from './NeedsPage.module.css';

/** Open, urgent, overdue: each number opens its list. */
export function Counts({ counts, filters, onChange }: { counts: NeedCounts; filters: ListFilters; onChange(search: Search): void }) {
  const t = useNeedWords();
  const isOpen = filters.state === undefined || filters.state === 'open';
  const chosen = !isOpen ? undefined : filters.overdue ? 'overdue' : filters.urgency === 'urgent' ? 'urgent' : filters.urgency ? undefined : 'open';
  const search: Record<keyof NeedCounts, Search> = {
    open: { urgency: undefined, overdue: undefined },
    urgent: { urgency: 'urgent', overdue: undefined },
    overdue: { urgency: undefined, overdue: 'true' },
  };
  return (
    <ul className={classes['counts']} aria-label={t('needs.counts')}>
      {(['open', 'urgent', 'overdue'] as const).map((what) => (
        <li key={what}>
          <UnstyledButton
            className={classes['count']}
            data-tone={counts[what] === 0 ? undefined : what === 'open' ? 'plain' : 'urgent'}
            aria-pressed={chosen === what}
            disabled={counts[what] === 0 && chosen !== what}
            onClick={() => onChange({ ...search[what], state: undefined, after: undefined })}
          >
            <span className={classes['number']}>{formatCount(counts[what])}</span>
            <span className={classes['label']}>{t(`needs.count.${what}`)}</span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}

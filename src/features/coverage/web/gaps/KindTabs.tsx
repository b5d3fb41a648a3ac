import { formatCount } from '../../../../ui/language/format.ts';
import { BareLink } from '../../../../ui/links.tsx';
import type { Search } from '../../../../ui/navigation.ts';
import { gapKinds, type GapKind } from '../../gap.ts';
import { gapsPath } from '../paths.ts';
import { useCoverageWords } from '../words.ts';
import { countOf, type GapCounts } from './filters.ts';
import classes from './Gaps.module.css';

export interface KindTabsProps {
  kind: GapKind | undefined;
  counts: GapCounts | undefined;
  search: Search;
}

/** How many of each, and the way to their list. Nought is good news and looks like it. */
export function KindTabs({ kind, counts, search }: KindTabsProps) {
  const t = useCoverageWords();
  return (
    <nav aria-label={t('gaps.kinds')}>
      <ul className={classes['tabs']}>
        {gapKinds.map((one) => {
          const count = counts?.[countOf[one]];
          return (
            <li key={one}>
              <BareLink
                to={gapsPath}
                search={{ ...search, kind: one }}
                className={classes['tab']}
                data-tone={count === undefined ? undefined : count === 0 ? 'none' : 'some'}
                aria-current={one === kind ? 'page' : undefined}
              >
                <span className={classes['number']}>{count === undefined ? '…' : formatCount(count)}</span>
                <span>{t(`gaps.kind.${one}`)}</span>
              </BareLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

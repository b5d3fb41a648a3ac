import { useMemo } from 'react';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { DataTable, type Column } from '../../../../ui/components/DataTable.tsx';
import { Loaded } from '../../../../ui/components/Loaded.tsx';
import { StatusBadge } from '../../../../ui/components/StatusBadge.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import { PageButton } from '../../../../ui/links.tsx';
import { listVillageGaps, type VillageGap } from '../../contract.ts';
import { pairingPath } from '../../../pairings/pairing-path.ts';
import { pairingsPath } from '../paths.ts';
import { useCoverageWords } from '../words.ts';
import classes from './Gaps.module.css';
import { ListSkeleton, NothingLeftOut, placeOf, Since } from './cells.tsx';

const stateCell = (gap: VillageGap) => <Standing gap={gap} />;
const sinceCell = ({ since }: VillageGap) => <Since day={since} />;
const nextCell = (gap: VillageGap) => <ToPairings gap={gap} />;

/** Villages by which nobody stands today: not paired, on paper only, or by an agreement whose term is over or still to begin. */
export function VillageGaps({ filter }: { filter: Record<string, string> }) {
  const t = useCoverageWords();
  const query = useEndpoint(listVillageGaps, { query: filter }, { keepPrevious: true });
  const columns = useMemo(
    (): Column<VillageGap>[] => [
      { id: 'village', header: t('gaps.village'), isHeading: true, sortBy: placeOf, cell: placeOf },
      { id: 'lacking', header: t('gaps.lacking'), sortBy: ({ onPaper }) => onPaper, cell: stateCell },
      { id: 'since', header: t('gaps.since'), sortBy: ({ since }) => since, cell: sinceCell },
      { id: 'next', header: t('gaps.next'), cell: nextCell },
    ],
    [t],
  );
  return (
    <Loaded query={query} skeleton={<ListSkeleton />}>
      {({ gaps }) =>
        gaps.length === 0 ? (
          <NothingLeftOut kind="village" isFiltered={Object.keys(filter).length > 0} />
        ) : (
          <DataTable caption={t('gaps.kind.village')} columns={columns} rows={gaps} rowKey={({ villageId }) => villageId} />
        )
      }
    </Loaded>
  );
}

function Standing({ gap: { onPaper, termOver, beginsOn } }: { gap: VillageGap }) {
  const t = useCoverageWords();
  const format = useFormat();
  return (
    <span className={classes['chips']}>
      {termOver && <StatusBadge tone="urgent">{t('gaps.term-over')}</StatusBadge>}
      {beginsOn !== null && <StatusBadge tone="due">{t('gaps.begins-on', { day: format.date(beginsOn) })}</StatusBadge>}
      {onPaper > 0 && <StatusBadge tone="due">{t('gaps.on-paper', { count: onPaper })}</StatusBadge>}
      {isUnpaired({ onPaper, termOver, beginsOn }) && <StatusBadge tone="urgent">{t('gaps.no-pairing')}</StatusBadge>}
    </span>
  );
}

function isUnpaired({ onPaper, termOver, beginsOn }: Pick<VillageGap, 'onPaper' | 'termOver' | 'beginsOn'>): boolean {
  return onPaper === 0 && termOver === null && beginsOn === null;
}

function ToPairings({ gap }: { gap: VillageGap }) {
  const t = useCoverageWords();
  const { villageId, onPaper, termOver } = gap;
  if (termOver && onPaper === 0) {
    return (
      <PageButton to={pairingPath(termOver.pairingId)} size="xs" variant="default">
        {t('gaps.to-renew')}
      </PageButton>
    );
  }
  const next = onPaper > 0 ? 'gaps.to-confirm' : 'gaps.to-see';
  return (
    <PageButton to={pairingsPath} search={{ village: villageId }} size="xs" variant="default">
      {t(isUnpaired(gap) ? 'gaps.to-pairings' : next)}
    </PageButton>
  );
}

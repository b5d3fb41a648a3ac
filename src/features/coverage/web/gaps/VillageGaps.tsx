import { useMemo } from 'react';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { DataTable, type Column } from '../../../../ui/components/DataTable.tsx';
import { Loaded } from '../../../../ui/components/Loaded.tsx';
import { StatusBadge } from '../../../../ui/components/StatusBadge.tsx';
import { PageButton } from '../../../../ui/links.tsx';
import { listVillageGaps, type VillageGap } from '../../contract.ts';
import { pairingsPath } from '../paths.ts';
import { useCoverageWords } from '../words.ts';
import { ListSkeleton, NothingLeftOut, placeOf, Since } from './cells.tsx';

const stateCell = (gap: VillageGap) => <Standing gap={gap} />;
const sinceCell = ({ since }: VillageGap) => <Since day={since} />;
const nextCell = (gap: VillageGap) => <ToPairings gap={gap} />;

/** Villages without a confirmed pairing: paired on paper only, or not at all. */
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

function Standing({ gap: { onPaper } }: { gap: VillageGap }) {
  const t = useCoverageWords();
  return onPaper === 0 ? (
    <StatusBadge tone="urgent">{t('gaps.no-pairing')}</StatusBadge>
  ) : (
    <StatusBadge tone="due">{t('gaps.on-paper', { count: onPaper })}</StatusBadge>
  );
}

function ToPairings({ gap: { villageId, onPaper } }: { gap: VillageGap }) {
  const t = useCoverageWords();
  return (
    <PageButton to={pairingsPath} search={{ village: villageId }} size="xs" variant="default">
      {onPaper === 0 ? t('gaps.to-pairings') : t('gaps.to-confirm')}
    </PageButton>
  );
}

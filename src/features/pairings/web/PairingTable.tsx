import { DataTable, type Column } from '../../../ui/components/DataTable.tsx';
import { useFormat } from '../../../ui/language/format.ts';
import { PageLink } from '../../../ui/links.tsx';
import { useSignedIn } from '../../../ui/session.tsx';
import type { PairingLine } from '../views.ts';
import { pairingPath } from './paths.ts';
import { StateBadge } from './StateBadge.tsx';
import { usePairingWords } from './words.ts';

const organizationCell = (line: PairingLine) => <PageLink to={pairingPath(line.pairingId)}>{line.organizationName}</PageLink>;
const villageLinkCell = (line: PairingLine) => <PageLink to={pairingPath(line.pairingId)}>{line.villageName}</PageLink>;
const stateCell = (line: PairingLine) => <StateBadge pairing={line} />;
const villageCell = (line: PairingLine) => line.villageName;
const townshipCell = (line: PairingLine) => line.townshipName ?? '';

/** Who helps whom, village by village, each opening its own page. */
export function PairingTable({ caption, lines, empty }: { caption: string; lines: readonly PairingLine[]; empty?: string }) {
  const t = usePairingWords();
  // To an organization its own name says nothing: its rows are its villages.
  const isOwn = useSignedIn().organizationId !== undefined;
  const format = useFormat();
  const since = ({ confirmedSince, endedAt, startedAt }: PairingLine): string => {
    if (endedAt !== null) return t('sinceEnded', { day: format.date(endedAt) });
    return confirmedSince === null ? t('sinceStarted', { day: format.date(startedAt) }) : t('sinceConfirmed', { day: format.date(confirmedSince) });
  };
  const columns: Column<PairingLine>[] = [
    ...(isOwn
      ? [{ id: 'village', header: t('village'), isHeading: true, cell: villageLinkCell, sortBy: (line: PairingLine) => line.villageName }]
      : [
          { id: 'village', header: t('village'), width: '9rem', cell: villageCell, sortBy: (line: PairingLine) => line.villageName },
          {
            id: 'organization',
            header: t('organization'),
            isHeading: true,
            cell: organizationCell,
            sortBy: (line: PairingLine) => line.organizationName,
          },
        ]),
    { id: 'township', header: t('township'), width: '9rem', cell: townshipCell, sortBy: (line) => line.townshipName ?? '' },
    { id: 'state', header: t('state'), width: '13rem', cell: stateCell, sortBy: (line) => line.state },
    { id: 'since', header: t('since'), width: '14rem', cell: since, sortBy: (line) => line.endedAt ?? line.confirmedSince ?? line.startedAt },
  ];
  return <DataTable caption={caption} columns={columns} rows={lines} rowKey={({ pairingId }) => pairingId} empty={empty && <p>{empty}</p>} />;
}

import { DataTable, type Column } from '../../../../ui/components/DataTable.tsx';
import { EmptyState } from '../../../../ui/components/EmptyState.tsx';
import { StatusBadge, type Tone } from '../../../../ui/components/StatusBadge.tsx';
import type { Translator } from '../../../../kernel/translate.ts';
import { useFormat } from '../../../../ui/language/format.ts';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { PageLink } from '../../../../ui/links.tsx';
import type { ImportSummary } from '../../imports/contract.ts';
import type { ImportState } from '../../imports/states.ts';
import { importPath } from './paths.ts';
import { importWords } from './words.ts';

const tones: Record<ImportState, Tone> = {
  reading: 'due',
  read: 'due',
  checking: 'due',
  checked: 'due',
  applying: 'due',
  applied: 'confirmed',
  undoing: 'due',
  undone: 'notYet',
  cancelled: 'notYet',
  failed: 'urgent',
};

export function ImportStateBadge({ state }: { state: ImportState }) {
  const t = useTranslator(importWords);
  return <StatusBadge tone={tones[state]}>{t('state', { state })}</StatusBadge>;
}

function columnsOf(t: Translator<typeof importWords>, format: ReturnType<typeof useFormat>): Column<ImportSummary>[] {
  const result = ({ counts, kind, state }: ImportSummary) => {
    if (state === 'cancelled' || state === 'undone') return t('resultNothing');
    if (!counts) return '—';
    const words = kind === 'villages' ? t('resultVillages', counts.villages) : t('resultHouseholds', counts.households);
    return state === 'applied' || state === 'undoing' ? words : t('resultPlanned', { result: words });
  };
  return [
    { id: 'file', header: t('columnFile'), isHeading: true, cell: ({ importId, fileName }) => <PageLink to={importPath(importId)}>{fileName}</PageLink> },
    { id: 'state', header: t('columnState'), cell: ({ state }) => <ImportStateBadge state={state} /> },
    { id: 'result', header: t('columnResult'), cell: result },
    { id: 'by', header: t('columnBy'), cell: ({ uploadedByName }) => uploadedByName },
    { id: 'when', header: t('columnWhen'), cell: ({ uploadedAt }) => format.dateTime(uploadedAt) },
  ];
}

/** The imports of the county or of the township, newest first. */
export function ImportList({ imports }: { imports: readonly ImportSummary[] }) {
  const t = useTranslator(importWords);
  return (
    <DataTable
      caption={t('past')}
      columns={columnsOf(t, useFormat())}
      rows={imports}
      rowKey={({ importId }) => importId}
      empty={<EmptyState title={t('pastNone')}>{t('pastNoneWhy')}</EmptyState>}
    />
  );
}

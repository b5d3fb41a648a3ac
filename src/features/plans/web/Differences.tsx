import { DataTable, type Column } from '../../../ui/components/DataTable.tsx';
import { StatusBadge } from '../../../ui/components/StatusBadge.tsx';
import { useTranslator } from '../../../ui/language/use-translator.ts';
import type { FactChange } from '../difference.ts';
import { factWords, type FactWord } from './fact-words.ts';
import { useFactValue } from './use-fact-value.ts';
import { plansWords } from './words.ts';

const tones = { added: 'confirmed', removed: 'urgent', changed: 'due' } as const;
const kinds = { added: 'changeAdded', removed: 'changeRemoved', changed: 'changeChanged' } as const;

function KindBadge({ kind }: Pick<FactChange, 'kind'>) {
  const t = useTranslator(plansWords);
  return <StatusBadge tone={tones[kind]}>{t(kinds[kind])}</StatusBadge>;
}

const kindCell = ({ kind }: FactChange) => <KindBadge kind={kind} />;

/** What a newer notice says otherwise, member by member. */
export function Differences({ changes }: { changes: readonly FactChange[] }) {
  const t = useTranslator(plansWords);
  const facts = useTranslator(factWords);
  const say = useFactValue();
  if (changes.length === 0) return <p>{t('changesNone')}</p>;
  const place = ({ path }: FactChange) =>
    path.map((step) => (step in factWords ? facts(step as FactWord) : step)).join(' › ');
  const columns: Column<FactChange>[] = [
    { id: 'where', header: t('columnPlace'), isHeading: true, cell: place },
    {
      id: 'kind',
      header: t('columnChange'),
      width: '7rem',
      cell: kindCell,
    },
    { id: 'before', header: t('columnBefore'), cell: ({ kind, before, path }) => (kind === 'added' ? '—' : say(before, path.at(-1))) },
    { id: 'after', header: t('columnAfter'), cell: ({ kind, after, path }) => (kind === 'removed' ? '—' : say(after, path.at(-1))) },
  ];
  return (
    <DataTable caption={t('changesTitle')} columns={columns} rows={changes} rowKey={({ kind, path }) => `${kind} ${path.join('/')}`} />
  );
}

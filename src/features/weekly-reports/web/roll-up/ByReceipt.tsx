import { formatYuan } from '../../../../kernel/money.ts';
import { DataTable, type Column } from '../../../../ui/components/DataTable.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import type { ByReceipt as Parts, RollUp } from '../../roll-up.ts';
import { useOfficeWords } from '../office-words.ts';

interface Line {
  id: string;
  name: string;
  byReceipt: Parts;
}

const parts = ['confirmed', 'waiting'] as const;
const figures = ['acts', 'people', 'moneyFen'] as const;

/** What the receiving side has confirmed, and all else, for the county and each village. */
export function ByReceipt({ rollUp: { total, byVillage } }: { rollUp: RollUp }) {
  const t = useOfficeWords();
  const format = useFormat();
  if (!total.byReceipt) return <p>{t('weekly-report.roll-up.receipts-not-kept')}</p>;
  const write = (byReceipt: Parts, part: (typeof parts)[number], figure: (typeof figures)[number]) =>
    figure === 'moneyFen' ? formatYuan(byReceipt[part].moneyFen) : format.count(byReceipt[part][figure]);
  const sums = total.byReceipt;
  const columns: Column<Line>[] = [
    { id: 'name', header: t('weekly-report.roll-up.village'), isHeading: true, cell: ({ name }) => name },
    ...parts.flatMap((part) =>
      figures.map((figure): Column<Line> => ({
        id: `${part} ${figure}`,
        header: t('weekly-report.roll-up.receipts-column', {
          part: t(`weekly-report.roll-up.receipts-${part}`),
          figure: `${t(`weekly-report.figure.${figure}`)}${figure === 'moneyFen' ? t('weekly-report.roll-up.in-yuan') : ''}`,
        }),
        align: 'end',
        cell: ({ byReceipt }) => write(byReceipt, part, figure),
      })),
    ),
  ];
  return (
    <DataTable
      caption={t('weekly-report.roll-up.table', { name: t('weekly-report.roll-up.receipts') })}
      columns={columns}
      rows={byVillage.flatMap(({ villageId, villageName, byReceipt }): Line[] => (byReceipt ? [{ id: villageId, name: villageName, byReceipt }] : []))}
      rowKey={({ id }) => id}
      footer={[t('weekly-report.roll-up.sum'), ...parts.flatMap((part) => figures.map((figure) => write(sums, part, figure)))]}
    />
  );
}

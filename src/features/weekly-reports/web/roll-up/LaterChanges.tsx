import { formatYuan } from '../../../../kernel/money.ts';
import { actKinds } from '../../../assistance/act.ts';
import { DataTable, type Column } from '../../../../ui/components/DataTable.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import type { Difference, RollUpView } from '../../county-views.ts';
import { useOfficeWords } from '../office-words.ts';
import classes from './RollUp.module.css';

/** What was corrected or came in after closing, beside the figures that were frozen. */
export function LaterChanges({ view }: { view: RollUpView }) {
  const t = useOfficeWords();
  const format = useFormat();
  const write = ({ figure }: Difference, value: number) => (figure === 'moneyFen' ? formatYuan(value) : format.count(value));
  const partOf = ({ part, name }: Difference) => {
    if (part === 'total') return t('weekly-report.roll-up.total');
    const kind = part === 'kind' ? actKinds.find((one) => one === name) : undefined;
    return kind ? t(`assistance.kind.${kind}`) : name;
  };
  const columns: Column<Difference>[] = [
    { id: 'part', header: t('weekly-report.roll-up.part'), isHeading: true, cell: partOf },
    { id: 'figure', header: t('weekly-report.roll-up.figure'), cell: ({ figure }) => t(`weekly-report.figure.${figure}`) },
    { id: 'frozen', header: t('weekly-report.roll-up.frozen'), align: 'end', cell: (row) => write(row, row.frozen) },
    { id: 'current', header: t('weekly-report.roll-up.current'), align: 'end', cell: (row) => write(row, row.current) },
    {
      id: 'change',
      header: t('weekly-report.roll-up.change'),
      align: 'end',
      cell: (row) => `${row.current > row.frozen ? '+' : ''}${write(row, row.current - row.frozen)}`,
    },
  ];
  if (view.differences.length === 0 && view.changedSince.length === 0) {
    return <Section title={t('weekly-report.roll-up.later')}>{t('weekly-report.roll-up.no-later')}</Section>;
  }
  return (
    <Section title={t('weekly-report.roll-up.later')} flush>
      <ul className={classes['later']}>
        {view.changedSince.map(({ organizationId, organizationName: organization, frozenVersion, currentVersion }) => (
          <li key={organizationId}>
            {frozenVersion === 0
              ? t('weekly-report.roll-up.came-later', { organization })
              : t('weekly-report.roll-up.changed-report', { organization, frozen: frozenVersion, current: currentVersion })}
          </li>
        ))}
      </ul>
      {view.differences.length > 0 && (
        <DataTable
          caption={t('weekly-report.roll-up.table', { name: t('weekly-report.roll-up.later') })}
          columns={columns}
          rows={view.differences}
          rowKey={({ part, name, figure }) => `${part} ${name} ${figure}`}
        />
      )}
    </Section>
  );
}

import { UnstyledButton } from '@mantine/core';
import { formatYuan } from '../../../../kernel/money.ts';
import { DataTable, type Column } from '../../../../ui/components/DataTable.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import type { Figures } from '../../figures.ts';
import type { FigureName } from '../FigureStrip.tsx';
import { useOfficeWords } from '../office-words.ts';
import type { ActFilter } from './drill.ts';
import classes from './RollUp.module.css';

export interface FigureLine {
  id: string;
  name: string;
  /** In small print after the name: the township. */
  detail?: string | undefined;
  figures: Figures;
  filter: ActFilter;
}

export interface FigureTableProps {
  caption: string;
  /** Head of the first column. */
  head: string;
  lines: readonly FigureLine[];
  total: Figures;
  onOpen(line: FigureLine, figure: FigureName): void;
}

const shown = ['acts', 'people', 'visits', 'moneyFen', 'inPerson', 'remote', 'byHead'] as const;

/** Figures by village, group or kind; each number above zero opens what is behind it. */
export function FigureTable({ caption, head, lines, total, onOpen }: FigureTableProps) {
  const t = useOfficeWords();
  const format = useFormat();
  const write: Write = (figures, figure) => (figure === 'moneyFen' ? formatYuan(figures.moneyFen) : format.count(figures[figure]));
  return (
    <DataTable
      caption={t('weekly-report.roll-up.table', { name: caption })}
      columns={[nameColumn(head), ...shown.map((figure) => figureColumn(figure, t, write, onOpen))]}
      rows={lines}
      rowKey={({ id }) => id}
      footer={[t('weekly-report.roll-up.sum'), ...shown.map((figure) => write(total, figure))]}
    />
  );
}

type Write = (figures: Figures, figure: FigureName) => string;

function nameColumn(header: string): Column<FigureLine> {
  return {
    id: 'name',
    header,
    isHeading: true,
    cell: ({ name, detail }) => (
      <>
        {name}
        {detail && <span className={classes['detail']}>{detail}</span>}
      </>
    ),
  };
}

function figureColumn(
  figure: FigureName,
  t: ReturnType<typeof useOfficeWords>,
  write: Write,
  onOpen: FigureTableProps['onOpen'],
): Column<FigureLine> {
  const words = t(`weekly-report.figure.${figure}`);
  const hasUnit = figure === 'people' || figure === 'visits' || figure === 'moneyFen';
  return {
    id: figure,
    header: hasUnit ? `${words}(${t(`weekly-report.unit.${figure}`)})` : words,
    align: 'end',
    cell(line) {
      const value = write(line.figures, figure);
      if (line.figures[figure] === 0) return <span className={classes['zero']}>{value}</span>;
      return (
        <UnstyledButton
          className={classes['number']}
          aria-label={t('weekly-report.roll-up.open-figure', { name: line.name, figure: words, value })}
          onClick={() => onOpen(line, figure)}
        >
          {value}
        </UnstyledButton>
      );
    },
  };
}

import { UnstyledButton } from '@mantine/core';
import { formatYuan } from '../../../../kernel/money.ts';
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
const onPhone: ReadonlySet<FigureName> = new Set(['people', 'visits', 'moneyFen']);

/** Figures by village, group or kind; each number above zero opens what is behind it. A phone shows the three that matter most. */
export function FigureTable({ caption, head, lines, total, onOpen }: FigureTableProps) {
  const t = useOfficeWords();
  const format = useFormat();
  const write = (figures: Figures, figure: FigureName) =>
    figure === 'moneyFen' ? formatYuan(figures.moneyFen) : format.count(figures[figure]);
  const hideOnPhone = (figure: FigureName) => (onPhone.has(figure) ? undefined : true);
  return (
    <table className={classes['table']}>
      <caption>{t('weekly-report.roll-up.table', { name: caption })}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {shown.map((figure) => (
            <th key={figure} scope="col" data-roomy={hideOnPhone(figure)}>
              {t(`weekly-report.figure.${figure}`)}
              {figure === 'moneyFen' && <small>{t('weekly-report.roll-up.in-yuan')}</small>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              {line.name}
              {line.detail && <span className={classes['detail']}>{line.detail}</span>}
            </th>
            {shown.map((figure) => (
              <td key={figure} data-roomy={hideOnPhone(figure)}>
                {line.figures[figure] === 0 ? (
                  <span className={classes['zero']}>{write(line.figures, figure)}</span>
                ) : (
                  <UnstyledButton
                    className={classes['number']}
                    aria-label={t('weekly-report.roll-up.open-figure', {
                      name: line.name,
                      figure: t(`weekly-report.figure.${figure}`),
                      value: write(line.figures, figure),
                    })}
                    onClick={() => onOpen(line, figure)}
                  >
                    {write(line.figures, figure)}
                  </UnstyledButton>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('weekly-report.roll-up.sum')}</th>
          {shown.map((figure) => (
            <td key={figure} data-roomy={hideOnPhone(figure)}>
              {write(total, figure)}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}

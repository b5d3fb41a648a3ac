import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { formatYuan } from '../../../../kernel/money.ts';
import { useFormat } from '../../../../ui/language/format.ts';
import { useOfficeWords } from '../office-words.ts';
import type { FigureLine } from './FigureTable.tsx';
import classes from './RollUp.module.css';

const measures = ['people', 'visits', 'moneyFen', 'acts'] as const;
type Measure = (typeof measures)[number];

/** The villages beside each other in one measure, in the order of the plan. The table below says the same in figures. */
export function VillageBars({ lines }: { lines: readonly FigureLine[] }) {
  const t = useOfficeWords();
  const format = useFormat();
  const [measure, setMeasure] = useState<Measure>('people');
  const most = Math.max(1, ...lines.map(({ figures }) => figures[measure]));
  const write = (value: number) => (measure === 'moneyFen' ? formatYuan(value) : format.count(value));
  return (
    <figure className={classes['chart']}>
      <figcaption>
        <span>{t('weekly-report.roll-up.chart')}</span>
        <NativeSelect
          className="jd-no-print"
          aria-label={t('weekly-report.roll-up.measure')}
          value={measure}
          onChange={(event) => setMeasure(event.currentTarget.value as Measure)}
          data={measures.map((name) => ({ value: name, label: t(`weekly-report.figure.${name}`) }))}
        />
      </figcaption>
      <ul>
        {lines.map(({ id, name, figures }) => (
          <li key={id}>
            <span>{name}</span>
            <span className={classes['track']}>
              {figures[measure] > 0 && (
                <span className={classes['bar']} style={{ inlineSize: `${(figures[measure] / most) * 100}%` }} />
              )}
            </span>
            <span className={classes['value']}>
              {write(figures[measure])} {t(`weekly-report.unit.${measure}`)}
            </span>
          </li>
        ))}
      </ul>
    </figure>
  );
}

import { UnstyledButton } from '@mantine/core';
import { formatYuan } from '../../../kernel/money.ts';
import { useFormat } from '../../../ui/language/format.ts';
import type { Figures } from '../figures.ts';
import classes from './FigureStrip.module.css';
import { useWords } from './words.ts';

export type FigureName = 'acts' | 'people' | 'visits' | 'moneyFen' | 'inPerson' | 'remote' | 'byHead';

export interface FigureStripProps {
  figures: Figures;
  names: readonly FigureName[];
  /** Makes each number above zero open what is behind it. */
  onOpen?(name: FigureName): void;
  small?: boolean;
}

/** A row of figures, each with its unit; people (人) and visits (人次) stand apart. */
export function FigureStrip({ figures, names, onOpen, small }: FigureStripProps) {
  const t = useWords();
  const format = useFormat();
  return (
    <dl className={classes['strip']} data-small={small || undefined}>
      {names.map((name) => {
        const value = name === 'moneyFen' ? formatYuan(figures.moneyFen) : format.count(figures[name]);
        const words = (
          <>
            {value}
            <small> {t(unitOf(name))}</small>
          </>
        );
        return (
          <div key={name}>
            <dt>{t(`weekly-report.figure.${name}`)}</dt>
            <dd>
              {onOpen && figures[name] > 0 ? (
                <UnstyledButton className={classes['open']} onClick={() => onOpen(name)}>
                  {words}
                </UnstyledButton>
              ) : (
                words
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function unitOf(name: FigureName) {
  if (name === 'moneyFen' || name === 'people' || name === 'visits') return `weekly-report.unit.${name}` as const;
  return 'weekly-report.unit.acts' as const;
}

/** 大米 80袋 · 食用油 12桶; opens the acts in which they were given, where there is a way to. */
export function GoodsWords({ goods, onOpen }: { goods: Figures['goods']; onOpen?(): void }) {
  const t = useWords();
  const format = useFormat();
  if (goods.length === 0) return null;
  const words = goods.map(({ name, quantity, unit }) => `${name} ${format.count(quantity)}${unit}`).join(' · ');
  return (
    <p className={classes['goods']}>
      <span>{t('weekly-report.figure.goods')}</span>
      {onOpen ? (
        <UnstyledButton className={classes['open']} onClick={onOpen}>
          {words}
        </UnstyledButton>
      ) : (
        words
      )}
    </p>
  );
}

import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { cleanText } from '../../../../ui/clean-text.ts';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { useRowKeys } from '../../../../ui/row-keys.ts';
import type { GoodsRow } from '../../act.ts';
import { actMessages } from '../../web-messages.ts';
import classes from './ActFields.module.css';
import { parseQuantity } from './typed-number.ts';
import { TypedNumberInput } from './TypedNumberInput.tsx';

export interface GoodsRowsProps {
  rows: readonly GoodsRow[];
  onChange(rows: GoodsRow[]): void;
  /** Id of the element of a path below the act: `goods.0`. */
  idOf(path: string): string;
  errorAt(path: string): string | undefined;
}

/** 大米 · 50 · 袋: what was handed over, a row for each. */
export function GoodsRows({ rows, onChange, idOf, errorAt }: GoodsRowsProps) {
  const t = useTranslator(actMessages);
  const change = (index: number, changed: Partial<GoodsRow>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...changed } : row)));
  const nothing = errorAt('goods');
  const { keys, removed } = useRowKeys(rows.length);
  return (
    <fieldset className={classes['goods']} aria-label={t('assistance.field.goods')}>
      {rows.map((row, index) => {
        const error = errorAt(`goods.${index}`);
        return (
          <div key={keys[index]} className={classes['goodsRow']}>
            <TextInput
              id={idOf(`goods.${index}`)}
              label={t('assistance.field.goods-name')}
              value={row.name}
              maxLength={60}
              error={error !== undefined}
              aria-describedby={error ? `${idOf(`goods.${index}`)}-error` : undefined}
              autoComplete="off"
              onChange={(event) => change(index, { name: cleanText(event.currentTarget.value) })}
            />
            <TypedNumberInput
              label={t('assistance.field.goods-quantity')}
              value={row.quantity === 0 ? null : row.quantity}
              parse={parseQuantity}
              wrong={t('assistance.not-a-quantity')}
              error={error !== undefined && row.quantity === 0}
              onChange={(quantity) => change(index, { quantity: quantity ?? 0 })}
            />
            <TextInput
              label={t('assistance.field.goods-unit')}
              value={row.unit}
              maxLength={10}
              error={error !== undefined && row.unit.trim() === ''}
              autoComplete="off"
              onChange={(event) => change(index, { unit: cleanText(event.currentTarget.value) })}
            />
            {error && (
              <p id={`${idOf(`goods.${index}`)}-error`} className={`${classes['error'] ?? ''} ${classes['goodsError'] ?? ''}`}>
                {error}
              </p>
            )}
            <ActionIcon
              className={classes['removeGoods']}
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t('assistance.remove-goods', { name: row.name })}
              onClick={() => {
                removed(index);
                onChange(rows.filter((_, at) => at !== index));
              }}
            >
              <IconTrash size={18} stroke={1.8} aria-hidden />
            </ActionIcon>
          </div>
        );
      })}
      <div>
        <Button
          id={idOf('goods')}
          variant="default"
          leftSection={<IconPlus size={18} stroke={1.8} aria-hidden />}
          aria-describedby={nothing ? `${idOf('goods')}-error` : undefined}
          disabled={rows.length >= 20}
          onClick={() => onChange([...rows, { name: '', quantity: 0, unit: '' }])}
        >
          {t('assistance.add-goods')}
        </Button>
        {nothing && (
          <p id={`${idOf('goods')}-error`} className={classes['error']}>
            {nothing}
          </p>
        )}
      </div>
    </fieldset>
  );
}

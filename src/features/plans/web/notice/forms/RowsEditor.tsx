import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslator } from '../../../../../ui/language/use-translator.ts';
import { useRowKeys } from '../../../../../ui/row-keys.ts';
import { factWords } from '../../fact-words.ts';
import classes from './forms.module.css';

export type Row = Record<string, string>;

export interface RowColumn {
  key: string;
  label: string;
  /** Answers to choose from instead of typing. */
  options?: readonly string[];
  placeholder?: string;
}

export interface RowsEditorProps {
  legend: string;
  columns: readonly RowColumn[];
  rows: readonly Row[];
  onChange(rows: Row[]): void;
}

/** Rows of a list in the facts: change, add, remove. A new row takes the keyboard. */
export function RowsEditor({ legend, columns, rows, onChange }: RowsEditorProps) {
  const t = useTranslator(factWords);
  const frame = useRef<HTMLFieldSetElement>(null);
  const added = useRef(false);
  const { keys, removed } = useRowKeys(rows.length);
  useEffect(() => {
    if (!added.current) return;
    added.current = false;
    [...(frame.current?.querySelectorAll<HTMLElement>('[data-first-cell]') ?? [])].at(-1)?.focus();
  });

  const change = (index: number, key: string, value: string) =>
    onChange(rows.map((row, place) => (place === index ? { ...row, [key]: value } : row)));
  const add = () => {
    added.current = true;
    onChange([...rows, Object.fromEntries(columns.map(({ key, options }) => [key, options?.[0] ?? '']))]);
  };
  return (
    <fieldset ref={frame} className={classes['rows']}>
      <legend>{legend}</legend>
      {rows.map((row, index) => (
        <div key={keys[index]} className={classes['row']}>
          <div className={classes['cells']}>
            {columns.map(({ key, label, options, placeholder }, place) => {
              const shared = {
                'aria-label': t('rowOf', { label, row: index + 1 }),
                'data-first-cell': place === 0 || undefined,
                value: row[key] ?? '',
              };
              return options ? (
                <NativeSelect key={key} {...shared} data={[...options]} onChange={(event) => change(index, key, event.currentTarget.value)} />
              ) : (
                <TextInput
                  key={key}
                  {...shared}
                  placeholder={placeholder ?? label}
                  onChange={(event) => change(index, key, event.currentTarget.value)}
                />
              );
            })}
          </div>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('removeRow', { row: index + 1 })}
            onClick={() => {
              removed(index);
              onChange(rows.filter((_, place) => place !== index));
            }}
          >
            <IconTrash size={18} stroke={1.8} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <div>
        <Button variant="default" leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />} onClick={add}>
          {t('addRow')}
        </Button>
      </div>
    </fieldset>
  );
}

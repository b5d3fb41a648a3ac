import { Checkbox, NativeSelect } from '@mantine/core';
import { useLanguage } from '../../../../ui/language/language.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import type { MappingView } from '../../imports/contract.ts';
import { fieldsOf, type Field, type FieldCode, type ImportKind } from '../../imports/fields.ts';
import type { MappedColumn } from '../../imports/mapping.ts';
import classes from './imports.module.css';
import { importWords } from './words.ts';

export interface MappingTableProps {
  kind: ImportKind;
  mapping: MappingView;
  columns: readonly MappedColumn[];
  onColumns(columns: MappedColumn[]): void;
}

const samples = 3;

/** Each column of the sheet with what stands under it, and what it is in the registry. */
export function MappingTable({ kind, mapping, columns, onColumns }: MappingTableProps) {
  const t = useTranslator(importWords);
  const { language } = useLanguage();
  const main = mapping.sheets.find(({ sheet }) => sheet === mapping.value.sheets[0]);
  const below = mapping.sample.filter(({ row }) => row > mapping.value.header.last).slice(0, samples);
  const fields: readonly Field[] = fieldsOf[kind];
  const set = (column: number, field: FieldCode | undefined, inTenThousands = false) =>
    onColumns([...columns.filter((each) => each.column !== column && each.field !== field), ...(field ? [{ column, field, inTenThousands }] : [])]);
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          <th scope="col">{t('headingColumn')}</th>
          <th scope="col">{t('sampleColumn')}</th>
          <th scope="col">{t('fieldColumn')}</th>
        </tr>
      </thead>
      <tbody>
        {(main?.headings ?? []).map(({ column, letters, heading }) => {
          const mapped = columns.find((each) => each.column === column);
          const field = fields.find(({ code }) => code === mapped?.field);
          return (
            <tr key={column}>
              <th scope="row">
                <span className={classes['value']}>{letters}</span> {heading}
              </th>
              <td className={classes['sample']}>{below.flatMap(({ cells }) => cells.find((cell) => cell.column === column)?.text ?? []).join('，')}</td>
              <td>
                <NativeSelect
                  aria-label={t('fieldOf', { heading })}
                  value={mapped?.field ?? ''}
                  onChange={(event) => set(column, fields.find(({ code }) => code === event.currentTarget.value)?.code)}
                  data={[{ value: '', label: t('leaveOut') }, ...fields.map(({ code, name }) => ({ value: code, label: name[language] }))]}
                />
                {field?.reading.as === 'money' && (
                  <Checkbox
                    mt="xs"
                    label={t('tenThousands')}
                    checked={mapped?.inTenThousands ?? false}
                    onChange={(event) => set(column, field.code, event.currentTarget.checked)}
                  />
                )}
                {field?.reading.as === 'notKept' && <p className={classes['hint']}>{t('notKept')}</p>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

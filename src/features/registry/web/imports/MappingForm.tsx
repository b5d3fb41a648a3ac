import { Button, Checkbox, NativeSelect, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { usePageSearch } from '../../../../ui/links.tsx';
import { checkImport, listImports, viewImport, type ImportView, type MappingView } from '../../imports/contract.ts';
import type { Mapping } from '../../imports/mapping.ts';
import classes from './imports.module.css';
import { MappingTable } from './MappingTable.tsx';
import { importWords } from './words.ts';

export interface MappingFormProps {
  view: ImportView;
  mapping: MappingView;
  /** Back to what was checked; undefined where nothing was. */
  onClose: (() => void) | undefined;
}

/** Which column of the sheet is what: proposed by the machine, said by a person. */
export function MappingForm({ view: { importId, kind }, mapping, onClose }: MappingFormProps) {
  const t = useTranslator(importWords);
  const [value, setValue] = useState<Mapping>(mapping.value);
  const check = useCommand(checkImport, { invalidates: [viewImport, listImports] });
  const change = (part: Partial<Mapping>) => setValue((before) => ({ ...before, ...part }));
  const origin = mapping.origin === 'remembered' ? 'originRemembered' : mapping.origin === 'proposed' ? 'originProposed' : 'originConfirmed';
  return (
    <>
      <Section title={t('mappingTitle')} lead={mapping.headerFound ? t('mappingLeadWith', { lead: t('mappingLead'), origin: t(origin) }) : t('headerNotFound')}>
        <div className={classes['form']}>
          <WhereHeadingsAre mapping={mapping} value={value} />
          <Sheets mapping={mapping} value={value} change={change} />
        </div>
      </Section>
      <Section title={t('columnsTitle')} flush>
        <MappingTable kind={kind} mapping={mapping} columns={value.columns} onColumns={(columns) => change({ columns })} />
      </Section>
      <Section title={t('rest')}>
        <div className={classes['form']}>
          <Rest kind={kind} mapping={mapping} value={value} change={change} />
          <CommandNotice command={check} />
          <div className={classes['buttons']}>
            <Button loading={check.isPending} onClick={() => check.send({ params: { importId }, body: { mapping: value } })}>
              {t('check')}
            </Button>
            {onClose && (
              <Button variant="default" onClick={onClose}>
                {t('previewTitle')}
              </Button>
            )}
          </div>
        </div>
      </Section>
    </>
  );
}

interface PartProps {
  mapping: MappingView;
  value: Mapping;
  change(part: Partial<Mapping>): void;
}

/** Another sheet or row is looked at anew by the server, which knows the file. */
function WhereHeadingsAre({ mapping, value }: Omit<PartProps, 'change'>) {
  const t = useTranslator(importWords);
  const [, changeSearch] = usePageSearch();
  const [typed, setTyped] = useState<string | number>(value.header.first);
  const look = () => {
    if (Number(typed) >= 1) changeSearch({ headerRow: String(typed), sheet: String(value.sheets[0] ?? 0) });
  };
  return (
    <div className={classes['fields']}>
      {mapping.sheets.length > 1 && (
        <NativeSelect
          label={t('sheet')}
          value={String(value.sheets[0] ?? 0)}
          onChange={(event) => changeSearch({ sheet: event.currentTarget.value, headerRow: undefined })}
          data={mapping.sheets.map(({ sheet, name, rowCount }) => ({ value: String(sheet), label: t('sheetRows', { name, rows: rowCount }) }))}
        />
      )}
      <NumberInput
        label={t('headerRow')}
        description={value.header.last > value.header.first ? t('headerRows', value.header) : undefined}
        min={1}
        max={1000}
        allowDecimal={false}
        value={typed}
        onChange={setTyped}
        onBlur={() => Number(typed) !== value.header.first && look()}
      />
    </div>
  );
}

function Sheets({ mapping, value, change }: PartProps) {
  const t = useTranslator(importWords);
  const others = mapping.sheets.filter(({ fits, rowCount }) => fits && rowCount > 0);
  if (others.length < 2) return null;
  return (
    <Checkbox.Group label={t('sheets')} value={value.sheets.map(String)} onChange={(sheets) => sheets.length > 0 && change({ sheets: sheets.map(Number) })}>
      <div className={classes['buttons']}>
        {others.map(({ sheet, name, rowCount }) => (
          <Checkbox key={sheet} value={String(sheet)} label={t('sheetRows', { name, rows: rowCount })} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

function Rest({ kind, mapping, value, change }: PartProps & { kind: ImportView['kind'] }) {
  const t = useTranslator(importWords);
  const ruleSet = mapping.ruleSets.find(({ reference }) => reference === value.ruleSet);
  return (
    <div className={classes['fields']}>
      <NativeSelect
        label={t('villageOfAll')}
        value={value.villageId ?? ''}
        onChange={(event) => change({ villageId: event.currentTarget.value || null })}
        data={[
          { value: '', label: t('byColumn') },
          ...mapping.villages.map(({ villageId, name, townshipName }) => ({ value: villageId, label: townshipName ? `${townshipName} · ${name}` : name })),
        ]}
      />
      {kind === 'households' && (
        <>
          <NativeSelect
            label={t('ruleSet')}
            value={value.ruleSet ?? ''}
            onChange={(event) => change({ ruleSet: event.currentTarget.value, category: null })}
            data={mapping.ruleSets.map(({ reference, name }) => ({ value: reference, label: name }))}
          />
          <NativeSelect
            label={t('categoryOfNew')}
            value={value.category ?? ''}
            onChange={(event) => change({ category: event.currentTarget.value || null })}
            data={[{ value: '', label: t('noCategory') }, ...(ruleSet?.categories ?? []).map(({ code, name }) => ({ value: code, label: name }))]}
          />
          <NumberInput
            label={t('incomeYear')}
            min={1990}
            max={2100}
            allowDecimal={false}
            thousandSeparator=""
            value={value.incomeYear ?? ''}
            onChange={(year) => change({ incomeYear: Number(year) >= 1990 ? Number(year) : null })}
          />
        </>
      )}
    </div>
  );
}

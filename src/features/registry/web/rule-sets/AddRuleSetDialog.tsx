import { Checkbox, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useId, useState, type FormEvent } from 'react';
import { useFieldErrors } from '../../../../ui/api/field-errors.ts';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { Dialog } from '../../../../ui/components/Dialog.tsx';
import { MoneyInput } from '../../../../ui/components/MoneyInput.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import type { RuleSet } from '../../rule-set.ts';
import { addRuleSet, listRuleSets } from '../../rule-set-contract.ts';
import { FormActions, FormNotice, typedCount } from '../form-parts.tsx';
import { useNameOf } from '../use-code-words.ts';
import classes from './RuleSets.module.css';
import { ruleSetWords } from './words.ts';

/** A new year or another province: begun from a rule set that is there, so that nobody types indicators anew. */
export function AddRuleSetDialog({ ruleSets, onClose }: { ruleSets: readonly RuleSet[]; onClose(): void }) {
  const t = useTranslator(ruleSetWords);
  const nameOf = useNameOf();
  const formId = useId();
  const [base, setBase] = useState(ruleSets.at(-1));
  const [name, setName] = useState('');
  const [year, setYear] = useState(String((base?.year ?? 2020) + 1));
  const [province, setProvince] = useState(base?.province ?? '');
  const [line, setLine] = useState(base?.incomeLineFen ?? undefined);
  const [unfinished, setUnfinished] = useState(() => unfinishedOf(base));
  const [source, setSource] = useState(base?.source ?? '');
  const command = useCommand(addRuleSet, { invalidates: [listRuleSets], onSuccess: onClose });
  const errors = useFieldErrors(command.error, ['name', 'year', 'province', 'content.incomeLineFen', 'content.source']);
  const begin = (reference: string) => {
    const chosen = ruleSets.find((ruleSet) => ruleSet.reference === reference);
    setBase(chosen);
    setProvince(chosen?.province ?? '');
    setLine(chosen?.incomeLineFen ?? undefined);
    setUnfinished(unfinishedOf(chosen));
    setSource(chosen?.source ?? '');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!base) return;
    const { householdIndicators, villageIndicators } = base;
    const categories = base.categories.map((category) => ({ ...category, unfinished: unfinished.has(category.code) }));
    command.send({
      body: {
        name,
        year: typedCount(year) ?? 0,
        province,
        content: { categories, incomeLineFen: line ?? null, householdIndicators, villageIndicators, source },
      },
    });
  };
  const turn = (code: string, isOn: boolean) =>
    setUnfinished((before) => new Set(isOn ? [...before, code] : [...before].filter((other) => other !== code)));
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('addTitle')}
      actions={<FormActions formId={formId} isPending={command.isPending} onClose={onClose} label={t('save')} />}
    >
      <form id={formId} onSubmit={submit}>
        <Stack gap="md">
          <NativeSelect
            label={t('base')}
            description={t('baseHint')}
            value={base?.reference ?? ''}
            onChange={(event) => begin(event.currentTarget.value)}
            data={ruleSets.map((ruleSet) => ({ value: ruleSet.reference, label: ruleSet.name }))}
          />
          <TextInput label={t('name')} required value={name} error={errors.errorAt('name')} onChange={(event) => setName(event.currentTarget.value)} />
          <TextInput label={t('year')} required inputMode="numeric" value={year} error={errors.errorAt('year')} onChange={(event) => setYear(event.currentTarget.value)} />
          <TextInput label={t('province')} required value={province} error={errors.errorAt('province')} onChange={(event) => setProvince(event.currentTarget.value)} />
          <MoneyInput key={base?.reference} label={t('incomeLine')} value={line} onChange={setLine} error={errors.errorAt('content.incomeLineFen')} />
          <fieldset className={classes['group']}>
            <legend>{t('whichUnfinished')}</legend>
            <Stack gap="xs">
              {(base?.categories ?? []).map(({ code, name: categoryName }) => (
                <Checkbox
                  key={code}
                  label={nameOf(categoryName)}
                  checked={unfinished.has(code)}
                  onChange={(event) => turn(code, event.currentTarget.checked)}
                />
              ))}
            </Stack>
          </fieldset>
          <Textarea label={t('sourceLabel')} rows={3} maxLength={1000} value={source} error={errors.errorAt('content.source')} onChange={(event) => setSource(event.currentTarget.value)} />
          <FormNotice command={command} errors={errors} />
        </Stack>
      </form>
    </Dialog>
  );
}

function unfinishedOf(ruleSet: RuleSet | undefined): ReadonlySet<string> {
  return new Set((ruleSet?.categories ?? []).filter((category) => category.unfinished).map(({ code }) => code));
}

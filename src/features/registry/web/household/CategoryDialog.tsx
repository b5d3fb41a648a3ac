import { NativeSelect, Stack } from '@mantine/core';
import { useId, useState, type FormEvent } from 'react';
import { useFieldErrors } from '../../../../ui/api/field-errors.ts';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { DateInput } from '../../../../ui/components/DateInput.tsx';
import { Dialog } from '../../../../ui/components/Dialog.tsx';
import { Loaded } from '../../../../ui/components/Loaded.tsx';
import { FormFields } from '../../../../ui/components/FormFields.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { changeCategory, type HouseholdView } from '../../household-contract.ts';
import { listRuleSets } from '../../rule-set-contract.ts';
import type { RuleSet } from '../../rule-set.ts';
import { FormActions, FormNotice, WhyInput } from '../form-parts.tsx';
import { householdWords } from '../household-words.ts';
import { useNameOf } from '../use-code-words.ts';
import { changedEverywhere } from './changed.ts';

export function CategoryDialog({ household, onClose }: { household: HouseholdView; onClose(): void }) {
  const t = useTranslator(householdWords);
  const formId = useId();
  const query = useEndpoint(listRuleSets, {}, { freshForMs: 300_000 });
  const [choice, setChoice] = useState({ ruleSet: household.ruleSet, category: household.category });
  const [since, setSince] = useState('');
  const [why, setWhy] = useState('');
  const command = useCommand(changeCategory, { invalidates: changedEverywhere, onSuccess: onClose });
  const errors = useFieldErrors(command.error, ['why', 'category', 'ruleSet', 'unfinishedSince']);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = { revision: household.revision, why, ...choice, unfinishedSince: since || null };
    command.send({ params: { householdId: household.householdId }, body });
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('changeCategory')}
      actions={<FormActions formId={formId} isPending={command.isPending} onClose={onClose} />}
    >
      <form id={formId} onSubmit={submit}>
        <Stack gap="md">
          <FormFields isSent={command.isPending}>
            <Loaded query={query}>
              {({ ruleSets }) => <CategoryFields ruleSets={ruleSets} choice={choice} onChange={setChoice} error={errors.errorAt('category')} />}
            </Loaded>
            <DateInput label={t('unfinishedSince')} description={t('unfinishedSinceHint')} value={since} onChange={setSince} error={errors.errorAt('unfinishedSince')} />
            <WhyInput value={why} onChange={setWhy} error={errors.errorAt('why')} />
          </FormFields>
          <FormNotice command={command} errors={errors} />
        </Stack>
      </form>
    </Dialog>
  );
}

export interface CategoryChoice {
  ruleSet: string;
  category: string;
}

interface CategoryFieldsProps {
  ruleSets: readonly RuleSet[];
  choice: CategoryChoice;
  onChange(choice: CategoryChoice): void;
  error?: string | undefined;
}

/** A rule set and one of its categories. */
export function CategoryFields({ ruleSets, choice, onChange, error }: CategoryFieldsProps) {
  const t = useTranslator(householdWords);
  const nameOf = useNameOf();
  const chosen = ruleSets.find(({ reference }) => reference === choice.ruleSet);
  const choose = (reference: string) => {
    const next = ruleSets.find((ruleSet) => ruleSet.reference === reference);
    const stays = next?.categories.some(({ code }) => code === choice.category);
    onChange({ ruleSet: reference, category: stays ? choice.category : (next?.categories[0]?.code ?? '') });
  };
  return (
    <>
      {ruleSets.length > 1 && (
        <NativeSelect
          label={t('ruleSet')}
          value={choice.ruleSet}
          onChange={(event) => choose(event.currentTarget.value)}
          data={ruleSets.map(({ reference, name }) => ({ value: reference, label: name }))}
        />
      )}
      <NativeSelect
        label={t('category')}
        value={choice.category}
        error={error}
        onChange={(event) => onChange({ ...choice, category: event.currentTarget.value })}
        data={(chosen?.categories ?? []).map(({ code, name, unfinished }) => ({
          value: code,
          label: `${nameOf(name)}${unfinished ? t('needsHelp') : ''}`,
        }))}
      />
    </>
  );
}

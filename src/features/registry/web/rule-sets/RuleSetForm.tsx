import { Button, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFieldErrors } from '../../../../ui/api/field-errors.ts';
import type { CommandState } from '../../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { DraftNotice } from '../../../../ui/components/DraftNotice.tsx';
import { FormFields } from '../../../../ui/components/FormFields.tsx';
import { MoneyInput } from '../../../../ui/components/MoneyInput.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { whenRead } from '../../../../ui/components/when-read.ts';
import type { KeptDraft } from '../../../../ui/draft/use-kept-draft.ts';
import { keepField } from '../../../../ui/keep-field.ts';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { CategoryFields } from './CategoryFields.tsx';
import { ruleSetFormWords } from './form-words.ts';
import { IndicatorFields } from './IndicatorFields.tsx';
import { newIndicator, newVillageIndicator, type RuleSetDraft } from './rule-set-draft.ts';
import classes from './RuleSetForm.module.css';

const indicatorFields = ['name.zh-CN', 'class.zh-CN', 'meaning', 'threshold.value'];
const fields = [
  'name', 'year', 'province', 'content.incomeLineFen', 'content.source', 'content.categories.*.name.zh-CN', 'content.categories.*.otherNames',
  ...indicatorFields.flatMap((field) => [`content.householdIndicators.*.${field}`, `content.villageIndicators.*.${field}`]),
];

export interface RuleSetFormProps {
  draft: KeptDraft<RuleSetDraft>;
  command: CommandState;
  onSubmit(): void;
  label: string;
  /** Above the name: from which rule set it begins. */
  children?: ReactNode;
}

/** Name and source, categories, indicators. What is typed is kept until it was sent; nobody is asked for codes. */
export function RuleSetForm({ draft, command, onSubmit, label, children }: RuleSetFormProps) {
  const t = useTranslator(ruleSetFormWords);
  const { value, setValue } = draft;
  const change = (changed: Partial<RuleSetDraft>) => setValue((before) => ({ ...before, ...changed }));
  const errors = useFieldErrors(command.error, fields);
  const last = value.villageIndicators.at(-1);
  return (
    <form className={classes['form']} onSubmit={whenRead(onSubmit)}>
      <DraftNotice state={draft.state} />
      <FormFields isSent={command.isPending}>
        <Section title={t('head')}>
          <div className={classes['fields']}>
            {children}
            <TextInput label={t('name')} required maxLength={60} value={value.name} error={errors.errorAt('name')} onChange={(event) => change({ name: event.currentTarget.value })} />
            <div className={classes['short']}>
              <TextInput label={t('year')} required inputMode="numeric" maxLength={4} value={value.year} error={errors.errorAt('year')} onChange={(event) => change({ year: event.currentTarget.value })} />
              <TextInput label={t('province')} required maxLength={20} value={value.province} error={errors.errorAt('province')} onChange={(event) => change({ province: event.currentTarget.value })} />
              <MoneyInput
                label={t('incomeLine')}
                description={value.incomeLineFen === null ? t('incomeLineHint') : undefined}
                value={value.incomeLineFen ?? undefined}
                error={errors.errorAt('content.incomeLineFen')}
                onChange={(fen) => change({ incomeLineFen: fen ?? null })}
              />
            </div>
            <Textarea label={t('sourceLabel')} rows={3} maxLength={1000} value={value.source} error={errors.errorAt('content.source')} onChange={(event) => change({ source: event.currentTarget.value })} />
          </div>
        </Section>
        <CategoryFields value={value.categories} onChange={(categories) => change({ categories })} errorAt={(field) => errors.errorAt(`content.${field}`)} />
        <IndicatorFields
          title={t('householdIndicators')}
          lead={t('householdIndicatorsLead')}
          value={value.householdIndicators}
          onChange={(householdIndicators) => change({ householdIndicators })}
          errorAt={(field) => errors.errorAt(`content.householdIndicators.${field}`)}
          empty={newIndicator}
          atMost={40}
        />
        <IndicatorFields
          title={t('villageIndicators')}
          lead={t('villageIndicatorsLead')}
          value={value.villageIndicators}
          onChange={(villageIndicators) => change({ villageIndicators })}
          errorAt={(field) => errors.errorAt(`content.villageIndicators.${field}`)}
          // A new one most often belongs where the last one does.
          empty={{ ...newVillageIndicator, ...(last ? { group: last.group, groupWas: last.groupWas } : {}) }}
          atMost={60}
        />
      </FormFields>
      <div className={classes['send']}>
        <CommandNotice command={command} isShownElsewhere={errors.isShown} />
        <Button type="submit" size="lg" onMouseDown={keepField} loading={command.isPending}>
          {label}
        </Button>
      </div>
    </form>
  );
}

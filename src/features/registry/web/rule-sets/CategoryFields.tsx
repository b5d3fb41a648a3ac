import { Button, Checkbox, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Section } from '../../../../ui/components/Section.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { useRowKeys } from '../../../../ui/row-keys.ts';
import { newCategory, type CategoryDraft } from './rule-set-draft.ts';
import classes from './RuleSetForm.module.css';
import { ruleSetFormWords } from './form-words.ts';

export interface CategoryFieldsProps {
  value: readonly CategoryDraft[];
  onChange(value: CategoryDraft[]): void;
  errorAt(field: string): string | undefined;
}

/** In which categories households stand: their names, the other words of office sheets, and who is to be helped. */
export function CategoryFields({ value, onChange, errorAt }: CategoryFieldsProps) {
  const t = useTranslator(ruleSetFormWords);
  const keys = useRowKeys(value.length);
  const change = (index: number, changed: Partial<CategoryDraft>) => onChange(value.map((row, at) => (at === index ? { ...row, ...changed } : row)));
  return (
    <Section title={t('categories')} lead={t('categoriesLead')}>
      <div className={classes['rows']}>
        {value.map((row, index) => (
          <fieldset key={keys.keys[index]} className={`${classes['row'] ?? ''} ${classes['category'] ?? ''}`} aria-label={row.name || t('newRow')}>
            <TextInput
              label={t('categoryName')}
              required
              maxLength={60}
              value={row.name}
              error={errorAt(`categories.${index}.name.zh-CN`)}
              onChange={(event) => change(index, { name: event.currentTarget.value })}
            />
            <TextInput
              label={t('otherNames')}
              maxLength={700}
              value={row.otherNames}
              error={errorAt(`categories.${index}.otherNames`)}
              onChange={(event) => change(index, { otherNames: event.currentTarget.value })}
            />
            <Checkbox label={t('unfinished')} checked={row.unfinished} onChange={(event) => change(index, { unfinished: event.currentTarget.checked })} />
            <Button
              variant="subtle"
              color="gray"
              disabled={value.length === 1}
              aria-label={t('removeNamed', { name: row.name || t('newRow') })}
              onClick={() => {
                keys.removed(index);
                onChange(value.filter((_, at) => at !== index));
              }}
            >
              {t('remove')}
            </Button>
          </fieldset>
        ))}
        <Button
          variant="default"
          className={classes['add']}
          leftSection={<IconPlus size={18} stroke={1.8} aria-hidden />}
          disabled={value.length >= 30}
          onClick={() => onChange([...value, newCategory])}
        >
          {t('addCategory')}
        </Button>
      </div>
    </Section>
  );
}

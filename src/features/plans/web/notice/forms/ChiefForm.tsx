import { TextInput } from '@mantine/core';
import { useTranslator } from '../../../../../ui/language/use-translator.ts';
import type { PlanFacts } from '../../../facts.ts';
import { factWords } from '../../fact-words.ts';
import { FactForm } from './FactForm.tsx';
import classes from './forms.module.css';
import { orNull } from './rows.ts';

/** Who leads: a name, a post, or nobody. */
export function ChiefForm({ chief }: { chief: PlanFacts['chief'] }) {
  const t = useTranslator(factWords);
  return (
    <FactForm
      pointer="/chief"
      label={t('chief')}
      initial={{ name: chief?.name ?? '', post: chief?.post ?? '' }}
      toValue={(content) => {
        const given = { name: orNull(content.name), post: orNull(content.post) };
        return given.name === null && given.post === null ? null : given;
      }}
    >
      {(content, change) => (
        <div className={classes['pair']}>
          <TextInput
            label={t('personName')}
            value={content.name}
            onChange={(event) => change({ ...content, name: event.currentTarget.value })}
          />
          <TextInput
            label={t('post')}
            value={content.post}
            onChange={(event) => change({ ...content, post: event.currentTarget.value })}
          />
        </div>
      )}
    </FactForm>
  );
}

import { Checkbox } from '@mantine/core';
import { useLanguage } from '../../../../ui/language/language.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { actMessages } from '../../web-messages.ts';
import { servedWords } from '../served-words.ts';
import { CheckList } from './CheckList.tsx';
import type { FormPartProps } from './part-props.ts';
import type { ServedChoice } from './village-choice.ts';

const most = 5;

/** Which promise, measure or need it answers: the village and the office see what became of it. */
export function ServesField({ act, onChange, idOf, errorAt, households, served, known }: FormPartProps) {
  const t = useTranslator(actMessages);
  const { language } = useLanguage();
  // A village has many households with the same measure, and each its needs: those of the chosen ones are told, and what stands already.
  const isOffered = ({ id, householdId }: ServedChoice) =>
    householdId === undefined || act.householdIds.includes(householdId) || act.serves.some((one) => one.id === id);
  const offered = served.filter(isOffered);
  const former = act.serves.filter(({ id }) => !served.some((one) => one.id === id)).map((one) => ({ summary: '', ...known.serves.find(({ id }) => id === one.id), ...one }));
  // Neighbours are often helped by the same measure: whose it is is told where several are chosen.
  const wordsOf = ({ householdId, ...served }: ServedChoice) => {
    const what = servedWords(served, language);
    const name = act.householdIds.length > 1 && households.find((one) => one.householdId === householdId)?.headName;
    return name ? t('assistance.served.of', { what, name }) : what;
  };
  return (
    <CheckList
      id={idOf('serves')}
      label={t('assistance.field.serves')}
      error={errorAt('serves')}
      {...(offered.length < served.length ? { hint: t('assistance.field.serves-hint') } : {})}
    >
      {[...offered, ...former].map((one: ServedChoice) => {
        const { type, id } = one;
        const isChosen = act.serves.some((chosen) => chosen.id === id);
        return (
          <Checkbox
            key={id}
            label={wordsOf(one)}
            checked={isChosen}
            disabled={!isChosen && act.serves.length >= most}
            onChange={(event) => {
              const others = act.serves.filter((chosen) => chosen.id !== id);
              onChange({ ...act, serves: event.currentTarget.checked ? [...others, { type, id }] : others });
            }}
          />
        );
      })}
    </CheckList>
  );
}

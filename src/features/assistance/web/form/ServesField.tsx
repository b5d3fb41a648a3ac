import { Checkbox } from '@mantine/core';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import type { Served } from '../../act.ts';
import { actMessages } from '../../web-messages.ts';
import { CheckList } from './CheckList.tsx';
import type { FormPartProps } from './part-props.ts';
import type { ServedChoice } from './village-choice.ts';

const most = 5;

/** Which promise, measure or need it answers: the village and the office see what became of it. */
export function ServesField({ act, onChange, idOf, errorAt, served, known }: FormPartProps) {
  const t = useTranslator(actMessages);
  const summaryOf = ({ id }: Served) => known.serves.find((one) => one.id === id)?.summary ?? '';
  // A village has many households with the same measure: those of the chosen ones are told, and what stands already.
  const isOffered = ({ id, householdId }: ServedChoice) =>
    householdId === undefined || act.householdIds.includes(householdId) || act.serves.some((one) => one.id === id);
  const offered = served.filter(isOffered);
  const former = act.serves.filter(({ id }) => !served.some((one) => one.id === id)).map((one) => ({ ...one, summary: summaryOf(one) }));
  return (
    <CheckList
      id={idOf('serves')}
      label={t('assistance.field.serves')}
      error={errorAt('serves')}
      {...(offered.length < served.length ? { hint: t('assistance.field.serves-hint') } : {})}
    >
      {[...offered, ...former].map(({ type, id, summary }) => {
        const isChosen = act.serves.some((one) => one.id === id);
        return (
          <Checkbox
            key={id}
            label={t(`assistance.served.${type}`, { summary: summary || t('assistance.served.unnamed') })}
            checked={isChosen}
            disabled={!isChosen && act.serves.length >= most}
            onChange={(event) => {
              const others = act.serves.filter((one) => one.id !== id);
              onChange({ ...act, serves: event.currentTarget.checked ? [...others, { type, id }] : others });
            }}
          />
        );
      })}
    </CheckList>
  );
}

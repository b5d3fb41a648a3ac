import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { cleanText } from '../../../../ui/clean-text.ts';
import { MoneyInput } from '../../../../ui/components/MoneyInput.tsx';
import { useSay, useTranslator } from '../../../../ui/language/use-translator.ts';
import type { DraftAct } from '../../act.ts';
import { fieldsOf } from '../../kind-fields.ts';
import { actMessages } from '../../web-messages.ts';
import classes from './ActFields.module.css';
import type { PartOfForm } from './act-paths.ts';
import { ForWhom } from './ForWhom.tsx';
import { GoodsRows } from './GoodsRows.tsx';
import { HeadFields } from './HeadFields.tsx';
import type { FormPartProps } from './part-props.ts';
import { PlaceField } from './PlaceField.tsx';
import { ServesField } from './ServesField.tsx';
import { parseCount } from './typed-number.ts';
import { TypedNumberInput } from './TypedNumberInput.tsx';
import { WorkersRows } from './WorkersRows.tsx';

/** One of the parts that only some acts have. */
export function FormPart({ part, ...props }: FormPartProps & { part: PartOfForm }) {
  const { act, onChange, idOf, errorAt } = props;
  const t = useTranslator(actMessages);
  const change = (changed: Partial<DraftAct>) => onChange({ ...act, ...changed });
  switch (part) {
    case 'details':
      return <DetailFields {...props} />;
    case 'goods':
      return <GoodsRows rows={act.goods} idOf={idOf} errorAt={errorAt} onChange={(goods) => change({ goods })} />;
    case 'money':
      return (
        <MoneyInput
          id={idOf('moneyFen')}
          error={errorAt('moneyFen')}
          label={t('assistance.field.money')}
          value={act.moneyFen ?? undefined}
          onChange={(fen) => change({ moneyFen: fen ?? null })}
        />
      );
    case 'households':
      return <ForWhom {...props} />;
    case 'visits':
      return (
        <TypedNumberInput
          id={idOf('visits')}
          error={errorAt('visits')}
          label={t('assistance.field.visits')}
          placeholder={t('assistance.field.visits-hint')}
          value={act.visits}
          parse={parseCount}
          wrong={t('assistance.not-a-count')}
          onChange={(visits) => change({ visits })}
        />
      );
    case 'workers':
      return <WorkersRows rows={act.workers} error={errorAt('workers')} onChange={(workers) => change({ workers })} />;
    case 'head':
      return <HeadFields {...props} />;
    case 'serves':
      return <ServesField {...props} />;
    case 'place':
      return <PlaceField {...props} />;
    case 'note':
      return (
        <Textarea
          id={idOf('note')}
          error={errorAt('note')}
          className={classes['wide']}
          label={t('assistance.field.note')}
          placeholder={t('assistance.field.note-hint')}
          rows={2}
          resize="vertical"
          maxLength={1000}
          value={act.note}
          onChange={(event) => change({ note: cleanText(event.currentTarget.value) })}
        />
      );
  }
}

/** What the chosen kind has of its own: kind-fields.ts. */
function DetailFields({ act, onChange, idOf, errorAt }: FormPartProps) {
  const t = useTranslator(actMessages);
  const say = useSay();
  return fieldsOf(act.kind).map(({ name, label, choices }) => {
    const { [name]: value = '', ...others } = act.details;
    const field = {
      id: idOf(`details.${name}`),
      label: say(label),
      error: errorAt(`details.${name}`),
      value,
      onChange: (event: { currentTarget: { value: string } }) => {
        const typed = cleanText(event.currentTarget.value);
        onChange({ ...act, details: typed === '' ? others : { ...others, [name]: typed } });
      },
    };
    if (!choices) return <TextInput key={name} {...field} placeholder={t('assistance.optional')} maxLength={100} autoComplete="off" />;
    const data = choices.map((choice) => ({ value: choice.value, label: say(choice.label) }));
    return <NativeSelect key={name} {...field} data={[{ value: '', label: t('assistance.choose-none') }, ...data]} />;
  });
}

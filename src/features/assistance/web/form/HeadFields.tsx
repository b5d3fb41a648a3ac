import { Checkbox, NativeSelect } from '@mantine/core';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { headDuties, type HeadDuty } from '../../act.ts';
import { actMessages } from '../../web-messages.ts';
import classes from './ActFields.module.css';
import type { FormPartProps } from './part-props.ts';

/** plan §五(二): the responsible person deploys, supervises and inspects in person. */
export function HeadFields({ act, onChange, idOf, errorAt }: FormPartProps) {
  const t = useTranslator(actMessages);
  return (
    <div className={classes['head']}>
      <Checkbox
        id={idOf('byHead')}
        label={t('assistance.field.by-head')}
        checked={act.byHead}
        onChange={({ currentTarget: { checked } }) => onChange({ ...act, byHead: checked, headDuty: checked ? act.headDuty : null })}
      />
      {act.byHead && (
        <NativeSelect
          id={idOf('headDuty')}
          label={t('assistance.field.head-duty')}
          error={errorAt('headDuty')}
          value={act.headDuty ?? ''}
          onChange={(event) => onChange({ ...act, headDuty: (event.currentTarget.value || null) as HeadDuty | null })}
          data={[
            { value: '', label: t('assistance.choose-none') },
            ...headDuties.map((duty) => ({ value: duty, label: t(`assistance.duty.${duty}`) })),
          ]}
        />
      )}
    </div>
  );
}

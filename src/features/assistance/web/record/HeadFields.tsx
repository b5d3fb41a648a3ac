import { Checkbox, Input, SegmentedControl } from '@mantine/core';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { headDuties, type DraftAct, type HeadDuty } from '../../act.ts';
import classes from './Record.module.css';
import { recordWords } from './words.ts';

/** plan §五(二): the head deploys, supervises and inspects in person. */
export function HeadFields({ act, onChange }: { act: DraftAct; onChange(changed: Partial<DraftAct>): void }) {
  const t = useTranslator(recordWords);
  return (
    <div className={classes['head']}>
      <Checkbox label={t('assistance.field.by-head')} checked={act.byHead} onChange={(event) => onChange({ byHead: event.currentTarget.checked })} />
      {act.byHead && (
        <Input.Wrapper label={t('assistance.record.head-duty')} labelElement="div">
          <SegmentedControl
            fullWidth
            aria-label={t('assistance.record.head-duty')}
            value={act.headDuty ?? ''}
            onChange={(duty) => onChange({ headDuty: duty as HeadDuty })}
            data={headDuties.map((duty) => ({ value: duty, label: t(`assistance.record.duty.${duty}`) }))}
          />
        </Input.Wrapper>
      )}
    </div>
  );
}

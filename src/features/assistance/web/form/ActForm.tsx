import { Button } from '@mantine/core';
import { useId, useMemo, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import type { CalendarDate } from '../../../../kernel/shanghai-time.ts';
import type { CommandState } from '../../../../ui/api/use-command.ts';
import type { Change } from '../../../../ui/change.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { FormFields } from '../../../../ui/components/FormFields.tsx';
import { leadsToUnread } from '../../../../ui/components/when-read.ts';
import type { FormWatch } from '../../../../ui/effort/use-effort.ts';
import { useFilesAreTaken } from '../../../evidence/web/public-parts.tsx';
import { keepField } from '../../../../ui/keep-field.ts';
import type { DraftAct } from '../../act.ts';
import { ActFields } from './ActFields.tsx';
import classes from './ActForm.module.css';
import { GiftField, type GiftFieldProps } from './GiftField.tsx';
import type { LastActs } from './new-draft-act.ts';
import type { KnownNames } from './part-props.ts';
import { useActErrors } from './use-act-errors.ts';
import type { VillageChoice } from './village-choice.ts';

export interface ActFormProps {
  act: DraftAct;
  onChange(change: Change<DraftAct>): void;
  villages: readonly VillageChoice[];
  today: CalendarDate;
  lastActs?: LastActs;
  known?: KnownNames;
  /** What the organization has been given, with what is left of it. */
  gifts?: GiftFieldProps['gifts'];
  /** What carries the act to the ledger; what it refuses stands beside its fields. */
  saving: CommandState & { reset(): void };
  /** It is being sent as it stands. */
  isSent?: boolean;
  onSave(): void;
  saveLabel: string;
  /** False while something beside the act is missing, e.g. the reason of a correction. */
  canSave?: boolean;
  /** False while something in the form is half typed that the rules do not know: pressed, the button leads there. */
  isWhole?: boolean;
  /** Above the fields: the campaign, where there are several. */
  before?: ReactNode;
  /** Between the fields and the button. */
  children?: ReactNode;
  /** Beside the button. */
  aside?: ReactNode;
  /** Counts how long it takes to fill in, where that is told. */
  watch?: FormWatch;
}

const noGifts: GiftFieldProps['gifts'] = [];

/** The form of an act, for recording and for correcting: errors at their fields as one types, one button at its end. */
export function ActForm(props: ActFormProps) {
  const { act, onChange, villages, today, lastActs, known, saving, isSent = false, onSave, saveLabel, canSave = true, isWhole = true, before, children, aside, watch } = props;
  const { gifts = noGifts } = props;
  const id = useId();
  const areTaken = useFilesAreTaken();
  const form = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const surroundings = useMemo(() => ({ villageIds: new Set(villages.map(({ villageId }) => villageId)), today }), [villages, today]);
  const errors = useActErrors(act, surroundings, { tried, error: saving.error });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!canSave || areTaken || saving.isPending) return;
    if (leadsToUnread(form.current)) return setTried(true);
    if (errors.isFine && isWhole) return onSave();
    flushSync(() => setTried(true));
    form.current?.querySelector<HTMLElement>(':is(input, select, textarea):is([aria-invalid="true"], [data-invalid])')?.focus();
  };
  return (
    <form ref={form} className={classes['form']} noValidate onSubmit={submit} {...watch}>
      <FormFields isSent={isSent}>
        {before}
        <ActFields
          act={act}
          onChange={(changed) => {
            if (saving.error) saving.reset();
            onChange(changed);
          }}
          villages={villages}
          today={today}
          idOf={(path) => `${id}-${path.replaceAll('.', '-')}`}
          errorAt={errors.errorAt}
          isWhole={isWhole}
          {...(lastActs ? { lastActs } : {})}
          {...(known ? { known } : {})}
        />
        <GiftField id={`${id}-giftId`} act={act} onChange={onChange} gifts={gifts} error={errors.errorAt('giftId')} />
        {children}
      </FormFields>
      <CommandNotice command={saving} isShownElsewhere={errors.isShown} />
      <div className={classes['end']}>
        <div className={classes['aside']}>{aside}</div>
        <Button type="submit" size="md" onMouseDown={keepField} loading={saving.isPending} disabled={!canSave || areTaken}>
          {saveLabel}
        </Button>
      </div>
    </form>
  );
}

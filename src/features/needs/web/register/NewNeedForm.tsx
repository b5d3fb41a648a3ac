import { Button } from '@mantine/core';
import { useEffect, useRef, type FormEvent } from 'react';
import { useFieldErrors } from '../../../../ui/api/field-errors.ts';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { DraftNotice } from '../../../../ui/components/DraftNotice.tsx';
import { FormFields } from '../../../../ui/components/FormFields.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { useKeptDraft } from '../../../../ui/draft/use-kept-draft.ts';
import { registerNeed, viewHouseholdNeeds } from '../../contract.ts';
import type { HouseholdNeedsView, NeedOptions } from '../../views.ts';
import { usualUnit } from '../../need.ts';
import { useAmounts } from '../amounts.ts';
import { contentOf, NeedFields, type NeedDraft } from '../NeedFields.tsx';
import { staleAfterChange } from '../stale.ts';
import { useNeedWords } from '../words.ts';
import { AlikeBefore } from './AlikeBefore.tsx';
import { JustRegistered } from './JustRegistered.tsx';
import classes from './NewNeed.module.css';
import { PlaceFields, type PlaceDraft } from './PlaceFields.tsx';

interface FormDraft extends PlaceDraft {
  need: NeedDraft;
}

/** What the next need takes over from the one before it. */
interface Last {
  villageId: string;
  kind: string;
}

export interface NewNeedFormProps {
  options: NeedOptions;
  /** Opened from its page. */
  household?: HouseholdNeedsView;
  /** Opened for this village. */
  village?: string;
  kind?: string;
}

const emptyNeed: NeedDraft = { kind: '', summary: '', quantity: '1', unit: '', urgency: 'normal', dueOn: '', why: '', personId: '' };

export function NewNeedForm({ options, household, village, kind }: NewNeedFormProps) {
  const t = useNeedWords();
  const { unitOf } = useAmounts();
  const form = useRef<HTMLFormElement>(null);
  const last = useKeptDraft<Last>('need:last', { villageId: options.villages[0]?.villageId ?? '', kind: '' });
  const draft = useKeptDraft<FormDraft>(`need:new:${household?.householdId ?? village ?? ''}:${kind ?? ''}`, {
    villageId: household?.villageId ?? village ?? last.value.villageId,
    householdId: household?.householdId ?? '',
    need: { ...emptyNeed, kind: kind ?? (household ? '' : last.value.kind) },
  });
  const { value } = draft;
  const villageId = options.villages.some((one) => one.villageId === value.villageId) ? value.villageId : (options.villages[0]?.villageId ?? '');
  const members = useEndpoint(viewHouseholdNeeds, { params: { householdId: value.householdId } }, { enabled: value.householdId !== '' }).data;
  const command = useCommand(registerNeed, {
    invalidates: staleAfterChange,
    onSuccess: () => {
      last.setValue({ villageId, kind: value.need.kind });
      draft.discard({ villageId, householdId: household?.householdId ?? '', need: { ...emptyNeed, kind: value.need.kind } });
    },
  });
  // Once the fields can be written in again.
  const { answer } = command;
  useEffect(() => {
    if (answer) form.current?.querySelector<HTMLElement>('[data-first]')?.focus();
  }, [answer]);
  const errors = useFieldErrors(command.error, ['villageId', 'householdId', 'personId', 'kind', 'summary', 'quantity', 'unit', 'dueOn', 'why']);
  const content = contentOf(value.need);
  const usual = members?.usualWhy ?? '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!content || value.need.kind === '') return;
    const { personId, unit, why, ...rest } = content;
    command.send({
      body: {
        ...rest,
        villageId,
        ...(value.householdId === '' ? {} : { householdId: value.householdId }),
        ...(personId === null ? {} : { personId }),
        // Left empty, the server takes what is usual: 户, 人 or 项, and the household's causes.
        ...(unit === '' ? {} : { unit }),
        ...(why === '' ? {} : { why }),
      },
    });
  };
  return (
    <>
      {answer && <JustRegistered answer={answer} />}
      <Section>
        <form ref={form} className={classes['form']} onSubmit={submit}>
          <FormFields isSent={command.isPending}>
            <PlaceFields
              draft={{ villageId, householdId: value.householdId }}
              villages={options.villages}
              {...(household ? { household } : {})}
              onChange={(place) => draft.setValue((before) => ({ ...before, ...place, need: { ...before.need, personId: '' } }))}
              errorAt={errors.errorAt}
            />
            <NeedFields
              draft={value.need}
              kinds={options.kinds}
              persons={members?.persons ?? []}
              usual={{ why: usual, unit: unitOf(usualUnit({ householdId: value.householdId || null, personId: value.need.personId || null })) }}
              errorAt={errors.errorAt}
              onChange={(need) => draft.setValue((before) => ({ ...before, need }))}
            />
          </FormFields>
          {value.need.kind !== '' && <AlikeBefore villageId={villageId} householdId={value.householdId} need={value.need} />}
          <CommandNotice command={command} isShownElsewhere={errors.isShown} />
          <div className={classes['end']}>
            <DraftNotice state={draft.state} />
            <span className={classes['hint']}>{t('needs.keyboard')}</span>
            <Button type="submit" loading={command.isPending} disabled={!content || value.need.kind === ''}>
              {t('needs.register-one')}
            </Button>
          </div>
        </form>
      </Section>
    </>
  );
}

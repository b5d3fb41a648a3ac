import { Button, Checkbox, Textarea } from '@mantine/core';
import { useFieldErrors } from '../../../../ui/api/field-errors.ts';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { DateInput } from '../../../../ui/components/DateInput.tsx';
import { DraftNotice } from '../../../../ui/components/DraftNotice.tsx';
import { FormFields } from '../../../../ui/components/FormFields.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { whenRead } from '../../../../ui/components/when-read.ts';
import { keepField } from '../../../../ui/keep-field.ts';
import { useKeptDraft } from '../../../../ui/draft/use-kept-draft.ts';
import { drawUpAgreement, listPairings, viewPairing } from '../../contract.ts';
import type { PairingView } from '../../views.ts';
import { pairingPath } from '../paths.ts';
import { usePairingPageWords } from '../pairing/pairing-words.ts';
import { useUntilWhen } from '../pairing/until-when.ts';
import { bodyOf, commitmentIn, firstDraft, type AgreementDraft } from './agreement-draft.ts';
import classes from './AgreementForm.module.css';
import { CommitmentFields } from './CommitmentFields.tsx';
import { ContactFields } from './ContactFields.tsx';

const fields = [
  'startsOn',
  'endsOn',
  'changeReason',
  'commitments.*.people',
  'commitments.*.moneyFen',
  'commitments.*.work',
  'commitments.*.goods.*.name',
  'commitments.*.goods.*.quantity',
  'commitments.*.goods.*.unit',
  'contacts.*.name',
  'contacts.*.post',
  'contacts.*.phone',
];

/** Term, commitments of everybody who signs, contacts. What is typed is kept until it was sent. */
export function AgreementForm({ view }: { view: PairingView }) {
  const t = usePairingPageWords();
  const untilWhen = useUntilWhen();
  const draft = useKeptDraft(`pairing-agreement:${view.pairingId}:${view.agreementId ?? ''}`, firstDraft(view));
  const { value, setValue } = draft;
  const change = (changed: Partial<AgreementDraft>) => setValue((before) => ({ ...before, ...changed }));
  const command = useCommand(drawUpAgreement, {
    invalidates: [viewPairing, listPairings],
    onSuccess: () => draft.discard(),
    thenGo: () => pairingPath(view.pairingId),
  });
  const errors = useFieldErrors(command.error, fields);
  const signers = [view, ...view.companions.filter(({ pairingId }) => value.companions.includes(pairingId))];
  return (
    <form
      className={classes['form']}
      onSubmit={whenRead(() => command.send({ body: bodyOf(value, view) }))}
    >
      <DraftNotice state={draft.state} />
      <FormFields isSent={command.isPending}>
        {view.companions.length > 0 && (
          <Section title={t('together')} lead={t('togetherLead')}>
            <div className={classes['checks']}>
              {view.companions.map(({ pairingId, organizationName, agreementId, agreementEndsOn }) => (
                <Checkbox
                  key={pairingId}
                  label={organizationName}
                  description={agreementId !== null && agreementId !== view.agreementId ? t('togetherReplaces', { until: untilWhen(agreementEndsOn) }) : undefined}
                  checked={value.companions.includes(pairingId)}
                  onChange={(event) => {
                    const { checked } = event.currentTarget;
                    change({ companions: checked ? [...value.companions, pairingId] : value.companions.filter((id) => id !== pairingId) });
                  }}
                />
              ))}
            </div>
          </Section>
        )}
        <Section title={t('term')}>
          <div className={classes['pair']}>
            <DateInput label={t('startsOn')} required value={value.startsOn} onChange={(startsOn) => change({ startsOn })} error={errors.errorAt('startsOn')} />
            <DateInput
              label={t('endsOn')}
              description={value.endsOn === '' ? t('endsOnHint') : undefined}
              value={value.endsOn}
              onChange={(endsOn) => change({ endsOn })}
              error={errors.errorAt('endsOn')}
            />
          </div>
        </Section>
        {signers.map(({ pairingId, organizationName }, index) => (
          <CommitmentFields
            key={pairingId}
            title={t('commitmentOf', { organization: organizationName })}
            value={commitmentIn(value, pairingId)}
            onChange={(commitment) => change({ commitments: { ...value.commitments, [pairingId]: commitment } })}
            errorAt={(field) => errors.errorAt(`commitments.${index}.${field}`)}
          />
        ))}
        <ContactFields
          draft={value}
          signers={signers}
          villageName={view.villageName}
          onChange={(contacts) => change({ contacts })}
          errorAt={(index, field) => errors.errorAt(`contacts.${index}.${field}`)}
        />
        {signers.some(({ agreementId }) => agreementId !== null) && (
          <Section>
            <Textarea
              label={t('changeReason')}
              required
              rows={2}
              maxLength={500}
              value={value.changeReason}
              error={errors.errorAt('changeReason')}
              onChange={(event) => change({ changeReason: event.currentTarget.value })}
            />
          </Section>
        )}
      </FormFields>
      <div className={classes['send']}>
        <CommandNotice command={command} isShownElsewhere={errors.isShown} />
        <Button type="submit" size="lg" onMouseDown={keepField} loading={command.isPending}>
          {t('submit')}
        </Button>
      </div>
    </form>
  );
}

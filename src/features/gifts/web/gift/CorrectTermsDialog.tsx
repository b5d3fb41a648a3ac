import { useFieldErrors } from '../../../../ui/api/field-errors.ts';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { ConfirmDialog } from '../../../../ui/components/ConfirmDialog.tsx';
import { DraftNotice } from '../../../../ui/components/DraftNotice.tsx';
import { FormFields } from '../../../../ui/components/FormFields.tsx';
import { useKeptDraft } from '../../../../ui/draft/use-kept-draft.ts';
import { correctGift } from '../../contract.ts';
import { useGiftWords } from '../words.ts';
import type { OfGift } from './EntryDialogs.tsx';
import { termsOf, termsOnLatest, termsUpToDate, type TermsCorrection } from './go-along.ts';
import { Reason } from './Reason.tsx';
import { StaleNotice, useLookAgain } from './Stale.tsx';
import { fieldsOfTerms, TermsFields } from './TermsFields.tsx';
import { useClose } from './use-close.ts';
import { usePresent } from './use-present.ts';

/** Who gives, and for what. */
export function CorrectTermsDialog({ gift, onClose }: OfGift) {
  const t = useGiftWords();
  const present = usePresent(gift);
  const { giftId, villageId, villageName } = gift;
  const draft = useKeptDraft<TermsCorrection>(`gift-terms:${giftId}`, {
    baseRevision: gift.revision,
    base: termsOf(gift),
    terms: termsOf(gift),
    reason: '',
  });
  const upToDate = termsUpToDate(gift, draft.value);
  const { baseRevision, terms, reason } = upToDate ?? draft.value;
  const change = (part: Partial<TermsCorrection>) => draft.setValue((before) => ({ ...(termsUpToDate(gift, before) ?? before), ...part }));
  const close = useClose(draft.discard, onClose);
  const command = useCommand(correctGift, { invalidates: 'everything', onSuccess: () => close(), onRefused: useLookAgain() });
  const errors = useFieldErrors(command.error, fieldsOfTerms);
  const isKnown = villageId === null || gift.villages.some((village) => village.villageId === villageId);
  const isStale = !command.isPending && !gift.withdrawn && !upToDate;
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      onCancel={() => close()}
      title={t('gifts.correct-terms')}
      confirmLabel={t('gifts.save')}
      isPending={command.isPending}
      canConfirm={!isStale && reason.trim() !== ''}
      onConfirm={() => command.send({ params: { giftId }, body: { baseRevision, terms, reason } })}
    >
      <FormFields isSent={command.isPending}>
        <TermsFields
          terms={terms}
          villages={isKnown ? gift.villages : [...gift.villages, { villageId, villageName }]}
          onChange={(changed) => change({ terms: changed })}
          errors={errors}
        />
        <Reason value={reason} onChange={(changed) => change({ reason: changed })} />
      </FormFields>
      <DraftNotice state={draft.state} />
      {isStale ? (
        <StaleNotice
          present={present.ofTerms(gift)}
          onGoOn={() => {
            command.reset();
            draft.setValue((before) => termsOnLatest(gift, before));
          }}
        />
      ) : (
        <CommandNotice command={command} isShownElsewhere={errors.isShown} />
      )}
    </ConfirmDialog>
  );
}

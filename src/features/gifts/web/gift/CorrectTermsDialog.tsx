import { useFieldErrors } from '../../../../ui/api/field-errors.ts';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { ConfirmDialog } from '../../../../ui/components/ConfirmDialog.tsx';
import { DraftNotice } from '../../../../ui/components/DraftNotice.tsx';
import { useKeptDraft } from '../../../../ui/draft/use-kept-draft.ts';
import { correctGift } from '../../contract.ts';
import type { GiftTerms } from '../../gift.ts';
import { useGiftNames } from '../gift-words.ts';
import { useGiftWords } from '../words.ts';
import type { OfGift } from './EntryDialogs.tsx';
import { Reason } from './Reason.tsx';
import { StaleNotice, useLookAgain } from './Stale.tsx';
import { fieldsOfTerms, TermsFields } from './TermsFields.tsx';
import { useClose } from './use-close.ts';

interface TermsDraft {
  /** The revision that was read: what was corrected elsewhere while this was put aside is not written over. */
  baseRevision: number;
  terms: GiftTerms;
  reason: string;
}

/** Who gives, and for what. */
export function CorrectTermsDialog({ gift, onClose }: OfGift) {
  const t = useGiftWords();
  const { giver, format } = useGiftNames();
  const { giftId, giverKind, giverName, villageId, villageName, dueOn, note } = gift;
  const draft = useKeptDraft<TermsDraft>(`gift-terms:${giftId}`, {
    baseRevision: gift.revision,
    terms: { giverKind, giverName, villageId, dueOn, note },
    reason: '',
  });
  const { baseRevision, terms, reason } = draft.value;
  const change = (part: Partial<TermsDraft>) => draft.setValue((before) => ({ ...before, ...part }));
  const close = useClose(draft.discard, onClose);
  const command = useCommand(correctGift, { invalidates: 'everything', onSuccess: () => close(), onRefused: useLookAgain() });
  const errors = useFieldErrors(command.error, fieldsOfTerms);
  const isKnown = villageId === null || gift.villages.some((village) => village.villageId === villageId);
  const isStale = !command.isPending && !gift.withdrawn && baseRevision < gift.revision;
  const present = [giver(gift), villageName || t('gifts.any-village'), dueOn && t('gifts.due', { day: format.date(dueOn) }), note];
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
      <TermsFields
        terms={terms}
        villages={isKnown ? gift.villages : [...gift.villages, { villageId, villageName }]}
        onChange={(changed) => change({ terms: changed })}
        errors={errors}
      />
      <Reason value={reason} onChange={(changed) => change({ reason: changed })} />
      <DraftNotice state={draft.state} />
      {isStale ? (
        <StaleNotice
          present={present.filter(Boolean).join(' · ')}
          onGoOn={() => {
            command.reset();
            change({ baseRevision: gift.revision });
          }}
        />
      ) : (
        <CommandNotice command={command} isShownElsewhere={errors.isShown} />
      )}
    </ConfirmDialog>
  );
}

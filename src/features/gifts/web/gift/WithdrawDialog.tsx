import { useCommand } from '../../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { ConfirmDialog } from '../../../../ui/components/ConfirmDialog.tsx';
import { DraftNotice } from '../../../../ui/components/DraftNotice.tsx';
import { FormFields } from '../../../../ui/components/FormFields.tsx';
import { useKeptDraft } from '../../../../ui/draft/use-kept-draft.ts';
import { withdrawGift, withdrawGiftEntry } from '../../contract.ts';
import type { GiftEntryView } from '../../views.ts';
import { useGiftWords } from '../words.ts';
import type { OfGift } from './EntryDialogs.tsx';
import { Reason } from './Reason.tsx';
import { StaleNotice, useLookAgain } from './Stale.tsx';
import { useClose } from './use-close.ts';
import { usePresent } from './use-present.ts';

interface Withdrawal {
  /** The revision that was read: what was corrected elsewhere since is not taken back unseen. */
  baseRevision: number;
  reason: string;
}

/** Takes back the gift, or one entry of it. */
export function WithdrawDialog({ gift, view, onClose }: OfGift & { view: GiftEntryView | undefined }) {
  const t = useGiftWords();
  const present = usePresent(gift);
  const { giftId } = gift;
  const { revision, withdrawn } = view ?? gift;
  const draft = useKeptDraft<Withdrawal>(`gift-withdrawal:${view?.entry.entryId ?? giftId}`, { baseRevision: revision, reason: '' }, { version: 2 });
  const { baseRevision, reason } = draft.value;
  const change = (changed: Partial<Withdrawal>) => draft.setValue((before) => ({ ...before, ...changed }));
  const close = useClose(draft.discard, onClose);
  const onRefused = useLookAgain();
  const whole = useCommand(withdrawGift, { invalidates: 'everything', onSuccess: () => close(), onRefused });
  const one = useCommand(withdrawGiftEntry, { invalidates: 'everything', onSuccess: () => close(), onRefused });
  const command = view ? one : whole;
  const body = { baseRevision, reason };
  const send = () => (view ? one.send({ params: { giftId, entryId: view.entry.entryId }, body }) : whole.send({ params: { giftId }, body }));
  const isStale = !command.isPending && !withdrawn && baseRevision < revision;
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      onCancel={() => close()}
      title={t('gifts.withdraw')}
      confirmLabel={t('gifts.withdraw')}
      isPending={command.isPending}
      canConfirm={!isStale && reason.trim() !== ''}
      onConfirm={send}
    >
      <FormFields isSent={command.isPending}>
        <Reason value={reason} onChange={(changed) => change({ reason: changed })} />
      </FormFields>
      <DraftNotice state={draft.state} />
      {isStale ? (
        <StaleNotice
          isWithdrawal
          present={view ? present.ofEntry(view) : present.ofTerms(gift)}
          onGoOn={() => {
            command.reset();
            change({ baseRevision: revision });
          }}
        />
      ) : (
        <CommandNotice command={command} />
      )}
    </ConfirmDialog>
  );
}

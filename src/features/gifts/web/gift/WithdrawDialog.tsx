import { useCommand } from '../../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { ConfirmDialog } from '../../../../ui/components/ConfirmDialog.tsx';
import { DraftNotice } from '../../../../ui/components/DraftNotice.tsx';
import { useKeptDraft } from '../../../../ui/draft/use-kept-draft.ts';
import { withdrawGift, withdrawGiftEntry } from '../../contract.ts';
import type { GiftEntryView } from '../../views.ts';
import { useGiftWords } from '../words.ts';
import type { OfGift } from './EntryDialogs.tsx';
import { Reason } from './Reason.tsx';
import { useLookAgain } from './Stale.tsx';
import { useClose } from './use-close.ts';

/** Takes back the gift, or one entry of it. */
export function WithdrawDialog({ gift: { giftId, revision }, view, onClose }: OfGift & { view: GiftEntryView | undefined }) {
  const t = useGiftWords();
  const draft = useKeptDraft(`gift-withdrawal:${view?.entry.entryId ?? giftId}`, '');
  const reason = draft.value;
  const close = useClose(draft.discard, onClose);
  const onRefused = useLookAgain();
  const whole = useCommand(withdrawGift, { invalidates: 'everything', onSuccess: () => close(), onRefused });
  const one = useCommand(withdrawGiftEntry, { invalidates: 'everything', onSuccess: () => close(), onRefused });
  const send = () =>
    view
      ? one.send({ params: { giftId, entryId: view.entry.entryId }, body: { baseRevision: view.revision, reason } })
      : whole.send({ params: { giftId }, body: { baseRevision: revision, reason } });
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      onCancel={() => close()}
      title={t('gifts.withdraw')}
      confirmLabel={t('gifts.withdraw')}
      isPending={one.isPending || whole.isPending}
      canConfirm={reason.trim() !== ''}
      onConfirm={send}
    >
      <Reason value={reason} onChange={draft.setValue} />
      <DraftNotice state={draft.state} />
      <CommandNotice command={view ? one : whole} />
    </ConfirmDialog>
  );
}

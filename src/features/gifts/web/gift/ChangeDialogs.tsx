import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { newId } from '../../../../kernel/ids.ts';
import { shanghaiDate } from '../../../../kernel/shanghai-time.ts';
import { useFieldErrors } from '../../../../ui/api/field-errors.ts';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { useNow } from '../../../../ui/clock.tsx';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { ConfirmDialog } from '../../../../ui/components/ConfirmDialog.tsx';
import { DraftNotice } from '../../../../ui/components/DraftNotice.tsx';
import { useKeptDraft } from '../../../../ui/draft/use-kept-draft.ts';
import { addGiftEntry, correctGift, correctGiftEntry, withdrawGift, withdrawGiftEntry } from '../../contract.ts';
import type { GiftTerms } from '../../gift.ts';
import type { GiftEntryView, GiftView } from '../../views.ts';
import { useGiftWords } from '../words.ts';
import { EntryFields, emptyEntry, fieldsOfEntry, wholeEntry, type DraftEntry } from './EntryFields.tsx';
import { fieldsOfTerms, TermsFields } from './TermsFields.tsx';
import { usePapers } from './use-papers.ts';

const entryErrors = fieldsOfEntry.map((field) => `entry.${field}`);

interface OfGift {
  gift: GiftView;
  onClose(): void;
}

export function AddEntryDialog({ gift: { giftId, goods }, onClose }: OfGift) {
  const t = useGiftWords();
  const today = shanghaiDate(useNow());
  // The camera may drop the page: opened again, the form is as it was.
  const [first] = useState(() => emptyEntry(newId(), today));
  const { value: entry, setValue: setEntry, state, discard } = useKeptDraft<DraftEntry>(`gift-entry:${giftId}`, first);
  const papers = usePapers();
  const close = () => {
    papers.leave(entry);
    discard();
    onClose();
  };
  const command = useCommand(addGiftEntry, { invalidates: 'everything', onSuccess: close });
  const errors = useFieldErrors(command.error, entryErrors);
  const whole = wholeEntry(entry);
  return (
    <ConfirmDialog
      opened
      onClose={close}
      title={t('gifts.add')}
      confirmLabel={t('gifts.save')}
      isPending={command.isPending || papers.isUnderWay}
      canConfirm={whole !== undefined}
      onConfirm={() => whole && papers.toldFirst(whole, () => command.send({ params: { giftId }, body: { entry: whole } }))}
    >
      <EntryFields entry={entry} measure={goods} today={today} onChange={setEntry} errorAt={(field) => errors.errorAt(`entry.${field}`)} />
      <DraftNotice state={state} />
      <CommandNotice command={command} isShownElsewhere={errors.isShown} />
    </ConfirmDialog>
  );
}

interface Correction {
  baseRevision: number;
  entry: DraftEntry;
  reason: string;
}

export function CorrectEntryDialog({ gift: { giftId, goods }, view, onClose }: OfGift & { view: GiftEntryView }) {
  const t = useGiftWords();
  const today = shanghaiDate(useNow());
  const { entryId } = view.entry;
  // What was corrected elsewhere while this was put aside is not written over: it is the revision that was read.
  const { value, setValue: setDraft, state, discard } = useKeptDraft<Correction>(`gift-entry:${giftId}:${entryId}`, {
    baseRevision: view.revision,
    entry: view.entry,
    reason: '',
  });
  const { baseRevision, entry, reason } = value;
  const papers = usePapers();
  const close = () => {
    papers.leave(entry);
    discard();
    onClose();
  };
  const command = useCommand(correctGiftEntry, { invalidates: 'everything', onSuccess: close });
  const errors = useFieldErrors(command.error, entryErrors);
  const whole = wholeEntry(entry);
  const params = { giftId, entryId };
  return (
    <ConfirmDialog
      opened
      onClose={close}
      title={t('gifts.correct')}
      confirmLabel={t('gifts.save')}
      isPending={command.isPending || papers.isUnderWay}
      canConfirm={whole !== undefined && reason.trim() !== ''}
      onConfirm={() => whole && papers.toldFirst(whole, () => command.send({ params, body: { baseRevision, entry: whole, reason } }))}
    >
      <EntryFields
        entry={entry}
        measure={goods}
        today={today}
        onChange={(changed) => setDraft((before) => ({ ...before, entry: changed }))}
        errorAt={(field) => errors.errorAt(`entry.${field}`)}
      />
      <Reason value={reason} onChange={(changed) => setDraft((before) => ({ ...before, reason: changed }))} />
      <DraftNotice state={state} />
      <CommandNotice command={command} isShownElsewhere={errors.isShown} />
    </ConfirmDialog>
  );
}

export function CorrectTermsDialog({ gift, onClose }: OfGift) {
  const t = useGiftWords();
  const { giftId, giverKind, giverName, villageId, villageName, dueOn, note } = gift;
  const [terms, setTerms] = useState<GiftTerms>({ giverKind, giverName, villageId, dueOn, note });
  const [reason, setReason] = useState('');
  const command = useCommand(correctGift, { invalidates: 'everything', onSuccess: onClose });
  const errors = useFieldErrors(command.error, fieldsOfTerms);
  const isKnown = villageId === null || gift.villages.some((village) => village.villageId === villageId);
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('gifts.correct-terms')}
      confirmLabel={t('gifts.save')}
      isPending={command.isPending}
      canConfirm={reason.trim() !== ''}
      onConfirm={() => command.send({ params: { giftId }, body: { baseRevision: gift.revision, terms, reason } })}
    >
      <TermsFields terms={terms} villages={isKnown ? gift.villages : [...gift.villages, { villageId, villageName }]} onChange={setTerms} errors={errors} />
      <Reason value={reason} onChange={setReason} />
      <CommandNotice command={command} isShownElsewhere={errors.isShown} />
    </ConfirmDialog>
  );
}

/** Takes back the gift, or one entry of it. */
export function WithdrawDialog({ gift: { giftId, revision }, view, onClose }: OfGift & { view: GiftEntryView | undefined }) {
  const t = useGiftWords();
  const [reason, setReason] = useState('');
  const whole = useCommand(withdrawGift, { invalidates: 'everything', onSuccess: onClose });
  const one = useCommand(withdrawGiftEntry, { invalidates: 'everything', onSuccess: onClose });
  const send = () =>
    view
      ? one.send({ params: { giftId, entryId: view.entry.entryId }, body: { baseRevision: view.revision, reason } })
      : whole.send({ params: { giftId }, body: { baseRevision: revision, reason } });
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('gifts.withdraw')}
      confirmLabel={t('gifts.withdraw')}
      isPending={one.isPending || whole.isPending}
      canConfirm={reason.trim() !== ''}
      onConfirm={send}
    >
      <Reason value={reason} onChange={setReason} />
      <CommandNotice command={view ? one : whole} />
    </ConfirmDialog>
  );
}

function Reason({ value, onChange }: { value: string; onChange(reason: string): void }) {
  const t = useGiftWords();
  return <Textarea label={t('gifts.field.reason')} required rows={2} maxLength={500} value={value} onChange={(event) => onChange(event.currentTarget.value)} />;
}

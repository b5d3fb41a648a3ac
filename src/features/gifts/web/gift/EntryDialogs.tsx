import { useState } from 'react';
import { newId } from '../../../../kernel/ids.ts';
import { shanghaiDate } from '../../../../kernel/shanghai-time.ts';
import { useFieldErrors } from '../../../../ui/api/field-errors.ts';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { useNow } from '../../../../ui/clock.tsx';
import { changedBy } from '../../../../ui/change.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { ConfirmDialog } from '../../../../ui/components/ConfirmDialog.tsx';
import { DraftNotice } from '../../../../ui/components/DraftNotice.tsx';
import { FormFields } from '../../../../ui/components/FormFields.tsx';
import { useKeptDraft } from '../../../../ui/draft/use-kept-draft.ts';
import { FilesFirst, useGiveUp } from '../../../evidence/web/public-parts.tsx';
import { addGiftEntry, correctGiftEntry, getGift } from '../../contract.ts';
import type { GiftEntryView, GiftView } from '../../views.ts';
import { useGiftWords } from '../words.ts';
import { EntryFields, emptyEntry, fieldsOfEntry, wholeEntry, type DraftEntry } from './EntryFields.tsx';
import { entryOnLatest, entryUpToDate, type Correction } from './go-along.ts';
import { Reason } from './Reason.tsx';
import { StaleNotice } from './Stale.tsx';
import { useClose } from './use-close.ts';
import { usePapers } from './use-papers.ts';
import { usePresent } from './use-present.ts';

const entryErrors = fieldsOfEntry.map((field) => `entry.${field}`);

export interface OfGift {
  gift: GiftView;
  onClose(): void;
}

export function AddEntryDialog({ gift, onClose }: OfGift) {
  const { giftId, goods } = gift;
  const t = useGiftWords();
  const today = shanghaiDate(useNow());
  // The camera may drop the page: opened again, the form is as it was.
  const [first] = useState(() => emptyEntry(newId(), today));
  const draftKey = `gift-entry:${giftId}`;
  const { value: entry, read, setValue: setEntry, state, discard } = useKeptDraft<DraftEntry>(draftKey, first);
  const papers = usePapers(draftKey, getGift);
  const close = useClose(discard, onClose);
  const giveUp = useGiveUp(() => close(() => papers.giveUp(entry, gift)));
  const command = useCommand(addGiftEntry, {
    invalidates: 'everything',
    onSuccess: (saved) => close(() => papers.saved(entry, saved)),
    onRefused: papers.refused,
  });
  const errors = useFieldErrors(command.error, entryErrors);
  const whole = wholeEntry(entry);
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      onCancel={giveUp.ask}
      title={t('gifts.add')}
      confirmLabel={t('gifts.save')}
      isPending={command.isPending}
      isPreparing={papers.isUnderWay}
      isHeld={papers.areTaken}
      canConfirm={whole !== undefined && !papers.areTaken}
      onConfirm={() => whole && papers.send(whole, () => command.send({ params: { giftId }, body: { entry: whole } }), () => read() === entry)}
    >
      <FormFields isSent={command.isPending}>
        <EntryFields entry={entry} measure={goods} today={today} onChange={setEntry} errorAt={(field) => errors.errorAt(`entry.${field}`)} />
      </FormFields>
      <DraftNotice state={state} />
      <FilesFirst files={papers} />
      {giveUp.question}
      <CommandNotice command={command} isShownElsewhere={errors.isShown} />
    </ConfirmDialog>
  );
}

export function CorrectEntryDialog({ gift, view, onClose }: OfGift & { view: GiftEntryView }) {
  const { giftId, goods } = gift;
  const t = useGiftWords();
  const present = usePresent(gift);
  const today = shanghaiDate(useNow());
  const { entryId } = view.entry;
  const draftKey = `gift-entry:${giftId}:${entryId}`;
  // What was corrected elsewhere while this was put aside is not written over: it is the revision that was read.
  const { value, read, setValue: setDraft, state, discard } = useKeptDraft<Correction>(draftKey, {
    baseRevision: view.revision,
    entry: view.entry,
    reason: '',
  });
  const upToDate = entryUpToDate(view, value);
  const { baseRevision, entry, reason } = upToDate ?? value;
  const change = (changed: (present: Correction) => Partial<Correction>) =>
    setDraft((before) => {
      const present = entryUpToDate(view, before) ?? before;
      return { ...present, ...changed(present) };
    });
  const papers = usePapers(draftKey, getGift);
  const close = useClose(discard, onClose);
  const giveUp = useGiveUp(() => close(() => papers.giveUp(entry, gift)));
  const command = useCommand(correctGiftEntry, {
    invalidates: 'everything',
    onSuccess: (saved) => close(() => papers.saved(entry, saved)),
    onRefused: papers.refused,
  });
  const errors = useFieldErrors(command.error, entryErrors);
  const whole = wholeEntry(entry);
  const params = { giftId, entryId };
  const isStale = !command.isPending && !view.withdrawn && !upToDate;
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      onCancel={giveUp.ask}
      title={t('gifts.correct')}
      confirmLabel={t('gifts.save')}
      isPending={command.isPending}
      isPreparing={papers.isUnderWay}
      isHeld={papers.areTaken}
      canConfirm={!isStale && whole !== undefined && !papers.areTaken && reason.trim() !== ''}
      onConfirm={() => whole && papers.send(whole, () => command.send({ params, body: { baseRevision, entry: whole, reason } }), () => read() === value)}
    >
      <FormFields isSent={command.isPending}>
        <EntryFields
          entry={entry}
          measure={goods}
          today={today}
          onChange={(changed) => change((before) => ({ entry: changedBy(changed, before.entry) }))}
          errorAt={(field) => errors.errorAt(`entry.${field}`)}
        />
        <Reason value={reason} onChange={(changed) => change(() => ({ reason: changed }))} />
      </FormFields>
      <DraftNotice state={state} />
      <FilesFirst files={papers} />
      {giveUp.question}
      {isStale ? (
        <StaleNotice
          present={present.ofEntry(view)}
          onGoOn={() => {
            command.reset();
            setDraft((before) => entryOnLatest(view, before));
          }}
        />
      ) : (
        <CommandNotice command={command} isShownElsewhere={errors.isShown} />
      )}
    </ConfirmDialog>
  );
}

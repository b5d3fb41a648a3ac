import { Input, SegmentedControl, TextInput } from '@mantine/core';
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
import { useGo } from '../../../../ui/links.tsx';
import { FilesFirst, useGiveUp } from '../../../evidence/web/public-parts.tsx';
import { openGift } from '../../contract.ts';
import type { GiftTerms } from '../../gift.ts';
import { EntryFields, emptyEntry, fieldsOfEntry, wholeEntry, type DraftEntry } from '../gift/EntryFields.tsx';
import { fieldsOfTerms, TermsFields } from '../gift/TermsFields.tsx';
import { useClose } from '../gift/use-close.ts';
import { usePapers } from '../gift/use-papers.ts';
import classes from '../Gifts.module.css';
import { giftPath } from '../paths.ts';
import { useGiftWords } from '../words.ts';

const draftKey = 'gift-entry:new';
const noTerms: GiftTerms = { giverKind: 'enterprise', giverName: '', villageId: null, dueOn: null, note: '' };

interface NewGift {
  giftId: string;
  terms: GiftTerms;
  goods: { name: string; unit: string } | null;
  entry: DraftEntry;
}

/** One form for the gift and what is promised or here already: the fact is entered once. */
export function OpenGiftDialog({ villages, onClose }: { villages: readonly { villageId: string; villageName: string }[]; onClose(): void }) {
  const t = useGiftWords();
  const go = useGo();
  const today = shanghaiDate(useNow());
  // The camera may drop the page: opened again, the form is as it was.
  const [first] = useState<NewGift>(() => ({ giftId: newId(), terms: noTerms, goods: null, entry: emptyEntry(newId(), today) }));
  const draft = useKeptDraft(draftKey, first);
  const { giftId, terms, goods, entry } = draft.value;
  const change = (changed: Partial<NewGift>) => draft.setValue((before) => ({ ...before, ...changed }));
  const papers = usePapers(draftKey);
  const close = useClose(draft.discard, onClose);
  const giveUp = useGiveUp(() => close(() => papers.giveUp(entry)));
  const openSaved = useClose(draft.discard, () => go(giftPath(giftId)));
  const command = useCommand(openGift, {
    invalidates: 'everything',
    onSuccess: (gift) => openSaved(() => papers.saved(entry, gift)),
    onRefused: papers.refused,
  });
  const errors = useFieldErrors(command.error, [...fieldsOfTerms, ...fieldsOfEntry.map((field) => `firstEntry.${field}`)]);
  const whole = wholeEntry(entry);
  const isNamed = goods === null || (goods.name.trim() !== '' && goods.unit.trim() !== '');
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      onCancel={giveUp.ask}
      title={t('gifts.open')}
      confirmLabel={t('gifts.save')}
      isPending={command.isPending}
      isPreparing={papers.isUnderWay}
      isHeld={papers.areTaken}
      canConfirm={whole !== undefined && !papers.areTaken && isNamed && (terms.giverKind === 'organization' || terms.giverName.trim() !== '')}
      onConfirm={() => whole && papers.send(whole, () => command.send({ body: { giftId, goods, terms, firstEntry: whole } }), () => draft.read() === draft.value)}
    >
      <FormFields isSent={command.isPending}>
        <TermsFields terms={terms} villages={villages} onChange={(changed) => change({ terms: changed })} errors={errors} />
        <div className={classes['fields']}>
          <Input.Wrapper label={t('gifts.field.what')} labelElement="div">
            <SegmentedControl
              fullWidth
              aria-label={t('gifts.field.what')}
              value={goods === null ? 'money' : 'goods'}
              onChange={(what) => {
                change({ goods: what === 'money' ? null : { name: '', unit: '' }, entry: { ...entry, amount: undefined } });
              }}
              data={(['money', 'goods'] as const).map((what) => ({ value: what, label: t(`gifts.what.${what}`) }))}
            />
          </Input.Wrapper>
          {goods !== null && (
            <>
              <TextInput label={t('gifts.field.goods')} required maxLength={60} value={goods.name} onChange={(event) => change({ goods: { ...goods, name: event.currentTarget.value } })} />
              <TextInput label={t('gifts.field.unit')} required maxLength={10} value={goods.unit} onChange={(event) => change({ goods: { ...goods, unit: event.currentTarget.value } })} />
            </>
          )}
        </div>
        <EntryFields
          entry={entry}
          measure={goods}
          today={today}
          onChange={(changed) => draft.setValue((before) => ({ ...before, entry: changedBy(changed, before.entry) }))}
          errorAt={(field) => errors.errorAt(`firstEntry.${field}`)}
        />
      </FormFields>
      <DraftNotice state={draft.state} />
      <FilesFirst files={papers} />
      {giveUp.question}
      <CommandNotice command={command} isShownElsewhere={errors.isShown} />
    </ConfirmDialog>
  );
}

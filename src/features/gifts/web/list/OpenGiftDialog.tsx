import { Input, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { newId } from '../../../../kernel/ids.ts';
import { shanghaiDate } from '../../../../kernel/shanghai-time.ts';
import { useFieldErrors } from '../../../../ui/api/field-errors.ts';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { useNow } from '../../../../ui/clock.tsx';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { ConfirmDialog } from '../../../../ui/components/ConfirmDialog.tsx';
import { useGo } from '../../../../ui/links.tsx';
import { openGift } from '../../contract.ts';
import type { GiftTerms } from '../../gift.ts';
import { EntryFields, emptyEntry, fieldsOfEntry, wholeEntry } from '../gift/EntryFields.tsx';
import { fieldsOfTerms, TermsFields } from '../gift/TermsFields.tsx';
import { usePapers } from '../gift/use-papers.ts';
import classes from '../Gifts.module.css';
import { giftPath } from '../paths.ts';
import { useGiftWords } from '../words.ts';

const noTerms: GiftTerms = { giverKind: 'enterprise', giverName: '', villageId: null, dueOn: null, note: '' };

/** One form for the gift and what is promised or here already: the fact is entered once. */
export function OpenGiftDialog({ villages, onClose }: { villages: readonly { villageId: string; villageName: string }[]; onClose(): void }) {
  const t = useGiftWords();
  const go = useGo();
  const today = shanghaiDate(useNow());
  const [giftId] = useState(newId);
  const [terms, setTerms] = useState(noTerms);
  const [goods, setGoods] = useState<{ name: string; unit: string } | null>(null);
  const [entry, setEntry] = useState(() => emptyEntry(newId(), today));
  const papers = usePapers();
  const command = useCommand(openGift, { invalidates: 'everything', onSuccess: () => go(giftPath(giftId)) });
  const errors = useFieldErrors(command.error, [...fieldsOfTerms, ...fieldsOfEntry.map((field) => `firstEntry.${field}`)]);
  const whole = wholeEntry(entry);
  const isNamed = goods === null || (goods.name.trim() !== '' && goods.unit.trim() !== '');
  return (
    <ConfirmDialog
      opened
      onClose={() => {
        papers.leave(entry);
        onClose();
      }}
      title={t('gifts.open')}
      confirmLabel={t('gifts.save')}
      isPending={command.isPending || papers.isUnderWay}
      canConfirm={whole !== undefined && isNamed && (terms.giverKind === 'organization' || terms.giverName.trim() !== '')}
      onConfirm={() => whole && papers.toldFirst(whole, () => command.send({ body: { giftId, goods, terms, firstEntry: whole } }))}
    >
      <TermsFields terms={terms} villages={villages} onChange={setTerms} errors={errors} />
      <div className={classes['fields']}>
        <Input.Wrapper label={t('gifts.field.what')} labelElement="div">
          <SegmentedControl
            fullWidth
            aria-label={t('gifts.field.what')}
            value={goods === null ? 'money' : 'goods'}
            onChange={(what) => {
              setGoods(what === 'money' ? null : { name: '', unit: '' });
              setEntry({ ...entry, amount: undefined });
            }}
            data={(['money', 'goods'] as const).map((what) => ({ value: what, label: t(`gifts.what.${what}`) }))}
          />
        </Input.Wrapper>
        {goods !== null && (
          <>
            <TextInput label={t('gifts.field.goods')} required maxLength={60} value={goods.name} onChange={(event) => setGoods({ ...goods, name: event.currentTarget.value })} />
            <TextInput label={t('gifts.field.unit')} required maxLength={10} value={goods.unit} onChange={(event) => setGoods({ ...goods, unit: event.currentTarget.value })} />
          </>
        )}
      </div>
      <EntryFields key={goods === null ? 'money' : 'goods'} entry={entry} measure={goods} today={today} onChange={setEntry} errorAt={(field) => errors.errorAt(`firstEntry.${field}`)} />
      <CommandNotice command={command} isShownElsewhere={errors.isShown} />
    </ConfirmDialog>
  );
}

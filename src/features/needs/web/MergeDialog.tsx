import { Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../ui/components/CommandNotice.tsx';
import { ConfirmDialog } from '../../../ui/components/ConfirmDialog.tsx';
import { FormFields } from '../../../ui/components/FormFields.tsx';
import { mergeNeeds } from '../contract.ts';
import type { MergedQuantities } from '../transitions.ts';
import type { NeedLine } from '../views.ts';
import classes from './lists.module.css';
import { NeedLineCard } from './NeedLineCard.tsx';
import { staleAfterChange } from './stale.ts';
import { useAmounts } from './amounts.ts';
import { useNeedWords } from './words.ts';

export interface MergeDialogProps {
  needs: readonly [NeedLine, NeedLine];
  onClose(): void;
  /** Where to go on from there, by what stands now; nowhere unless told. */
  goal?: ((needId: string) => string | undefined) | undefined;
}

/** Two needs become the earlier one; whether their amounts are one amount, only a person can say. */
export function MergeDialog({ needs, onClose, goal }: MergeDialogProps) {
  const t = useNeedWords();
  const [older, younger] = needs.toSorted((one, other) => (one.registeredAt < other.registeredAt ? -1 : 1));
  const { amountOf } = useAmounts();
  const amounts = amountsAfter(amountOf, older, younger);
  // Equal amounts are as a rule one thing that was told twice.
  const [quantities, setQuantities] = useState<MergedQuantities>(
    amounts.sum === undefined || older?.quantity === younger?.quantity ? 'same' : 'sum',
  );
  const [reason, setReason] = useState('');
  const command = useCommand(mergeNeeds, {
    invalidates: staleAfterChange,
    onSuccess: onClose,
    thenGo: ({ needId }) => goal?.(needId),
  });
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('needs.merge-title')}
      confirmLabel={t('needs.merge')}
      isPending={command.isPending}
      onConfirm={() => command.send({ body: { needIds: needs.map(({ needId }) => needId), quantities, reason } })}
    >
      <p>{t('needs.merge-words')}</p>
      <ol className={classes['list']}>
        {[older, younger].map((need) => need && (
          <li key={need.needId}>
            <NeedLineCard need={need} showPlace />
          </li>
        ))}
      </ol>
      <FormFields isSent={command.isPending}>
        <Radio.Group label={t('needs.merge-how')} value={quantities} onChange={(value) => setQuantities(value)}>
          <Stack gap="xs" mt="xs">
            {amounts.sum !== undefined && <Radio value="sum" label={t('needs.merge-sum', { amount: amounts.sum })} />}
            <Radio value="same" label={t('needs.merge-same', { amount: amounts.same || t('needs.not-said') })} />
          </Stack>
        </Radio.Group>
        <TextInput
          label={t('needs.merge-reason')}
          maxLength={500}
          autoComplete="off"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </FormFields>
      <CommandNotice command={command} />
    </ConfirmDialog>
  );
}

/** What would stand after either; no sum of people and mu. */
function amountsAfter(amountOf: ReturnType<typeof useAmounts>['amountOf'], older: NeedLine | undefined, younger: NeedLine | undefined): { sum: string | undefined; same: string } {
  const counted = [older, younger].flatMap((need) => (need && need.quantity !== null ? [need] : []));
  const [first, second] = counted;
  const same = first ? amountOf(first) : '';
  if (!first || !second) return { sum: undefined, same };
  const sum = first.unit === second.unit ? amountOf({ quantity: (first.quantity ?? 0) + (second.quantity ?? 0), unit: first.unit }) : undefined;
  return { sum, same };
}

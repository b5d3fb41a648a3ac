import { ActionIcon, Button, NativeSelect, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useId, useState, type FormEvent } from 'react';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { Dialog } from '../../../../ui/components/Dialog.tsx';
import { FormFields } from '../../../../ui/components/FormFields.tsx';
import { useRowKeys } from '../../../../ui/row-keys.ts';
import { splitNeed } from '../../contract.ts';
import { splitWays, type SplitWay } from '../../transitions.ts';
import type { NeedView } from '../../views.ts';
import { staleAfterChange } from '../stale.ts';
import { useAmounts } from '../amounts.ts';
import { parseQuantity } from '../typed-quantity.ts';
import { useNeedWords, useTold } from '../words.ts';
import classes from './NeedPage.module.css';
import { shownPart, type WrittenPart } from './split-parts.ts';

const untouched: WrittenPart = { quantity: '' };
const mostParts = 10;

/** Several needs instead of one: shares of its amount, or several kinds of help for all of it. */
export function SplitDialog({ view: { need, revision, kinds }, onClose }: { view: NeedView; onClose(): void }) {
  const t = useNeedWords();
  const told = useTold();
  const { amountOf, unitOf } = useAmounts();
  const formId = useId();
  const [seen] = useState(revision);
  // One household cannot be shared out, but it may need two things.
  const [by, setBy] = useState<SplitWay>((need.quantity ?? 1) > 1 ? 'quantity' : 'kind');
  const [written, setWritten] = useState<readonly WrittenPart[]>([
    { kind: need.kind, summary: need.summary, quantity: '' },
    untouched,
  ]);
  const parts = written.map((part) => shownPart(part, by, need));
  const { keys, removed } = useRowKeys(parts.length);
  const [reason, setReason] = useState('');
  const command = useCommand(splitNeed, { invalidates: staleAfterChange, onSuccess: onClose });
  const change = (index: number, changed: Partial<WrittenPart>) => setWritten(written.map((part, at) => (at === index ? { ...part, ...changed } : part)));
  const total = parts.reduce((sum, { quantity }) => sum + (parseQuantity(quantity) ?? 0), 0);
  const left = need.quantity === null ? 0 : need.quantity - total;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const sent = parts.map(({ kind, summary, quantity }) => ({ kind, summary, quantity: by === 'kind' ? null : (parseQuantity(quantity) ?? null) }));
    command.send({ params: { needId: need.needId }, body: { revision: seen, by, parts: sent, reason } });
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('needs.split-title')}
      actions={
        <Button type="submit" form={formId} loading={command.isPending} disabled={parts.some(({ kind }) => kind === '')}>
          {t('needs.split')}
        </Button>
      }
    >
      <form id={formId} onSubmit={submit}>
        <Stack gap="md">
          <p>{t('needs.split-words')}</p>
          <FormFields isSent={command.isPending}>
            <SegmentedControl
              aria-label={t('needs.split-by')}
              value={by}
              onChange={(way) => setBy(way)}
              data={splitWays.map((way) => ({ value: way, label: t(`needs.split-by.${way}`) }))}
            />
            <ol className={classes['parts']}>
              {parts.map((part, index) => (
                <li key={keys[index]} className={classes['part']} data-by={by} aria-label={t('needs.split-part', { number: index + 1 })}>
                  <NativeSelect
                    label={t('needs.field.kind')}
                    value={part.kind}
                    onChange={(event) => change(index, { kind: event.currentTarget.value })}
                    data={[
                      ...(part.kind === '' ? [{ value: '', label: t('needs.choose') }] : []),
                      ...kinds.map(({ kind, name }) => ({ value: kind, label: told(name) })),
                    ]}
                  />
                  <TextInput
                    label={t('needs.field.summary')}
                    maxLength={120}
                    autoComplete="off"
                    value={part.summary}
                    onChange={(event) => change(index, { summary: event.currentTarget.value })}
                  />
                  {by === 'quantity' && (
                    <TextInput
                      label={t('needs.field.quantity')}
                      inputMode="numeric"
                      autoComplete="off"
                      rightSection={unitOf(need.unit)}
                      rightSectionWidth={unitOf(need.unit).length > 3 ? 96 : undefined}
                      value={part.quantity}
                      error={parseQuantity(part.quantity) === undefined}
                      onChange={(event) => change(index, { quantity: event.currentTarget.value })}
                    />
                  )}
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size="lg"
                    disabled={parts.length <= 2}
                    aria-label={t('needs.split-remove', { number: index + 1 })}
                    onClick={() => {
                      removed(index);
                      setWritten(written.filter((_, at) => at !== index));
                    }}
                  >
                    <IconTrash size={18} stroke={1.8} aria-hidden />
                  </ActionIcon>
                </li>
              ))}
            </ol>
            <div className={classes['sum']}>
              <Button
                variant="default"
                leftSection={<IconPlus size={18} stroke={1.8} aria-hidden />}
                disabled={parts.length >= mostParts}
                onClick={() => setWritten([...written, untouched])}
              >
                {t('needs.split-add')}
              </Button>
              {need.quantity !== null && (
                <output className={classes['soft']}>
                  {by === 'kind'
                    ? t('needs.split-each', { whole: amountOf(need) })
                    : t('needs.split-left', { left: amountOf({ quantity: left, unit: need.unit }), whole: amountOf(need) })}
                </output>
              )}
            </div>
            <TextInput
              label={t('needs.merge-reason')}
              maxLength={500}
              autoComplete="off"
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          </FormFields>
          <CommandNotice command={command} />
        </Stack>
      </form>
    </Dialog>
  );
}

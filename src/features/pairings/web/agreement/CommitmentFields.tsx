import { Button, Textarea, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { MoneyInput } from '../../../../ui/components/MoneyInput.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { useRowKeys } from '../../../../ui/row-keys.ts';
import { usePairingPageWords } from '../pairing/pairing-words.ts';
import { numberOf, type CommitmentDraft, type GoodsRow } from './agreement-draft.ts';
import classes from './AgreementForm.module.css';

export interface CommitmentFieldsProps {
  title: string;
  value: CommitmentDraft;
  onChange(value: CommitmentDraft): void;
  errorAt(field: string): string | undefined;
}

/** 人、财、物 and the work, as one organization promises them. */
export function CommitmentFields({ title, value, onChange, errorAt }: CommitmentFieldsProps) {
  const t = usePairingPageWords();
  const keys = useRowKeys(value.goods.length);
  const arePeopleRead = !Number.isNaN(numberOf(value.people));
  const change = (changed: Partial<CommitmentDraft>) => onChange({ ...value, ...changed });
  const changeRow = (index: number, changed: Partial<GoodsRow>) =>
    change({ goods: value.goods.map((row, at) => (at === index ? { ...row, ...changed } : row)) });
  return (
    <Section title={title} lead={t('commitmentLead')}>
      <div className={classes['fields']}>
        <Textarea
          label={t('work')}
          placeholder={t('workHint')}
          rows={3}
          maxLength={2000}
          value={value.work}
          error={errorAt('work')}
          onChange={(event) => change({ work: event.currentTarget.value })}
        />
        <div className={classes['pair']}>
          <TextInput
            label={t('peopleLabel')}
            inputMode="numeric"
            maxLength={10}
            value={value.people}
            error={arePeopleRead ? errorAt('people') : t('notACount')}
            data-unread={!arePeopleRead || undefined}
            onChange={(event) => change({ people: event.currentTarget.value })}
          />
          <MoneyInput
            label={t('moneyLabel')}
            value={value.moneyFen ?? undefined}
            error={errorAt('moneyFen')}
            onChange={(fen) => change({ moneyFen: fen ?? null })}
          />
        </div>
        {value.goods.map((row, index) => (
          <div key={keys.keys[index]} className={classes['row']}>
            <TextInput
              label={t('goodsName')}
              maxLength={40}
              value={row.name}
              error={errorAt(`goods.${index}.name`)}
              onChange={(event) => changeRow(index, { name: event.currentTarget.value })}
            />
            <TextInput
              label={t('goodsQuantity')}
              inputMode="decimal"
              maxLength={12}
              value={row.quantity}
              error={errorAt(`goods.${index}.quantity`)}
              onChange={(event) => changeRow(index, { quantity: event.currentTarget.value })}
            />
            <TextInput
              label={t('goodsUnit')}
              maxLength={10}
              value={row.unit}
              error={errorAt(`goods.${index}.unit`)}
              onChange={(event) => changeRow(index, { unit: event.currentTarget.value })}
            />
            <Button
              variant="subtle"
              color="gray"
              onClick={() => {
                keys.removed(index);
                change({ goods: value.goods.filter((_, at) => at !== index) });
              }}
            >
              {t('remove')}
            </Button>
          </div>
        ))}
        <Button
          variant="default"
          className={classes['add']}
          leftSection={<IconPlus size={18} stroke={1.8} aria-hidden />}
          disabled={value.goods.length >= 20}
          onClick={() => change({ goods: [...value.goods, { name: '', quantity: '', unit: '' }] })}
        >
          {t('addGoods')}
        </Button>
      </div>
    </Section>
  );
}

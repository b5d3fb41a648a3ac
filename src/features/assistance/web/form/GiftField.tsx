import { NativeSelect } from '@mantine/core';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { useGiftNames } from '../../../gifts/web/public-parts.tsx';
import type { DraftAct } from '../../act.ts';
import { actMessages } from '../../web-messages.ts';
import type { RecordOptions } from '../../views.ts';
import { withGift } from './with-gift.ts';

export interface GiftFieldProps {
  id: string;
  act: DraftAct;
  onChange(act: DraftAct): void;
  gifts: NonNullable<RecordOptions['gifts']>;
  error: string | undefined;
}

/** Of which gift the money or goods are. Not asked where the organization has been given nothing, nor of an act that brings nothing. */
export function GiftField({ id, act, onChange, gifts, error }: GiftFieldProps) {
  const t = useTranslator(actMessages);
  const names = useGiftNames();
  const brings = act.kind === 'cash' || act.kind === 'goods' || act.kind === 'purchase' || act.moneyFen !== null || act.goods.length > 0;
  if (act.giftId === null && (gifts.length === 0 || !brings)) return null;
  const isUnknown = act.giftId !== null && !gifts.some(({ giftId }) => giftId === act.giftId);
  return (
    <NativeSelect
      id={id}
      label={t('assistance.field.gift')}
      error={error}
      value={act.giftId ?? ''}
      onChange={(event) => onChange(withGift(act, gifts.find(({ giftId }) => giftId === event.currentTarget.value)))}
      data={[
        { value: '', label: t('assistance.gift.none') },
        ...gifts.map((gift) => ({
          value: gift.giftId,
          label: t('assistance.gift.left', { gift: names.named(gift), left: names.amount(gift.goods, gift.toDeliver) }),
        })),
        ...(isUnknown ? [{ value: act.giftId ?? '', label: '—' }] : []),
      ]}
    />
  );
}

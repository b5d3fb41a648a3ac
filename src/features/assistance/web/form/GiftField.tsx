import { NativeSelect } from '@mantine/core';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { getGiftOfAct } from '../../../gifts/contract.ts';
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
  // A gift that is given out is not offered any more; the act that is corrected may keep it.
  const isGivenOut = act.giftId !== null && !gifts.some(({ giftId }) => giftId === act.giftId);
  const former = useEndpoint(getGiftOfAct, { params: { actId: act.actId } }, { enabled: isGivenOut }).data?.gift;
  if (act.giftId === null && (gifts.length === 0 || !brings)) return null;
  const formerName = former?.giftId === act.giftId && former ? names.named(former) : t('assistance.gift.former');
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
        ...(isGivenOut ? [{ value: act.giftId ?? '', label: formerName }] : []),
      ]}
    />
  );
}

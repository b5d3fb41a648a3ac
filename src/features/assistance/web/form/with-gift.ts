import type { DraftAct } from '../../act.ts';
import type { RecordOptions } from '../../views.ts';

type GiftChoice = NonNullable<RecordOptions['gifts']>[number];

/** The act drawing on a gift. Of goods, a row of their name and unit is there to be filled in: by these the gift is counted. */
export function withGift(act: DraftAct, gift: GiftChoice | undefined): DraftAct {
  const giftId = gift?.giftId ?? null;
  const { goods } = gift ?? { goods: null };
  if (goods === null || act.goods.some(({ name, unit }) => name.trim() === goods.name && unit.trim() === goods.unit)) return { ...act, giftId };
  const given = act.goods.filter(({ name, quantity }) => name.trim() !== '' || quantity > 0);
  return { ...act, giftId, goods: [...given, { name: goods.name, quantity: 0, unit: goods.unit }] };
}

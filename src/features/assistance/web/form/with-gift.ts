import type { DraftAct } from '../../act.ts';
import type { RecordOptions } from '../../views.ts';

type GiftChoice = NonNullable<RecordOptions['gifts']>[number];

/**
 * The act drawing on a gift. Of goods, a row of their name and unit is there to be filled in: by these the gift is counted. It takes the
 * place of an empty row and moves no other: an amount that cannot be read stands in the field of its row alone.
 */
export function withGift(act: DraftAct, gift: GiftChoice | undefined): DraftAct {
  const giftId = gift?.giftId ?? null;
  const { goods } = gift ?? { goods: null };
  if (goods === null || act.goods.some(({ name, unit }) => name.trim() === goods.name && unit.trim() === goods.unit)) return { ...act, giftId };
  const row = { name: goods.name, quantity: 0, unit: goods.unit };
  const empty = act.goods.findIndex(({ name, quantity, unit }) => name.trim() === '' && quantity === 0 && unit.trim() === '');
  return { ...act, giftId, goods: empty === -1 ? [...act.goods, row] : act.goods.map((one, at) => (at === empty ? row : one)) };
}

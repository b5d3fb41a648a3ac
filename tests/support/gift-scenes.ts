import type { GiftEntry, GiftTerms } from '../../src/features/gifts/gift.ts';
import { openGift } from '../../src/features/gifts/contract.ts';
import { newId } from '../../src/kernel/ids.ts';
import type { Person } from './world.ts';

export const rice = { name: '大米', unit: '袋' };

export function termsOf(changes: Partial<GiftTerms> = {}): GiftTerms {
  return { giverKind: 'enterprise', giverName: '示例商贸公司', villageId: null, dueOn: null, note: '', ...changes };
}

/** 1,000 yuan promised, unless told otherwise. */
export function entryOf(changes: Partial<GiftEntry> = {}): GiftEntry {
  return { entryId: newId(), stage: 'pledged', day: '2020-05-12', amount: 100_000, words: '', voucher: '', evidenceIds: [], ...changes };
}

/** A gift of money, or of bags of rice. */
export async function giveGift(
  by: Person,
  { terms = termsOf(), goods = null, firstEntry = entryOf() }: { terms?: GiftTerms; goods?: typeof rice | null; firstEntry?: GiftEntry | null } = {},
): Promise<string> {
  const giftId = newId();
  const answer = await by.send(openGift, { body: { giftId, goods, terms, firstEntry } });
  if (answer.status !== 200) throw new Error(`not entered: ${JSON.stringify(answer.problem)}`);
  return giftId;
}

import type { AssistanceAct } from '../../features/assistance/act.ts';
import { addGiftEntry, openGift } from '../../features/gifts/contract.ts';
import type { GiftStage, GiftTerms } from '../../features/gifts/gift.ts';
import { instantOf, type CalendarDate } from '../../kernel/shanghai-time.ts';
import { perform, type Stage } from './perform.ts';
import { storyId } from './story-id.ts';
import type { StoryOrganization } from './tell-weeks.ts';

const entrusted = '清水县智远职业技能培训学校';
const gloves = { name: '劳保手套', unit: '双' };
const glovesGift = storyId('gift of gloves');
const moneyGift = storyId('gift of money');

/** The gift that an act of the story draws on: what the school's teachers put together for buying from the village; all else is nobody's gift. */
export function giftOf(organizationName: string, { kind, moneyFen }: Pick<AssistanceAct, 'kind' | 'moneyFen'>): string | null {
  return organizationName === entrusted && kind === 'purchase' && moneyFen !== null ? moneyGift : null;
}

/** Two gifts of one organization: money that is spent in the village, of which some is still to come, and goods that lie in store. Made up. */
export async function tellGifts(stage: Stage, organizations: readonly StoryOrganization[]): Promise<void> {
  const organization = organizations.find(({ organizationName }) => organizationName === entrusted);
  if (!organization) throw new Error(`the story has no ${entrusted}`);
  const { reporter, villageId } = organization;
  const entry = (name: string, stageOf: GiftStage, day: CalendarDate, amount: number, more: { words?: string; voucher?: string } = {}) => ({
    entryId: storyId(`gift entry ${name}`),
    stage: stageOf,
    day,
    amount,
    words: '',
    voucher: '',
    ...more,
  });
  const open = (giftId: string, body: { goods: typeof gloves | null; terms: Pick<GiftTerms, 'giverKind' | 'giverName'> & Partial<GiftTerms>; firstEntry: ReturnType<typeof entry> }) =>
    perform(stage, reporter, openGift, { body: { giftId, ...body, terms: { villageId, dueOn: null, note: '（示例）', ...body.terms } } }, `open ${giftId}`);
  const add = (giftId: string, one: ReturnType<typeof entry>) =>
    perform(stage, reporter, addGiftEntry, { params: { giftId }, body: { entry: one } }, `add ${one.entryId}`);
  stage.now = instantOf('2020-05-14', '10:20');
  await open(moneyGift, {
    goods: null,
    terms: { giverKind: 'member', giverName: '示例教职工爱心款', dueOn: '2020-06-10' },
    firstEntry: entry('money pledged', 'pledged', '2020-05-13', 2_000_000, { words: '（示例）教职工大会约定' }),
  });
  await open(glovesGift, {
    goods: gloves,
    terms: { giverKind: 'enterprise', giverName: '示例劳保用品公司', villageId: null },
    firstEntry: entry('gloves pledged', 'pledged', '2020-05-14', 300_000),
  });
  stage.now = instantOf('2020-05-15', '09:40');
  await add(moneyGift, entry('money received', 'received', '2020-05-15', 1_200_000, { voucher: '示例收据 001' }));
  await add(moneyGift, entry('money spent', 'spent', '2020-05-15', 386_000, { words: '（示例）预付农产品款' }));
  await add(glovesGift, entry('gloves received', 'received', '2020-05-15', 200_000, { voucher: '示例送货单 0515' }));
}

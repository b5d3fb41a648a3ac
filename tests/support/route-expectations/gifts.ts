import { recordAct } from '../../../src/features/assistance/contract.ts';
import { newId } from '../../../src/kernel/ids.ts';
import { entryOf, giveGift, termsOf } from '../gift-scenes.ts';
import { actOf } from '../weekly-report-scenes.ts';
import type { Expectation, Expectations, Stage } from './expectation.ts';

/** A gift of one organization, given under a name that nobody else may read. */
async function given(stage: Stage) {
  const { reporter, head, organizationId, villageId } = stage.school;
  const secret = `捐助方-${newId()}`;
  const firstEntry = entryOf();
  const giftId = await giveGift(reporter, { terms: termsOf({ giverName: secret }), firstEntry });
  const own = [reporter, head];
  const { chief, clerk } = stage.personas;
  return { giftId, entryId: firstEntry.entryId, secret, own, readers: [chief, clerk, ...own], organizationId, villageId };
}

/** The same, and some of it with a village of the organization. */
export async function delivered(stage: Stage) {
  const gift = await given(stage);
  const act = actOf(gift.villageId, { date: '2020-05-12', kind: 'cash', moneyFen: 100, giftId: gift.giftId });
  await stage.school.reporter.send(recordAct, { body: { campaignId: stage.reporting.campaignId, act } });
  const village = stage.world.as({ role: 'village', name: '示例村干部', villageId: gift.villageId });
  return { ...gift, actId: act.actId, readers: [...gift.readers, village] };
}

function ofOwnGift(body: unknown, of: 'gift' | 'entry' = 'gift'): Expectation {
  return {
    kind: 'scoped',
    scene: async (stage) => {
      const { giftId, entryId, own } = await given(stage);
      return { wanted: { params: of === 'entry' ? { giftId, entryId } : { giftId }, body }, insiders: own };
    },
  };
}

export const giftsExpectations: Expectations = {
  openGift: {
    kind: 'ownShare',
    scene: async ({ reporting, school }) => {
      // None of the personas, who would read their own name.
      const { reporter, head, name } = reporting.organizations.at(-1) ?? school;
      // Whoever else may enter a gift does so in the own name.
      const wanted = { body: { giftId: newId(), goods: null, terms: termsOf(), firstEntry: null } };
      return { wanted, insiders: [reporter, head], secret: name };
    },
  },
  correctGift: ofOwnGift({ baseRevision: 1, terms: termsOf(), reason: '写错了' }),
  withdrawGift: ofOwnGift({ baseRevision: 1, reason: '重复登记' }),
  addGiftEntry: ofOwnGift({ entry: entryOf() }),
  correctGiftEntry: ofOwnGift({ baseRevision: 1, entry: entryOf({ amount: 1 }), reason: '写错了' }, 'entry'),
  withdrawGiftEntry: ofOwnGift({ baseRevision: 1, reason: '写错了' }, 'entry'),
  getGift: {
    kind: 'scoped',
    scene: async (stage) => {
      const { giftId, readers } = await delivered(stage);
      return { wanted: { params: { giftId } }, insiders: readers };
    },
  },
  listGifts: {
    kind: 'narrowed',
    scene: async (stage) => {
      const { organizationId, secret, readers } = await delivered(stage);
      return { wanted: { query: { organizationId } }, insiders: readers, secret };
    },
  },
  getGiftOfAct: {
    kind: 'narrowed',
    scene: async (stage) => {
      const { actId, secret, readers } = await delivered(stage);
      return { wanted: { params: { actId } }, insiders: readers, secret };
    },
  },
};

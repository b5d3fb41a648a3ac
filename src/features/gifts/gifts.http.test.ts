import { beforeEach, describe, expect, it } from 'vitest';
import { settleHousehold } from '../../../tests/support/coverage-scenes.ts';
import { entryOf, giveGift, rice, termsOf } from '../../../tests/support/gift-scenes.ts';
import { isHeldUp } from '../../../tests/support/held-up.ts';
import { asCommand } from '../../../tests/support/plan-scenes.ts';
import { until } from '../../../tests/support/program.ts';
import { reportingOfEachTest } from '../../../tests/support/reporting-of-each-test.ts';
import { actOf, type ReportingOrganization } from '../../../tests/support/weekly-report-scenes.ts';
import type { Person } from '../../../tests/support/world.ts';
import { newId } from '../../kernel/ids.ts';
import type { UseCaseContext } from '../../platform/use-case/context.ts';
import { recordAct as recordActNow } from '../assistance/server/record-act.ts';
import { correctAct, getRecordOptions, recordAct, withdrawAct } from '../assistance/contract.ts';
import type { AssistanceAct } from '../assistance/act.ts';
import { addGiftEntry, correctGift, correctGiftEntry, getGift, getGiftOfAct, listGifts, openGift, withdrawGift, withdrawGiftEntry } from './contract.ts';
import type { GiftEntry } from './gift.ts';
import { addGiftEntry as addGiftEntryNow } from './server/change-entry.ts';
import { withdrawGift as withdrawGiftNow } from './server/change-gift.ts';

const scene = reportingOfEachTest();
let home: ReportingOrganization;
let bees: ReportingOrganization;
let cadre: Person;

beforeEach(() => {
  home = scene.organization('清水县老年养护院');
  bees = scene.organization('清水县蜜蜂产业协会');
  cadre = scene.world.as({ role: 'village', name: '示例村干部', villageId: home.villageId });
});

const codes = (problem: { refusals: { code: string; at?: string | undefined }[] }) => problem.refusals.map(({ code, at }) => [code, at]);
const add = (giftId: string, changes: Partial<GiftEntry>, by = home.reporter) =>
  by.send(addGiftEntry, { params: { giftId }, body: { entry: entryOf(changes) } });
const record = (act: AssistanceAct, by = home.reporter) => by.send(recordAct, { body: { campaignId: scene.campaignId, act } });
const cash = (giftId: string | null, changes: Partial<AssistanceAct> = {}) => actOf(home.villageId, { kind: 'cash', moneyFen: 30_000, giftId, ...changes });
const look = async (giftId: string, by = home.reporter) => (await by.send(getGift, { params: { giftId } })).body;

describe('money from the giver to the household', () => {
  it('keeps four figures apart, and delivered comes from the ledger', async () => {
    const giftId = await giveGift(home.reporter);
    await add(giftId, { stage: 'received', amount: 80_000 });
    await add(giftId, { stage: 'spent', amount: 50_000, voucher: '示例收据1号' });
    await record(cash(giftId));
    const { figures, left, hints } = await look(giftId);
    expect(figures).toEqual({ pledged: 100_000, received: 80_000, spent: 50_000, delivered: 30_000 });
    expect(left).toEqual({ toCome: 20_000, toSpend: 30_000, toDeliver: 50_000 });
    expect(hints).toEqual([]);
  });

  it('more delivered than has arrived is entered all the same, and said as a hint', async () => {
    const giftId = await giveGift(home.reporter);
    expect((await record(cash(giftId))).status).toBe(200);
    expect((await add(giftId, { stage: 'spent', amount: 1 })).status).toBe(200);
    expect((await look(giftId)).hints).toEqual(['spentOverReceived', 'deliveredOverReceived', 'spentWithoutVoucher']);
  });

  it('an act that is corrected to less, to another gift, or taken back takes its delivery along', async () => {
    const giftId = await giveGift(home.reporter);
    const other = await giveGift(home.reporter);
    const act = cash(giftId);
    await record(act);
    const params = { actId: act.actId };
    const delivered = async () => [await look(giftId), await look(other)].map(({ figures }) => figures?.delivered);
    await home.reporter.send(correctAct, { params, body: { baseRevision: 1, act: { ...act, moneyFen: 10_000 }, reason: '记多了' } });
    expect(await delivered()).toEqual([10_000, 0]);
    await home.reporter.send(correctAct, { params, body: { baseRevision: 2, act: { ...act, giftId: other }, reason: '选错了捐助' } });
    expect(await delivered()).toEqual([0, 30_000]);
    await home.reporter.send(correctAct, { params, body: { baseRevision: 3, act: { ...act, giftId: null }, reason: '是自有资金' } });
    expect(await delivered()).toEqual([0, 0]);
    await home.reporter.send(correctAct, { params, body: { baseRevision: 4, act, reason: '又核对过' } });
    await home.reporter.send(withdrawAct, { params, body: { baseRevision: 5, reason: '没有办成' } });
    expect(await delivered()).toEqual([0, 0]);
  });

  it('goods are counted in their unit; an act that brings none of them cannot name the gift', async () => {
    const giftId = await giveGift(home.reporter, { goods: rice, firstEntry: entryOf({ stage: 'received', amount: 50_000 }) });
    const bags = (name: string) => actOf(home.villageId, { kind: 'goods', giftId, goods: [{ name, quantity: 12.5, unit: '袋' }] });
    const { status, problem } = await record(bags('面粉'));
    expect([status, codes(problem)]).toEqual([400, [['gifts.act-without-goods', 'act.giftId']]]);
    await record(bags('大米'));
    expect(await look(giftId)).toMatchObject({ figures: { received: 50_000, delivered: 12_500 }, left: { toDeliver: 37_500 } });
  });

  it('the gift of another organization cannot be drawn on', async () => {
    const giftId = await giveGift(bees.reporter);
    const { status, problem } = await record(cash(giftId));
    expect([status, codes(problem)]).toEqual([400, [['gifts.not-yours', 'act.giftId']]]);
  });

  it('the phone is told the gifts of the own organization, with what is left of each', async () => {
    const giftId = await giveGift(home.reporter, { firstEntry: entryOf({ stage: 'received' }) });
    await giveGift(bees.reporter);
    await record(cash(giftId));
    const { body } = await home.reporter.send(getRecordOptions);
    expect(body.gifts).toEqual([{ giftId, giverKind: 'enterprise', giverName: '示例商贸公司', goods: null, toDeliver: 70_000 }]);
  });

  it('the phone is not told what is given out: it is told what has come, what is only promised, and what nothing is known of yet', async () => {
    const here = await giveGift(home.reporter, { firstEntry: entryOf({ stage: 'received', amount: 30_000 }) });
    const promised = await giveGift(home.reporter, { firstEntry: entryOf({ amount: 100_000 }) });
    const unknown = await giveGift(home.reporter, { firstEntry: null });
    const offered = async () => (await home.reporter.send(getRecordOptions)).body.gifts?.map(({ giftId }) => giftId);
    for (const giftId of [here, promised]) await record(cash(giftId));
    expect(await offered()).toEqual([unknown, promised]);
    await home.reporter.send(addGiftEntry, { params: { giftId: here }, body: { entry: entryOf({ stage: 'received', amount: 100 }) } });
    expect(await offered()).toEqual([unknown, promised, here]);
  });
});

describe('the list of gifts', () => {
  it('comes page by page, the latest entered first, each once; what was taken back is not among them', async () => {
    const given: string[] = [];
    for (let index = 0; index < 53; index += 1) given.push(await giveGift(home.reporter, { firstEntry: null }));
    const [first = ''] = given;
    await home.reporter.send(withdrawGift, { params: { giftId: first }, body: { baseRevision: 1, reason: '登重了' } });
    for (const reader of [home.reporter, scene.clerk]) {
      const page = (await reader.send(listGifts, { query: {} })).body;
      const rest = (await reader.send(listGifts, { query: { after: page.next ?? '' } })).body;
      expect([page.gifts.length, rest.next]).toEqual([50, null]);
      expect([...page.gifts, ...rest.gifts].map(({ giftId }) => giftId)).toEqual(given.slice(1).toReversed());
    }
  });

  it('of a place has what reached it, page by page', async () => {
    const given: string[] = [];
    for (let index = 0; index < 51; index += 1) {
      const giftId = await giveGift(home.reporter, { firstEntry: null });
      await record(cash(giftId));
      given.push(giftId);
    }
    await giveGift(home.reporter);
    const page = (await cadre.send(listGifts, { query: {} })).body;
    const rest = (await cadre.send(listGifts, { query: { after: page.next ?? '' } })).body;
    expect([page.gifts.length, ...[...page.gifts, ...rest.gifts].map(({ giftId }) => giftId)]).toEqual([50, ...given.toReversed()]);
    expect(rest.gifts[0]).toMatchObject({ reached: 30_000, figures: null });
  });
});

describe('entering', () => {
  it('tells every reason at once, each with its field', async () => {
    const body = { giftId: newId(), goods: null, terms: termsOf({ giverName: ' ', villageId: bees.villageId }), firstEntry: entryOf({ day: '2020-06-17' }) };
    const { status, problem } = await home.reporter.send(openGift, { body });
    expect([status, codes(problem)]).toEqual([
      400,
      [
        ['gifts.giver-missing', 'body.terms.giverName'],
        ['gifts.village-not-helped', 'body.terms.villageId'],
        ['gifts.day-in-future', 'body.firstEntry.day'],
      ],
    ]);
    expect((await home.reporter.send(listGifts, { query: {} })).body.gifts).toEqual([]);
  });

  it('the id of a gift or an entry is taken once', async () => {
    const giftId = await giveGift(home.reporter);
    const again = await home.reporter.send(openGift, { body: { giftId, goods: null, terms: termsOf(), firstEntry: null } });
    expect([again.status, codes(again.problem)]).toEqual([409, [['gifts.exists', undefined]]]);
    const entryId = newId();
    await add(giftId, { entryId });
    const twice = await add(giftId, { entryId, amount: 1 });
    expect([twice.status, codes(twice.problem)]).toEqual([409, [['gifts.entry-exists', undefined]]]);
  });

  it('a correction adds, with its reason, and what stood before stays readable', async () => {
    const giftId = await giveGift(home.reporter, { firstEntry: null });
    const entry = entryOf({ amount: 100_000 });
    await home.reporter.send(addGiftEntry, { params: { giftId }, body: { entry } });
    const body = { baseRevision: 1, entry: { ...entry, amount: 10_000 }, reason: '多写了一个零' };
    await home.head.send(correctGiftEntry, { params: { giftId, entryId: entry.entryId }, body });
    const view = await look(giftId);
    expect(view.figures?.pledged).toBe(10_000);
    expect(view.entries).toMatchObject([{ revision: 2, reason: '多写了一个零', entry: { amount: 10_000 }, earlier: [{ revision: 1, entry: { amount: 100_000 } }] }]);
  });

  it('of two who correct the same entry at once, one is told to look again', async () => {
    const entry = entryOf();
    const giftId = await giveGift(home.reporter, { firstEntry: entry });
    const correct = (amount: number, by: Person) =>
      by.send(correctGiftEntry, { params: { giftId, entryId: entry.entryId }, body: { baseRevision: 1, entry: { ...entry, amount }, reason: '核对' } });
    const answers = await Promise.all([correct(1, home.reporter), correct(2, home.head)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  });

  it('who gives may be corrected; a gift is taken back only once nothing of it stands', async () => {
    const entry = entryOf();
    const giftId = await giveGift(home.reporter, { firstEntry: entry });
    const params = { giftId };
    await home.reporter.send(correctGift, { params, body: { baseRevision: 1, terms: termsOf({ giverName: '示例基金会', giverKind: 'foundation' }), reason: '写错了' } });
    const act = cash(giftId);
    await record(act);
    const withdraw = () => home.reporter.send(withdrawGift, { params, body: { baseRevision: 2, reason: '重复登记' } });
    expect(codes((await withdraw()).problem)).toEqual([['gifts.still-used', undefined]]);
    await home.reporter.send(withdrawAct, { params: { actId: act.actId }, body: { baseRevision: 1, reason: '记错了' } });
    await home.reporter.send(withdrawGiftEntry, { params: { giftId, entryId: entry.entryId }, body: { baseRevision: 1, reason: '重复登记' } });
    expect((await withdraw()).body).toMatchObject({ withdrawn: true, giverName: '示例基金会', figures: { pledged: 0 }, mayEnter: false });
    expect((await home.reporter.send(listGifts, { query: {} })).body.gifts).toEqual([]);
    expect(codes((await add(giftId, {})).problem)).toEqual([['gifts.already-withdrawn', undefined]]);
  });

  describe('of a gift that is taken back and an act that names it, in the same instant', () => {
    const emptyGift = () => giveGift(home.reporter, { firstEntry: null });
    const withdrawal = (giftId: string) => ({ params: { giftId }, body: { baseRevision: 1, reason: '重复登记' } });
    /** Begins the other while this one is not committed yet, and lets it run into the gift that is held. */
    const whileHeld = async <T>(hold: (ctx: UseCaseContext) => Promise<unknown>, other: () => Promise<T>): Promise<T> => {
      let running: Promise<T> | undefined;
      await asCommand(scene.world, home.reporter, async (ctx) => {
        await hold(ctx);
        let isDone = false;
        running = other().finally(() => (isDone = true));
        await until('the other waits, or is through', async () => (isDone || (await isHeldUp(scene.world)) ? true : undefined));
      });
      if (!running) throw new Error('nothing ran beside it');
      return running;
    };

    it('the act comes first: the gift is still used', async () => {
      const giftId = await emptyGift();
      const act = cash(giftId);
      const input = { params: undefined, query: undefined, body: { campaignId: scene.campaignId, act } };
      const { status, problem } = await whileHeld((ctx) => recordActNow(ctx, input), () => home.head.send(withdrawGift, withdrawal(giftId)));
      expect([status, codes(problem)]).toEqual([409, [['gifts.still-used', undefined]]]);
      expect(await look(giftId)).toMatchObject({ withdrawn: false, figures: { delivered: 30_000 } });
    });

    it('the withdrawal comes first: the act is refused and tells why', async () => {
      const giftId = await emptyGift();
      const { status, problem } = await whileHeld((ctx) => withdrawGiftNow(ctx, { ...withdrawal(giftId), query: undefined }), () => record(cash(giftId)));
      expect([status, codes(problem)]).toEqual([400, [['gifts.not-yours', 'act.giftId']]]);
    });

    it('an entry comes first: the gift is still used', async () => {
      const giftId = await emptyGift();
      const input = { params: { giftId }, query: undefined, body: { entry: entryOf() } };
      const { problem } = await whileHeld((ctx) => addGiftEntryNow(ctx, input), () => home.head.send(withdrawGift, withdrawal(giftId)));
      expect(codes(problem)).toEqual([['gifts.still-used', undefined]]);
    });
  });

  it('stands in the trail, by whom and what', async () => {
    const giftId = await giveGift(home.reporter);
    await add(giftId, { stage: 'received', amount: 5 });
    const rows = await scene.world.inDatabase((db) => db.selectFrom('auditEntries').select(['action', 'actorName', 'subjectId']).where('action', 'like', 'gifts.%').orderBy('entryId').execute());
    expect(rows).toEqual(['gifts.opened', 'gifts.entry-added'].map((action) => ({ action, actorName: `${home.name}联络员`, subjectId: giftId })));
  });
});

describe('who reads what', () => {
  it('the office reads every gift whole and enters none', async () => {
    const giftId = await giveGift(home.reporter);
    expect((await look(giftId, scene.clerk)).figures?.pledged).toBe(100_000);
    expect((await add(giftId, {}, scene.clerk)).status).toBe(403);
  });

  it('a village reads what reached it, from whom, and neither figures nor what reached others', async () => {
    const giftId = await giveGift(home.reporter, { terms: termsOf({ note: '内部备注', giverName: '示例企业' }) });
    expect((await cadre.send(getGift, { params: { giftId } })).status).toBe(404);
    await record(cash(giftId));
    const view = await look(giftId, cadre);
    expect(view).toMatchObject({ giverName: '示例企业', figures: null, left: null, hints: [], note: '', entries: [], reached: 30_000 });
    const elsewhere = scene.world.as({ role: 'village', name: '别样村干部', villageId: scene.villageId('梨湾村') });
    expect((await elsewhere.send(getGift, { params: { giftId } })).status).toBe(404);
    expect((await elsewhere.send(listGifts, { query: {} })).body.gifts).toEqual([]);
  });

  it('a private giver is named to the organization and the office, not to the place', async () => {
    const giftId = await giveGift(home.reporter, { terms: termsOf({ giverKind: 'person', giverName: '示例赵某' }) });
    await record(cash(giftId));
    expect((await look(giftId, cadre)).giverName).toBe('');
    expect((await look(giftId, scene.clerk)).giverName).toBe('示例赵某');
  });

  it('from the receiving side: an act tells its gift, a household the gifts that reached it', async () => {
    const { householdId } = await settleHousehold(scene.world, home.villageId);
    const assigned = { assignedBy: newId(), assignedByName: '示例经办', assignedAt: scene.world.now, startsOn: '2020-05-12' };
    await scene.world.inDatabase((db) =>
      db.insertInto('householdResponsibilities').values({ countyId: scene.world.countyId, responsibilityId: newId(), householdId, organizationId: home.organizationId, ...assigned }).execute(),
    );
    const [giftId, elsewhere] = [await giveGift(home.reporter), await giveGift(home.reporter)];
    const act = cash(giftId, { householdIds: [householdId] });
    await record(act);
    await record(cash(elsewhere));
    const { body: ofHousehold } = await cadre.send(listGifts, { query: { householdId } });
    expect(ofHousehold.gifts.map((gift) => gift.giftId)).toEqual([giftId]);
    expect((await look(giftId, cadre)).deliveries).toMatchObject([{ actId: act.actId, households: [{ householdId, headName: '示例人1' }], amount: 30_000 }]);
    const params = { actId: act.actId };
    expect((await cadre.send(getGiftOfAct, { params })).body.gift?.giftId).toBe(giftId);
    expect((await bees.reporter.send(getGiftOfAct, { params })).body.gift).toBe(null);
  });
});

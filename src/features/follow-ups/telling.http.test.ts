import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openConfirmations, type ConfirmationScene } from '../../../tests/support/confirmation-scenes.ts';
import { isHeldUp } from '../../../tests/support/held-up.ts';
import { until } from '../../../tests/support/program.ts';
import { actOf, travelTo } from '../../../tests/support/weekly-report-scenes.ts';
import { createWorld, type Person, type World } from '../../../tests/support/world.ts';
import { instantOf, shanghaiDate } from '../../kernel/shanghai-time.ts';
import { formatSentence } from '../../kernel/translate.ts';
import type { AssistanceAct } from '../assistance/act.ts';
import { listNotifications } from '../accounts/own-account-contract.ts';
import { answerFollowUp } from './contract.ts';
import { followUpMessages } from './messages.ts';
import { tellByTheClock } from './server/jobs.ts';

let world: World;
let scene: ConfirmationScene;
let act: AssistanceAct;

const goods: Partial<AssistanceAct> = { kind: 'goods', goods: [{ name: '大米', quantity: 2, unit: '袋' }] };

/** Rice for two households on 12 June: asked about from 12 July on. */
beforeEach(async () => {
  world = await createWorld();
  scene = await openConfirmations(world);
  act = actOf(scene.home.villageId, { ...goods, householdIds: scene.households });
  await scene.enter(act);
  travelTo(world, '2020-07-13 09:30');
});
afterEach(() => world.close());

const answer = (holds: boolean) =>
  scene.village.send(answerFollowUp, { params: { actId: act.actId }, body: { seen: [{ actId: act.actId, revision: 1 }], holds, reason: holds ? '' : '已经吃完' } });
const told = async (person: Person = scene.village) => {
  const rows = await world.inDatabase((db) =>
    db
      .selectFrom('notifications')
      .select(['kind', 'params', 'link'])
      .where('accountId', '=', person.actor.accountId)
      .where('kind', 'like', 'follow-ups.%')
      .orderBy('notificationId')
      .execute(),
  );
  return rows.map(({ kind, params, link }) => [kind, params, link]);
};
const lookAt = async (moment: string) => {
  travelTo(world, moment);
  await tellByTheClock(world.runtime);
};

describe('the village is told', () => {
  it('once in a week, also by two servers that look in the same moment', async () => {
    await Promise.all([tellByTheClock(world.runtime), tellByTheClock(world.runtime), tellByTheClock(world.runtime)]);
    expect(await told()).toEqual([['follow-ups.notice-due', { count: 1 }, '/follow-ups']]);
    await lookAt('2020-07-19 19:59');
    expect(await told()).toHaveLength(1);
    await lookAt('2020-07-20 09:20');
    expect(await told()).toHaveLength(2);
  });

  it('by day, and nothing where nothing is due', async () => {
    await lookAt('2020-07-13 06:20');
    expect(await told()).toEqual([]);
    await answer(true);
    await lookAt('2020-07-13 10:20');
    expect(await told()).toEqual([]);
  });

  it('of nothing that it has answered, in the weeks after', async () => {
    await tellByTheClock(world.runtime);
    await answer(false);
    await lookAt('2020-07-20 09:20');
    expect(await told()).toHaveLength(1);
  });
});

describe('where nobody of the village can sign in', () => {
  const suspend = (person: Person, suspendedAt: Date | null) =>
    world.inDatabase((db) => db.updateTable('accounts').set({ suspendedAt }).where('accountId', '=', person.actor.accountId).execute());
  const giveAccount = ({ actor: { accountId, name, role, townshipId, villageId } }: Person) =>
    world.inDatabase((db) =>
      db
        .insertInto('accounts')
        .values({ countyId: world.countyId, accountId, role, name, townshipId: townshipId ?? null, villageId: villageId ?? null, userName: accountId, passwordHash: 'none', passwordChangedAt: world.now, createdAt: world.now })
        .execute(),
    );
  const without = (count: number, villages: number) => ['follow-ups.notice-due-without-account', { count, villages }, '/follow-ups'];

  it('its township is told instead, once in a week; the township of another place is not', async () => {
    const elsewhere = world.as({ role: 'township', name: '别样镇干部', townshipId: await townshipOf('清水县蜜蜂产业协会') });
    for (const person of [scene.township, elsewhere]) await giveAccount(person);
    await suspend(scene.village, world.now);
    await Promise.all([tellByTheClock(world.runtime), tellByTheClock(world.runtime)]);
    await lookAt('2020-07-19 19:59');
    expect([await told(scene.township), await told(elsewhere), await told()]).toEqual([[without(1, 1)], [], []]);
    await lookAt('2020-07-20 09:20');
    expect(await told(scene.township)).toHaveLength(2);
  });

  it('the township is told nothing of villages that are told themselves', async () => {
    await giveAccount(scene.township);
    await tellByTheClock(world.runtime);
    expect([await told(scene.township), (await told()).length]).toEqual([[], 1]);
  });

  /** Asked about three days after the rice, in a village of the same township that has no account. */
  const neighbourIsHelped = async () => {
    const neighbour = scene.organization('清水县蜜蜂产业协会');
    await world.inDatabase((db) =>
      db.updateTable('villages').set({ townshipId: scene.township.actor.townshipId ?? null }).where('villageId', '=', neighbour.villageId).execute(),
    );
    await scene.enter(actOf(neighbour.villageId, { ...goods, date: '2020-06-15' }), neighbour.reporter);
    return neighbour;
  };

  it('one notice is of all such villages of the township, and what falls due in another of them later waits for the next week', async () => {
    await giveAccount(scene.township);
    await suspend(scene.village, world.now);
    await neighbourIsHelped();
    await tellByTheClock(world.runtime);
    await lookAt('2020-07-16 09:20');
    await lookAt('2020-07-20 09:20');
    expect(await told(scene.township)).toEqual([without(1, 1), without(2, 2)]);
  });

  it('a village that was told itself this week and has lost its account since keeps nothing from the township of the others', async () => {
    await giveAccount(scene.township);
    await neighbourIsHelped();
    await tellByTheClock(world.runtime);
    await suspend(scene.village, world.now);
    await lookAt('2020-07-16 09:20');
    expect([await told(), await told(scene.township)]).toEqual([[['follow-ups.notice-due', { count: 1 }, '/follow-ups']], [without(1, 1)]]);
  });

  it('a township that was told is told of no other village in the same week, also of one that lost its account since', async () => {
    await giveAccount(scene.township);
    const neighbour = await neighbourIsHelped();
    const cadre = world.as({ role: 'village', name: '邻村干部', villageId: neighbour.villageId });
    await giveAccount(cadre);
    await suspend(scene.village, world.now);
    await tellByTheClock(world.runtime);
    await suspend(cadre, world.now);
    await lookAt('2020-07-16 09:20');
    expect(await told(scene.township)).toEqual([without(1, 1)]);
    await lookAt('2020-07-20 09:20');
    expect(await told(scene.township)).toEqual([without(1, 1), without(2, 2)]);
  });

  it('two that tell of some of the same villages in the same moment leave none as told of which nobody was', async () => {
    await giveAccount(scene.township);
    await suspend(scene.village, world.now);
    const { villageId } = await neighbourIsHelped();
    travelTo(world, '2020-07-16 09:20');
    let looking: Promise<void> | undefined;
    await world.inDatabase(async (db) => {
      const week = shanghaiDate(instantOf('2020-07-13', '00:00'));
      await db.insertInto('followUpNotices').values({ countyId: world.countyId, villageId, week, due: 1, toldTownship: false, toldAt: world.now }).execute();
      looking = tellByTheClock(world.runtime);
      await until('the second waits', async () => ((await isHeldUp(world)) ? true : undefined));
    });
    await looking;
    expect(await told(scene.township)).toEqual([]);
    await lookAt('2020-07-16 10:20');
    expect(await told(scene.township)).toEqual([without(1, 1)]);
  });

  it('the village is told itself again in the week after somebody can sign in', async () => {
    await giveAccount(scene.township);
    await suspend(scene.village, world.now);
    await tellByTheClock(world.runtime);
    await suspend(scene.village, null);
    await lookAt('2020-07-14 09:20');
    expect(await told()).toEqual([]);
    await lookAt('2020-07-20 09:20');
    expect([await told(), (await told(scene.township)).length]).toEqual([[['follow-ups.notice-due', { count: 1 }, '/follow-ups']], 1]);
  });

  it('everybody reads it in their own language', async () => {
    await giveAccount(scene.township);
    await suspend(scene.village, world.now);
    await tellByTheClock(world.runtime);
    const [notice] = (await scene.township.send(listNotifications)).body.notifications;
    const sentence = followUpMessages[notice?.kind as keyof typeof followUpMessages];
    const read = (language: 'zh-CN' | 'en') => formatSentence(sentence, language, notice?.params ?? {});
    expect(read('zh-CN')).toBe('有1项帮扶到了回访的日子，所在的1个村目前没有能登录的账号，请乡镇代为回答：现在还有效吗？');
    expect(read('en')).toBe('1 follow-up is due in a village where nobody can sign in; please answer for it: does the help still hold?');
  });

  async function townshipOf(organization: string): Promise<string> {
    const { villageId } = scene.organization(organization);
    const { townshipId } = await world.inDatabase((db) => db.selectFrom('villages').select('townshipId').where('villageId', '=', villageId).executeTakeFirstOrThrow());
    return townshipId ?? '';
  }
});

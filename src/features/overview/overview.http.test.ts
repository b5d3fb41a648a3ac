import { beforeEach, describe, expect, it } from 'vitest';
import { settleHousehold } from '../../../tests/support/coverage-scenes.ts';
import { applied, checked, workbookOf } from '../../../tests/support/import-scenes.ts';
import { openReminders } from '../../../tests/support/reminder-scenes.ts';
import { agree, pairingOf } from '../../../tests/support/pairing-scenes.ts';
import { qingshuiNotice } from '../../../tests/support/plan-scenes.ts';
import { reportingOfEachTest } from '../../../tests/support/reporting-of-each-test.ts';
import { actOf, contentOf, report, sendZero, travelTo } from '../../../tests/support/weekly-report-scenes.ts';
import type { Person } from '../../../tests/support/world.ts';
import { instantOf } from '../../kernel/shanghai-time.ts';
import { decideProblem, discardNotice, loadNotice, viewNotice } from '../plans/contract.ts';
import { grantExemption } from '../weekly-reports/contract.ts';
import { viewOverview } from './contract.ts';

const week = '2020-05-19';
const home = '清水县智远职业技能培训学校';

const scene = reportingOfEachTest(instantOf('2020-05-12', '15:00'));
beforeEach(() => {
  travelTo(scene.world, '2020-05-19 16:40');
});

const see = async (by: Person = scene.clerk) => (await by.send(viewOverview)).body;
const reportInTime = () => {
  const organization = scene.organization(home);
  return report(scene, organization, week, contentOf([actOf(organization.villageId, { date: '2020-05-15' })]));
};
const reports = async () => (await see()).office?.reports[0];
const villager = (name: string) => scene.world.as({ role: 'village', name: '示例村干部', villageId: scene.villageId(name) });
const townshipOf = async (villageName: string) => {
  const row = await scene.world.inDatabase((db) =>
    db.selectFrom('villages').select('townshipId').where('villageId', '=', scene.villageId(villageName)).executeTakeFirstOrThrow(),
  );
  return scene.world.as({ role: 'township', name: '示例镇干部', townshipId: row.townshipId ?? '' });
};

describe('who is left behind', () => {
  it('is counted of all whom somebody must answer for: villages, unfinished households, their persons', async () => {
    await settleHousehold(scene.world, scene.villageId('高桥村'), { persons: 2 });
    expect((await see()).coverage).toEqual({
      village: { all: 6, left: 6 },
      household: { all: 1, left: 1 },
      person: { all: 2, left: 2 },
    });
    const { householdId } = await settleHousehold(scene.world, scene.villageId('梨湾村'));
    expect((await see()).coverage.household).toEqual({ all: 2, left: 2 });
    await scene.world.inDatabase((db) => db.updateTable('households').set({ endedAt: scene.world.now }).where('householdId', '=', householdId).execute());
    expect((await see()).coverage.household).toEqual({ all: 1, left: 1 });
  });

  it('is a township’s and a village’s own only', async () => {
    await settleHousehold(scene.world, scene.villageId('高桥村'));
    await settleHousehold(scene.world, scene.villageId('梨湾村'));
    expect((await see(villager('高桥村'))).coverage).toMatchObject({ village: { all: 1, left: 1 }, household: { all: 1, left: 1 } });
    expect((await see(villager('史沟村'))).coverage).toMatchObject({ village: { all: 1 }, household: { all: 0, left: 0 } });
    // 山门镇 has 高桥村, 史沟村 and 腰套村.
    expect((await see(await townshipOf('高桥村'))).coverage).toMatchObject({ village: { all: 3 }, household: { all: 1 } });
  });
});

describe('what is late', () => {
  it('is told of the week that runs and of the one that was due last', async () => {
    const [, second, third] = scene.organizations;
    if (!second || !third) throw new Error('three organizations');
    await reportInTime();
    await sendZero(scene, second, week);
    await scene.clerk.send(grantExemption, { body: { ...scene.params(week), organizationId: third.organizationId, reason: '疫情封控' } });
    expect(await reports()).toMatchObject({
      running: { dueDate: week, states: { onTime: 1, zero: 1, exempt: 1, pending: 13, missing: 0 } },
      last: null,
      missing: 0,
    });
    travelTo(scene.world, '2020-05-19 18:00:00.000');
    expect(await reports()).toMatchObject({
      running: { dueDate: '2020-05-26', states: { pending: 16 } },
      last: { dueDate: week, states: { onTime: 1, zero: 1, exempt: 1, missing: 13 } },
      missing: 13,
    });
  });

  it('goes on being counted when the last week is over', async () => {
    travelTo(scene.world, '2020-07-01 09:00');
    expect(await reports()).toMatchObject({ running: null, last: { dueDate: '2020-06-30' }, missing: 112 });
  });
});

describe('what is to be decided', () => {
  it('are the reports that wait for review', async () => {
    await reportInTime();
    expect((await reports())?.awaitingReview).toBe(1);
  });

  it('are notices that are being checked, with the problems that nobody has decided', async () => {
    const text = `${(await qingshuiNotice()).toString('utf8')}\n再次核对`;
    const { body } = await scene.clerk.send(loadNotice, { body: { kind: 'text', text } });
    const params = { noticeId: body.noticeId };
    const { facts } = (await scene.clerk.send(viewNotice, { params })).body;
    expect((await see()).office?.notices).toEqual({ drafts: 1, openProblems: facts.problems.length });
    await scene.clerk.send(decideProblem, { params: { ...params, problem: '0' }, body: { decision: 'accepted', reason: null } });
    expect((await see()).office?.notices.openProblems).toBe(facts.problems.length - 1);
    await scene.clerk.send(discardNotice, { params });
    expect((await see()).office?.notices).toEqual({ drafts: 0, openProblems: 0 });
  });

  it('are pairings on paper, and for a village those that wait for its own confirmation', async () => {
    expect((await see()).pairings).toEqual({ onPaper: 16, confirmed: 0, awaitingOrganization: 0, awaitingVillage: 0 });
    const { pairingId } = await pairingOf(scene.clerk, scene.organization(home).organizationId);
    await agree(scene.clerk, [pairingId]);
    expect((await see(villager('高桥村'))).pairings).toMatchObject({ onPaper: 3, awaitingVillage: 1 });
    expect((await see(villager('梨湾村'))).pairings.awaitingVillage).toBe(0);
  });

  it('are imports that somebody began and did not finish: the office’s, and a township’s own', async () => {
    const township = await townshipOf('高桥村');
    const headings = ['乡镇', '行政村', '户编号', '户类型', '姓名', '与户主关系'];
    const row = ['山门镇', '高桥村', 'H1', '未脱贫', '示例·张某', '户主'];
    const imports = async (by?: Person) => (await see(by)).imports;
    expect(await imports()).toBe(0);
    const { importId } = await checked(township, await workbookOf(headings, [row]));
    expect([await imports(), await imports(township)]).toEqual([1, 1]);
    expect([await imports(await townshipOf('梨湾村')), await imports(villager('高桥村'))]).toEqual([0, 0]);
    await applied(township, importId);
    expect([await imports(), await imports(township)]).toEqual([0, 0]);
    await checked(scene.clerk, await workbookOf(headings, [row]));
    expect([await imports(), await imports(township)]).toEqual([1, 0]);
  }, 120_000);

  it('are reminders that did not go out, for the office alone: it need not open their page to hear of it', async () => {
    // Nothing listens there: the mail server is down.
    const reminders = await openReminders({ mailServer: { url: 'smtp+plain://127.0.0.1:9', from: 'jiedui@office.example' } });
    try {
      const seen = async () => (await reminders.clerk.send(viewOverview)).body.office?.troubledReminders;
      await reminders.choose(reminders.organization(home).reporter, { language: 'zh-CN', email: 'reporter@example.org', channels: ['mail'] });
      expect(await seen()).toBe(0);
      await reminders.remindAt('2020-06-16 12:00');
      expect(await seen()).toBe(1);
      // A week later nobody can do anything about it any more.
      travelTo(reminders.world, '2020-06-23 12:30');
      expect(await seen()).toBe(0);
    } finally {
      await reminders.world.close();
    }
  });

  it('is the office’s alone where it is about reports and notices', async () => {
    expect((await see(villager('高桥村'))).office).toBeNull();
    expect((await see(await townshipOf('高桥村'))).office).toBeNull();
    expect((await scene.organization(home).head.send(viewOverview)).status).toBe(403);
  });
});

describe('the clock of the campaign', () => {
  it('counts from the day of issue and shows both conditions of the end', async () => {
    travelTo(scene.world, '2020-06-16 16:40');
    expect((await see(villager('高桥村'))).campaigns).toMatchObject([
      { startsOn: '2020-05-12', endsOn: '2020-06-30', endConditions: ['贫困村、贫困人口全部验收退出'], day: 36, daysLeft: 14 },
    ]);
  });
});

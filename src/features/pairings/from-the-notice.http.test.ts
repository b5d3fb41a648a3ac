import { beforeEach, describe, expect, it } from 'vitest';
import { agree, openPairing, pairingOf } from '../../../tests/support/pairing-scenes.ts';
import { asCommand } from '../../../tests/support/plan-scenes.ts';
import { reportingOfEachTest } from '../../../tests/support/reporting-of-each-test.ts';
import { travelTo } from '../../../tests/support/weekly-report-scenes.ts';
import { newId } from '../../kernel/ids.ts';
import { instantOf } from '../../kernel/shanghai-time.ts';
import { campaignLaunched, type CampaignLaunched } from '../plans/events.ts';
import { listGroups } from '../plans/server/public-reads.ts';
import { endPairing, listPairings, makePairing } from './contract.ts';

const home = '清水县老年养护院';
const scene = reportingOfEachTest(instantOf('2020-05-12', '15:00'));
beforeEach(() => {
  travelTo(scene.world, '2020-05-20 09:00');
});

/** A later version of the notice, as the plans feature tells it. */
async function relaunch(change: (groups: CampaignLaunched['groups']) => CampaignLaunched['groups'], version = 2) {
  await asCommand(scene.world, scene.clerk, async (ctx) => {
    await ctx.record(
      campaignLaunched({
        campaignId: scene.campaignId,
        version,
        name: '示例行动',
        startsOn: '2020-05-12',
        endsOn: '2020-06-30',
        endConditions: [],
        reportingRule: null,
        groups: change(await listGroups(ctx, scene.campaignId)),
        launchedAt: scene.world.now.toISOString(),
      }),
    );
  });
}

const without = (name: string) => (groups: CampaignLaunched['groups']) =>
  groups.map((group) => ({ ...group, organizations: group.organizations.filter((one) => one.name !== name) }));

const list = async () => (await scene.clerk.send(listPairings)).body;

describe('one village of the list', () => {
  const ofVillage = async (villageId: string, by = scene.clerk) => (await by.send(listPairings, { query: { villageId } })).body;

  it('is its pairings, live and ended, or that it has none, with its own counts', async () => {
    const villageId = scene.villageId('腰套村');
    const before = await ofVillage(villageId);
    expect(before).toMatchObject({ village: { villageId, villageName: '腰套村', townshipName: '山门镇' }, counts: { onPaper: 1, confirmed: 0 }, unpaired: [] });
    expect(before.pairings.map(({ organizationName }) => organizationName)).toEqual([home]);
    await scene.clerk.send(endPairing, { params: { pairingId: before.pairings[0]?.pairingId ?? '' }, body: { reason: '示例：停业整顿' } });
    const after = await ofVillage(villageId);
    expect(after).toMatchObject({ pairings: [], village: { villageId }, counts: { onPaper: 0 } });
    expect([after.unpaired.map((one) => one.villageName), after.ended.map((one) => one.organizationName)]).toEqual([['腰套村'], [home]]);
    expect((await ofVillage(scene.villageId('高桥村'))).unpaired).toEqual([]);
  });

  it('shows an organization or another place nothing that it would not see without asking', async () => {
    const { organizationId, head } = scene.organization(home);
    expect((await ofVillage(scene.villageId('腰套村'), head)).pairings.map((line) => line.organizationId)).toEqual([organizationId]);
    const elsewhere = { village: null, pairings: [], ended: [], unpaired: [], counts: { onPaper: 0 } };
    expect(await ofVillage(scene.villageId('高桥村'), head)).toMatchObject(elsewhere);
    const cadre = scene.world.as({ role: 'village', name: '示例村干部', villageId: scene.villageId('高桥村') });
    expect(await ofVillage(scene.villageId('腰套村'), cadre)).toMatchObject(elsewhere);
    expect(await ofVillage(newId())).toMatchObject(elsewhere);
  });
});

describe('the launch of a notice', () => {
  it('pairs the sixteen organizations with their villages, on paper and no more', async () => {
    const { pairings, counts, unpaired } = await list();
    expect(pairings).toHaveLength(16);
    expect(new Set(pairings.map(({ villageId }) => villageId)).size).toBe(6);
    expect(new Set(pairings.map(({ state }) => state))).toEqual(new Set(['onPaper']));
    expect(counts).toEqual({ onPaper: 16, confirmed: 0, awaitingOrganization: 0, awaitingVillage: 0 });
    expect(unpaired).toEqual([]);
  });

  it('keeps, with a later version, the agreement of who stays', async () => {
    const before = await pairingOf(scene.clerk, scene.organization(home).organizationId);
    await agree(scene.clerk, [before.pairingId]);
    await relaunch((groups) => groups);
    expect(await pairingOf(scene.clerk, before.organizationId)).toMatchObject({ pairingId: before.pairingId, state: 'agreed' });
    expect((await list()).pairings).toHaveLength(16);
  });

  it('ends, with a later version, what it leaves out, and says so in the history', async () => {
    const { organizationId } = scene.organization(home);
    const { pairingId } = await pairingOf(scene.clerk, organizationId);
    await relaunch(without(home));
    const { pairings, ended, unpaired } = await list();
    expect(pairings).toHaveLength(15);
    expect(ended.map((line) => line.organizationName)).toEqual([home]);
    expect(unpaired.map(({ villageName }) => villageName)).toEqual(['腰套村']);
    // By codes, which each reader's page says in the reader's language.
    expect(await openPairing(scene.clerk, pairingId)).toMatchObject({
      state: 'ended',
      endCause: 'notice',
      endReason: '',
      changes: [{ action: 'made', reason: '', noticeVersion: 1 }, { action: 'ended', reason: '', noticeVersion: 2 }],
    });
  });

  it('does not bring back what the office has ended, nor end what the office has made', async () => {
    const { organizationId } = scene.organization(home);
    const villageId = scene.villageId('高桥村');
    const { pairingId } = await pairingOf(scene.clerk, organizationId);
    await scene.clerk.send(endPairing, { params: { pairingId }, body: { reason: '示例：停业整顿' } });
    await scene.clerk.send(makePairing, { body: { organizationId, villageId, reason: '示例：就近' } });
    await relaunch((groups) => groups);
    const own = (await list()).pairings.filter((line) => line.organizationId === organizationId);
    expect(own.map((line) => [line.villageName, line.origin])).toEqual([['高桥村', 'office']]);
  });

  it('lets a pairing go over to another campaign whose notice names it still', async () => {
    const groups = await asCommand(scene.world, scene.clerk, (ctx) => listGroups(ctx, scene.campaignId));
    const own = groups.find(({ organizations }) => organizations.some(({ name }) => name === home));
    if (!own) throw new Error('no group');
    const { pairingId } = await pairingOf(scene.clerk, scene.organization(home).organizationId);
    // Another campaign of the county, with the same group in tables of plans.
    const [campaignId, groupId] = [newId(), newId()];
    const { countyId } = scene.world;
    await scene.world.inDatabase(async (db) => {
      const first = await db.selectFrom('campaigns').selectAll().where('countyId', '=', countyId).executeTakeFirstOrThrow();
      const { reportingRule, endConditions } = first;
      await db
        .insertInto('campaigns')
        .values({ ...first, campaignId, reportingRule: JSON.stringify(reportingRule), endConditions: JSON.stringify(endConditions) })
        .execute();
      await db.insertInto('campaignGroups').values({ countyId, groupId, campaignId, position: 0, name: '一组', startedAt: scene.world.now }).execute();
      const joined = { countyId, groupId, position: 0, joinedAt: scene.world.now };
      await db.insertInto('campaignGroupVillages').values({ ...joined, villageId: own.villages[0]?.villageId ?? '' }).execute();
      await db.insertInto('campaignGroupOrganizations').values({ ...joined, organizationId: own.organizations[0]?.organizationId ?? '' }).execute();
    });
    await relaunch(without(home));
    expect(await openPairing(scene.clerk, pairingId)).toMatchObject({ state: 'onPaper', groupName: '一组', endedAt: null });
  });
});

import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { hardProblem } from '../../../tests/support/pairing-instances.ts';
import { pairingOf } from '../../../tests/support/pairing-scenes.ts';
import { openReporting, travelTo, type ReportingScene } from '../../../tests/support/weekly-report-scenes.ts';
import { createWorld, type Person, type World } from '../../../tests/support/world.ts';
import { newId } from '../../kernel/ids.ts';
import { instantOf } from '../../kernel/shanghai-time.ts';
import { registerNeed } from '../needs/contract.ts';
import { changeVillage } from '../registry/contract.ts';
import { endPairing, listPairings } from './contract.ts';
import { solveApart, startSolving, stopSolving } from './server/solver/solve-apart.ts';
import { adoptProposal, getWorkbench, matchesOfVillage, proposeForNeed, proposePairings, saveWorkbench } from './workbench-contract.ts';

const home = '清水县老年养护院';
let world: World;
let scene: ReportingScene;
let clerk: Person;

beforeAll(async () => {
  world = await createWorld(instantOf('2020-05-12', '15:00'));
  scene = await openReporting(world);
  clerk = scene.clerk;
  travelTo(world, '2020-05-20 09:00');
  const { countyId, now } = world;
  // The home can care for the old, the bees' association knows bees: confirmed, as in their profiles.
  await world.inDatabase((db) =>
    db
      .insertInto('organizationCapabilities')
      .values(
        [
          { organizationId: scene.organization(home).organizationId, capability: 'elderCare' },
          { organizationId: scene.organization('清水县蜜蜂产业协会').organizationId, capability: 'industryTechnique' },
        ].map((row) => ({ ...row, countyId, confirmedBy: newId(), confirmedByName: '示例', confirmedAt: now })),
      )
      .execute(),
  );
});
afterAll(() => world.close());

const need = async (villageName: string, kind: string) => {
  const answer = await clerk.send(registerNeed, {
    body: { villageId: scene.villageId(villageName), kind, summary: '示例', urgency: 'urgent' },
  });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.problem));
  return answer.body;
};

const proposed = async () => {
  const { body } = await clerk.send(proposePairings);
  if (body.status !== 'optimal') throw new Error(`infeasible: ${JSON.stringify(body.reasons)}`);
  return body;
};
const settings = async () => (await clerk.send(getWorkbench)).body;

describe('the workbench', () => {
  it('holds the organizations against a village by its needs, the best first, with reasons', async () => {
    await need('梅江村', 'elderCare');
    await need('腰套村', 'industryTechnique');
    const { body } = await clerk.send(matchesOfVillage, { params: { villageId: scene.villageId('梅江村') } });
    expect(body.matches).toHaveLength(16);
    expect(body.matches[0]).toMatchObject({ organizationName: home, isPaired: false });
    expect(body.matches[0]?.fit.capability.reasons.map(({ code }) => code)).toEqual(['pairing.fit.can', 'pairing.fit.staff-not-said']);
    expect(body.matches[0]?.fit.capability.reasons[0]?.kinds).toEqual([{ 'zh-CN': '养老照料', en: 'Elder care' }]);
  });

  it('proposes for a need who can meet it', async () => {
    const { needId } = await need('梅江村', 'elderCare');
    const { body } = await clerk.send(proposeForNeed, { params: { needId } });
    expect(body.matches[0]?.organizationName).toBe(home);
    expect((await clerk.send(proposeForNeed, { params: { needId: newId() } })).status).toBe(404);
  });

  it('counts the road of a village that has said how long it is, for the village and for its needs', async () => {
    const villageId = scene.villageId('梅江村');
    const { needId } = await need('梅江村', 'elderCare');
    const roads = async () => {
      const ofVillage = (await clerk.send(matchesOfVillage, { params: { villageId } })).body.matches;
      const ofNeed = (await clerk.send(proposeForNeed, { params: { needId } })).body.matches;
      const told = [...ofVillage, ...ofNeed].map(({ fit }) => fit.convenience.reasons.find(({ code }) => code.endsWith('-road')));
      return new Set(told.map((reason) => (reason ? `${reason.code} ${reason.count}` : 'none')));
    };
    expect([...(await roads())]).toEqual(['none']);
    await clerk.send(changeVillage, { params: { villageId }, body: { revision: 0, why: '示例：实测', facts: { distanceToCountyKm: 46 } } });
    expect([...(await roads())]).toEqual(['pairing.fit.long-road 46']);
    await clerk.send(changeVillage, { params: { villageId }, body: { revision: 1, why: '示例：更正', facts: { distanceToCountyKm: null } } });
  });

  it('proposes the proven optimum beside the notice: both villages gain when home and bees change places', async () => {
    const proposal = await proposed();
    expect(proposal.proven).toContain('total');
    expect(proposal.total).toBeGreaterThan(proposal.standingTotal);
    const of = (name: string) => proposal.villages.find(({ villageName }) => villageName === name);
    expect(of('梅江村')?.comes.map(({ organizationName }) => organizationName)).toContain(home);
    expect(of('腰套村')?.leaves).toMatchObject([{ organizationName: home, isConfirmed: false, goesTo: { villageName: '梅江村' } }]);
    expect((await clerk.send(listPairings)).body.ended).toEqual([]);
  });

  it('keeps what the office requires, and refuses settings that contradict themselves or come late', async () => {
    const { settings: before, revision } = await settings();
    const { organizationId, villageId } = await pairingOf(clerk, scene.organization(home).organizationId);
    const pin = { organizationId, villageId };
    const wrong = await clerk.send(saveWorkbench, { body: { revision, settings: { ...before, pins: [pin], bans: [pin] } } });
    expect(wrong.problem.refusals[0]?.code).toBe('pairing.pin-and-ban');
    expect((await clerk.send(saveWorkbench, { body: { revision, settings: { ...before, pins: [pin] } } })).status).toBe(200);
    const late = await clerk.send(saveWorkbench, { body: { revision, settings: before } });
    expect([late.status, late.problem.refusals[0]?.code]).toEqual([409, 'pairing.workbench-stale']);
    const own = (await proposed()).villages.find(({ villageName }) => villageName === '腰套村');
    expect(own?.stays).toMatchObject([{ organizationName: home, isPinned: true }]);
    await clerk.send(saveWorkbench, { body: { revision: revision + 1, settings: before } });
  });

  it('names in words what cannot hold together', async () => {
    const { settings: before, revision } = await settings();
    await clerk.send(saveWorkbench, { body: { revision, settings: { ...before, villages: { min: 3, max: null } } } });
    const { body } = await clerk.send(proposePairings);
    if (body.status !== 'infeasible') throw new Error('16 organizations cannot be three for each of six villages');
    expect(new Set(body.reasons.map(({ kind }) => kind))).toEqual(new Set(['organizationMax', 'villageMin']));
    expect(body.reasons.every(({ organizationName, villageName }) => (organizationName ?? villageName) !== '')).toBe(true);
    await clerk.send(saveWorkbench, { body: { revision: revision + 1, settings: before } });
  });

  it('answers whoever asks for something else while proposals are being worked out, and those in their turn', async () => {
    const order: string[] = [];
    const hard = [solveApart(hardProblem()), solveApart(hardProblem())].map((each) => each.then(() => order.push('a hard one')));
    const waits = clerk.send(proposePairings).then(({ status }) => order.push(`the proposal ${status}`));
    const other = clerk.send(getWorkbench).then(({ status }) => order.push(`the workbench ${status}`));
    await Promise.all([...hard, waits, other]);
    expect(order[0]).toBe('the workbench 200');
    expect(order.indexOf('the proposal 200')).toBeGreaterThan(order.indexOf('a hard one'));
  });

  it('sends away in words whom it cannot let wait, and all who wait when the server stops', async () => {
    const hard = Array.from({ length: 4 }, () => solveApart(hardProblem()));
    const beyond = await clerk.send(proposePairings);
    expect(beyond).toMatchObject({ status: 503, problem: { refusals: [{ code: 'pairing.solver-busy' }] } });
    expect(beyond.headers['retry-after']).toBe('5');
    stopSolving();
    onTestFinished(startSolving);
    expect((await Promise.allSettled(hard)).map(({ status }) => status)).toEqual(Array(4).fill('rejected'));
    expect(await clerk.send(proposePairings)).toMatchObject({ status: 503, problem: { refusals: [{ code: 'pairing.solver-stopped' }] } });
    startSolving();
    expect((await proposed()).status).toBe('optimal');
  });

  it('adopts the proposal that was read and no other, in one moment, with its reason in every history', async () => {
    const before = await proposed();
    const stale = await clerk.send(adoptProposal, { body: { fingerprint: 'another', reason: '示例' } });
    expect([stale.status, stale.problem.refusals[0]?.code]).toEqual([409, 'pairing.proposal-changed']);
    const answer = await clerk.send(adoptProposal, { body: { fingerprint: before.fingerprint, reason: '示例：按三项原则调整' } });
    const leaving = before.villages.flatMap(({ leaves }) => leaves);
    expect(answer.body).toEqual({ ended: leaving.length, made: before.changes - leaving.length });
    const { body } = await clerk.send(listPairings);
    expect(body.ended).toHaveLength(leaving.length);
    expect(await pairingOf(clerk, scene.organization(home).organizationId)).toMatchObject({ villageName: '梅江村', state: 'onPaper', origin: 'office' });
    const after = await proposed();
    expect([after.changes, after.total]).toEqual([0, before.total]);
    // What the notice had arranged stays to be held against it.
    expect([before.besideNotice, after.besideNotice?.changes, after.besideNotice?.standingTotal]).toEqual([null, before.changes, before.standingTotal]);
    const moved = ({ villageId, comes, leaves }: (typeof before.villages)[number]) => [villageId, comes.length, leaves.map(({ goesTo }) => goesTo)];
    expect(after.besideNotice?.villages.map(moved)).toEqual(before.villages.map(moved));
    const twice = await clerk.send(adoptProposal, { body: { fingerprint: before.fingerprint, reason: '示例' } });
    expect(twice.status).toBe(409);
  });

  it('adopts nothing where a pairing ends while the proposal is being worked out, and holds up nobody who ends one', async () => {
    const { fingerprint } = await proposed();
    const { body } = await clerk.send(listPairings);
    const pairingId = body.pairings[0]?.pairingId ?? '';
    const order: string[] = [];
    const hard = [solveApart(hardProblem()), solveApart(hardProblem())].map((each) => each.then(() => order.push('a hard one')));
    const adopting = clerk.send(adoptProposal, { body: { fingerprint, reason: '示例' } });
    await settings();
    const ended = await clerk.send(endPairing, { params: { pairingId }, body: { reason: '示例' } });
    order.push(`ended ${ended.status}`);
    const answer = await adopting;
    await Promise.all(hard);
    expect(order[0]).toBe('ended 204');
    expect([answer.status, answer.problem.refusals[0]?.code]).toEqual([409, 'pairing.proposal-changed']);
  });
});

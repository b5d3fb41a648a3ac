import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openConfirmations, type ConfirmationScene } from '../../../tests/support/confirmation-scenes.ts';
import { settleHints } from '../../../tests/support/hint-scenes.ts';
import { actOf, contentOf, report } from '../../../tests/support/weekly-report-scenes.ts';
import { createWorld, type World } from '../../../tests/support/world.ts';
import type { AssistanceAct } from '../assistance/act.ts';
import { getAct } from '../assistance/contract.ts';
import { answerAct, confirmActByWitness } from '../confirmations/contract.ts';
import { placedActsConfirmedByVillage } from '../confirmations/server/public-reads.ts';
import { removeVillagePlace, stateVillagePlace } from '../registry/village-place.ts';
import { getOwnWeek, getReport } from '../weekly-reports/contract.ts';
import { listReportHints } from './contract.ts';

const week = '2020-06-16';
const home = { latitude: 34.75, longitude: 106.14, accuracyMetres: 20 };
/** In the county town, 24 km away. */
const town = { latitude: 34.75, longitude: 106.4, accuracyMetres: 20 };

let world: World;
let scene: ConfirmationScene;
beforeEach(async () => {
  world = await createWorld();
  scene = await openConfirmations(world);
});
afterEach(() => world.close());

const actAt = (location: AssistanceAct['location'], changes: Partial<AssistanceAct> = {}) => actOf(scene.home.villageId, { location, ...changes });
const stateAsVillage = () => scene.village.send(stateVillagePlace, { params: { villageId: scene.home.villageId }, body: home });

/** The hints about places in a report with these acts. */
async function hintsOnPlaces(acts: readonly AssistanceAct[]) {
  const { body, status } = await report(scene, scene.home, week, contentOf(acts));
  expect(status).toBe(200);
  await settleHints(world);
  const { hints } = (await scene.clerk.send(listReportHints, { params: { reportId: body.reportId } })).body;
  return { reportId: body.reportId, far: hints.map(({ hint }) => hint).filter((hint) => hint.kind === 'farFromVillage') };
}

/** Visits of earlier weeks, recorded here and confirmed by the village in its own account, unless told otherwise. */
async function confirmedVisits(places: readonly AssistanceAct['location'][], { confirmed = places.length, witnessed = 0 } = {}): Promise<void> {
  for (const [index, location] of places.entries()) {
    const act = actAt(location, { date: index % 2 === 0 ? '2020-06-01' : '2020-06-02' });
    await scene.enter(act);
    if (index >= confirmed) continue;
    const params = { actId: act.actId };
    const said = { revision: 1, householdId: null };
    const answer =
      index < witnessed
        ? scene.village.send(confirmActByWitness, { params, body: { ...said, witnessName: '示例见证人', witnessedOn: '2020-06-02', witnessedHow: '示例：在场看到' } })
        : scene.village.send(answerAct, { params, body: { ...said, received: true, reason: '' } });
    expect((await answer).status).toBe(200);
  }
}
const visits = (count: number) => Array.from({ length: count }, (_, index) => ({ ...home, latitude: home.latitude + index / 1000 }));

describe('an act that was recorded far from its village', () => {
  it('is pointed out with both places and who stated the one of the village; one that was recorded there is not', async () => {
    await stateAsVillage();
    const far = actAt(town);
    const found = await hintsOnPlaces([actAt({ ...home, latitude: 34.8 }), far, actAt(null)]);
    expect(found.far).toEqual([
      {
        kind: 'farFromVillage',
        act: { actId: far.actId, date: far.date, kind: 'visit', villageName: expect.any(String) as string },
        km: 24,
        here: town,
        village: { latitude: 34.75, longitude: 106.14, ground: { kind: 'stated', byRole: 'village', byName: scene.village.actor.name, on: '2020-06-16' } },
      },
    ]);
  });

  it('is pointed out by what the village confirmed, where nobody stated its place', async () => {
    await confirmedVisits(visits(5));
    expect((await hintsOnPlaces([actAt(town)])).far).toMatchObject([{ village: { latitude: 34.752, longitude: 106.14, ground: { kind: 'derived', acts: 5 } } }]);
  });

  it('is held against the latest that have a place: later help without one takes no place among them', async () => {
    await confirmedVisits([home, null]);
    const latest = (most: number) => world.inDatabase((db) => placedActsConfirmedByVillage({ db, actor: scene.clerk.actor }, scene.home.villageId, most));
    expect((await latest(300)).length).toBe(1);
    expect(await latest(1)).toEqual(await latest(300));
  });

  it('is not pointed out by what nobody confirmed, nor after the place was taken away', async () => {
    await stateAsVillage();
    await scene.village.send(removeVillagePlace, { params: { villageId: scene.home.villageId } });
    await confirmedVisits(visits(6), { confirmed: 4 });
    expect((await hintsOnPlaces([actAt(town)])).far).toEqual([]);
  });

  it('is not pointed out by four that the village confirmed and a fifth that a witness did: that is not the village’s own word', async () => {
    await confirmedVisits(visits(5), { witnessed: 1 });
    expect((await hintsOnPlaces([actAt(town)])).far).toEqual([]);
  });

  it('does not count itself: four confirmed visits and the confirmed one under review are four', async () => {
    await confirmedVisits(visits(4));
    const judged = actAt(town);
    await scene.enter(judged);
    await scene.village.send(answerAct, { params: { actId: judged.actId }, body: { revision: 1, householdId: null, received: true, reason: '' } });
    expect((await hintsOnPlaces([judged])).far).toEqual([]);
  });

  it('is the office’s to see: nothing that the organization, the village or the township opens has a word of it', async () => {
    await stateAsVillage();
    const far = actAt(town);
    const { reportId } = await hintsOnPlaces([far]);
    for (const who of [scene.home.head, scene.home.reporter, scene.village, scene.township]) {
      expect((await who.send(listReportHints, { params: { reportId } })).status).toBe(403);
    }
    for (const who of [scene.home.head, scene.home.reporter]) {
      const opened = [
        await who.send(getReport, { params: { reportId } }),
        await who.send(getOwnWeek, { params: scene.params(week) }),
        await who.send(getAct, { params: { actId: far.actId } }),
      ];
      for (const { raw } of opened) expect(raw.toString()).not.toMatch(/farFromVillage|"ground"|"km"/);
    }
    const notices = await world.inDatabase((db) => db.selectFrom('notifications').select('kind').execute());
    expect(notices.map(({ kind }) => kind).filter((kind) => kind.startsWith('hints'))).toEqual([]);
  });
});

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { systemActor, type Actor } from '../../kernel/actor.ts';
import { RefusedError } from '../../kernel/refusal.ts';
import { instantOf } from '../../kernel/shanghai-time.ts';
import * as plans from '../../features/plans/contract.ts';
import { allVillages } from '../../features/registry/server/public-reads.ts';
import { listGroups } from '../../features/plans/server/public-reads.ts';
import { runQuery, type UseCaseRuntime } from '../../platform/use-case/run-use-case.ts';
import { demoStart } from './demo-clock.ts';
import { demoCountyId as countyId, holdsDemo } from './demo-county.ts';
import { callerOf, openStage, perform, performAs, wasTold, type Stage } from './perform.ts';
import { castOffice, castOrganizations, castPlaces } from './story-people.ts';
import { readStory } from './story-content.ts';
import { tellGifts } from './tell-gifts.ts';
import { tellOrganizations } from './tell-organizations.ts';
import { storyHouseholds, tellNeeds } from './tell-needs.ts';
import { tellCoverage } from './tell-coverage.ts';
import { tellRegistry } from './tell-registry.ts';
import { tellPairings } from './tell-pairings.ts';
import { tellPlaces } from './tell-places.ts';
import { tellWeeks } from './tell-weeks.ts';

const notice = fileURLToPath(new URL('../../../examples/qingshui-2020/qingshui-2020-103.txt', import.meta.url));
const lastStep = 'the story is told';

/**
 * Tells the demo's story on an empty database, through the same commands as people use. Cut off half way, the next start
 * goes on where it stopped; told once, it is not told again.
 */
export async function prepareDemo(runtime: UseCaseRuntime, say: (line: string) => void): Promise<void> {
  await settleCounty(runtime);
  if (await wasTold(runtime, countyId, lastStep)) return;
  const stage = await openStage(runtime, countyId, instantOf('2020-05-12', '14:30'));
  const narrator = systemActor(countyId);

  say('建立县级办公室账号… making the office’s accounts…');
  const { clerk } = await castOffice(stage, narrator);
  say('载入清民发〔2020〕103号并启动行动… loading the notice and launching the campaign…');
  const campaignId = await launch(stage, clerk);
  const groups = await runQuery(stage.runtime, callerOf(clerk), (ctx) => listGroups(ctx, campaignId));
  say('16 家社会组织和村镇的账号… accounts of the organizations and places…');
  stage.now = instantOf('2020-05-13', '09:00');
  const organizations = await castOrganizations(stage, narrator, groups);
  const places = await castPlaces(stage, narrator);
  say('社会组织档案… profiles of the organizations…');
  await tellOrganizations(stage, organizations);
  say('六个村的农户台账（示例）… the registry of the six villages, made up…');
  await tellRegistry(stage, clerk);
  say('村里和户里的困难和需求… needs of villages and households…');
  await tellNeeds(stage, { clerk, ...places }, await needsStory(stage, clerk));
  say('结对协议和双方确认… agreements, confirmed by both sides…');
  await tellPairings(stage, { clerk, organizations, cadre: places.village });
  say('责任单位和帮扶措施（示例）… who answers for which household, and what is done…');
  await tellCoverage(stage, clerk);
  say('村委会位置（示例）… where villages lie…');
  await tellPlaces(stage, { clerk, cadre: places.village });
  say('捐助款物（示例）… gifts of money and goods…');
  await tellGifts(stage, organizations);
  say('四周半的周报… four and a half weeks of reports…');
  await tellWeeks(stage, { campaignId, clerk, cadres: [places.village, ...places.otherCadres.slice(0, -1)], organizations }, readStory());
  stage.now = demoStart;
  await performAs(stage, narrator, lastStep, (ctx) =>
    ctx.audit({ action: 'demo.story-told', subject: { type: 'county', id: countyId } }),
  );
}

/**
 * Production never serves the demo, as a restored backup of one would have it: its accounts have a password that everybody
 * can read.
 */
export async function refuseDemoData({ db }: UseCaseRuntime): Promise<void> {
  if (await holdsDemo(db)) throw new RefusedError('conflict', [{ code: 'main.demo-data-in-production' }]);
}

async function needsStory(stage: Stage, clerk: Actor) {
  const villages = await runQuery(stage.runtime, callerOf(clerk), allVillages);
  return { villages, households: await storyHouseholds(stage, clerk, villages) };
}

/** The demo writes to a database of its own: never beside a real county. */
async function settleCounty({ db }: UseCaseRuntime): Promise<void> {
  const counties = await db.selectFrom('counties').select('countyId').execute();
  if (counties.some((county) => county.countyId !== countyId)) {
    throw new RefusedError('conflict', [{ code: 'main.demo-data-is-not-yours' }]);
  }
  await db
    .insertInto('counties')
    .values({ countyId, name: '清水县', divisionCode: '620521', createdAt: instantOf('2020-05-12', '14:00') })
    .onConflict((conflict) => conflict.column('countyId').doNothing())
    .execute();
}

/** The clerk loads the notice, accepts what a careful clerk would stop at, and launches. */
async function launch(stage: Stage, clerk: Actor): Promise<string> {
  const content = (await readFile(notice)).toString('base64');
  const { noticeId } = await perform(
    stage,
    clerk,
    plans.loadNotice,
    { body: { kind: 'file', fileName: '清民发〔2020〕103号.txt', content } },
    'load the notice',
  );
  const params = { noticeId };
  const { facts } = await perform(stage, clerk, plans.viewNotice, { params }, '');
  for (const problem of facts.problems.keys()) {
    stage.now = new Date(stage.now.getTime() + 40_000);
    await perform(
      stage,
      clerk,
      plans.decideProblem,
      { params: { noticeId, problem }, body: { decision: 'accepted', reason: '原文如此，不影响执行（示例）' } },
      `accept problem ${problem}`,
    );
  }
  stage.now = instantOf('2020-05-12', '15:05');
  const { revision } = await perform(stage, clerk, plans.viewNotice, { params }, '');
  const { campaignId } = await perform(stage, clerk, plans.launchCampaign, { params, body: { revision } }, 'launch');
  return campaignId;
}

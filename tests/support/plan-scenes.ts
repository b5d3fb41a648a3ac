import { readFile } from 'node:fs/promises';
import { newId } from '../../src/kernel/ids.ts';
import { planFactsSchema, type PlanFacts } from '../../src/features/plans/facts.ts';
import { launchCampaign } from '../../src/features/plans/server/launch-campaign.ts';
import { insertNotice } from '../../src/features/plans/server/notice-store.ts';
import { decideProblem } from '../../src/features/plans/server/decide-problem.ts';
import { listGroups, type LiveGroup } from '../../src/features/plans/server/public-reads.ts';
import { reactions } from '../../src/main/features.ts';
import type { UseCaseContext } from '../../src/platform/use-case/context.ts';
import { runCommand } from '../../src/platform/use-case/run-use-case.ts';
import { testSecrets } from './secrets.ts';
import type { Person, World } from './world.ts';

const folder = new URL('../../examples/qingshui-2020/', import.meta.url);

/** The Qingshui notice as the office loads it. */
export function qingshuiNotice(): Promise<Buffer> {
  return readFile(new URL('qingshui-2020-103.txt', folder));
}

/** Its facts as they must be read. */
export async function qingshuiFacts(): Promise<PlanFacts> {
  return planFactsSchema.parse(JSON.parse(await readFile(new URL('qingshui-2020-103.facts.json', folder), 'utf8')));
}

/** What a scene needs of a world and of a person: measurements have no more. */
export type Clocked = Pick<World, 'db' | 'now' | 'realNow'>;
export type Acting = Pick<Person, 'actor'>;

/** A live campaign as tests of later features need it: ids by the names that the notice prints. */
export interface LaunchedScene {
  campaignId: string;
  version: number;
  groups: LiveGroup[];
  /** 清水县老年养护院 → its id. */
  organizations: Map<string, string>;
  /** 高桥村 → its id; of two villages with one name the later. */
  villages: Map<string, string>;
}

/** The real campaign, live at `world.now`: six groups, sixteen organizations, six villages. Made by the use cases in one command. */
export async function launchQingshui(world: Clocked, clerk: Acting): Promise<LaunchedScene> {
  return launchFacts(world, clerk, await qingshuiFacts());
}

/** Any facts, live at `world.now`, every problem accepted. */
export function launchFacts(world: Clocked, clerk: Acting, facts: PlanFacts): Promise<LaunchedScene> {
  return asCommand(world, clerk, async (ctx) => {
    const { noticeId } = await insertNotice(ctx, {
      fileName: 'notice.txt',
      sha256: newId(),
      original: new Uint8Array(),
      text: '',
      facts,
      spans: {},
    });
    for (const problem of facts.problems.keys()) {
      await decideProblem(ctx, { params: { noticeId, problem }, query: undefined, body: { decision: 'accepted', reason: null } });
    }
    const launched = await launchCampaign(ctx, { params: { noticeId }, query: undefined, body: { revision: 1 } });
    const groups = await listGroups(ctx, launched.campaignId);
    return {
      ...launched,
      groups,
      organizations: new Map(groups.flatMap((group) => group.organizations.map((one) => [one.name, one.organizationId]))),
      villages: new Map(groups.flatMap((group) => group.villages.map((one) => [one.name, one.villageId]))),
    };
  });
}

/** Runs use cases as a person would, without HTTP: one transaction, with every reaction of later features. */
export function asCommand<T>(world: Clocked, person: Acting, work: (ctx: UseCaseContext) => Promise<T>): Promise<T> {
  const caller = { actor: person.actor, language: 'zh-CN', client: { address: '127.0.0.1', userAgent: 'test' } } as const;
  let result: { value: T } | undefined;
  const command = { id: newId(), endpoint: 'scene', input: null };
  return runCommand({ db: world.db, now: () => world.now, realNow: () => world.realNow, secrets: testSecrets, reactions }, caller, command, async (ctx) => {
    result = { value: await work(ctx) };
  }).then(() => {
    if (!result) throw new Error('the scene was not built');
    return result.value;
  });
}

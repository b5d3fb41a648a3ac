import type { Actor } from '../../kernel/actor.ts';
import type { Endpoint, RequestOf, ResponseOf } from '../../kernel/endpoint.ts';
import { inCounty } from '../../platform/database/database.ts';
import { validInput } from '../../platform/http/validation.ts';
import type { UseCaseContext } from '../../platform/use-case/context.ts';
import { runCommand, runQuery, type Caller, type Prepare, type UseCaseRuntime } from '../../platform/use-case/run-use-case.ts';
import { routes } from '../features.ts';
import { madeUpEffort } from './made-up-efforts.ts';
import { storyId } from './story-id.ts';

/** The story's people use the product as everybody does: the same endpoints, rules and audit, at the story's own time. */
export interface Stage {
  runtime: UseCaseRuntime;
  /** The story's present; set before each step. */
  now: Date;
  /** What an earlier telling, cut off half way, came to: asked once, since most stories are told from the beginning. */
  told: ReadonlyMap<string, unknown>;
}

export async function openStage(runtime: UseCaseRuntime, countyId: string, start: Date): Promise<Stage> {
  const stage: Stage = { now: start, runtime: { ...runtime, now: () => stage.now }, told: await earlierOutcomes(runtime, countyId) };
  return stage;
}

const storyEndpoint = 'demo.story';

/** Sends one request as a person of the story. `step` names a command, once in the whole story. */
export function perform<E extends Endpoint>(
  stage: Stage,
  actor: Actor,
  endpoint: E,
  request: Partial<RequestOf<E>>,
  step: string,
): Promise<ResponseOf<E>> {
  const route = routes.find((candidate) => candidate.endpoint.name === endpoint.name);
  if (!route?.signedIn) throw new Error(`the story asks for ${endpoint.name}, which is no endpoint for signed-in people`);
  const input = validInput(endpoint, { params: request.params, query: request.query, body: request.body });
  const effort = madeUpEffort(endpoint.name, step);
  const work = (ctx: UseCaseContext, prepared: unknown) =>
    route.handle({ ...ctx, client: { ...ctx.client, effort } }, input, prepared) as Promise<ResponseOf<E>>;
  if (endpoint.method === 'GET') return runQuery(stage.runtime, callerOf(actor), (ctx) => work(ctx, undefined));
  return performAs(stage, actor, step, work, async (caller) => route.prepare?.(caller, input));
}

/** Does a step once, however often the story is told. */
export async function performAs<T, P = undefined>(
  stage: Stage,
  actor: Actor,
  step: string,
  work: (ctx: UseCaseContext, prepared: P) => Promise<T>,
  prepare?: Prepare<P>,
): Promise<T> {
  if (stage.told.has(storyId(step))) return stage.told.get(storyId(step)) as T;
  return runCommand(stage.runtime, callerOf(actor), { id: storyId(step), endpoint: storyEndpoint, input: step }, work, prepare);
}

/** Whether the story came to this step in an earlier telling. */
export async function wasTold({ db }: UseCaseRuntime, countyId: string, step: string): Promise<boolean> {
  const row = await inCounty(db, countyId, (trx) =>
    trx.selectFrom('commandOutcomes').select('commandId').where('countyId', '=', countyId).where('commandId', '=', storyId(step)).executeTakeFirst(),
  );
  return row !== undefined;
}

async function earlierOutcomes({ db }: UseCaseRuntime, countyId: string): Promise<Map<string, unknown>> {
  const rows = await inCounty(db, countyId, (trx) =>
    trx.selectFrom('commandOutcomes').select(['commandId', 'outcome']).where('countyId', '=', countyId).where('endpoint', '=', storyEndpoint).execute(),
  );
  return new Map(rows.map(({ commandId, outcome }) => [commandId, outcome]));
}

export function callerOf(actor: Actor): Caller {
  return { actor, language: 'zh-CN', client: { address: '127.0.0.1', userAgent: 'demo story' } };
}

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
}

export function openStage(runtime: UseCaseRuntime, start: Date): Stage {
  const stage: Stage = { now: start, runtime: { ...runtime, now: () => stage.now } };
  return stage;
}

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
  const earlier = await outcomeOf(stage, actor, step);
  if (earlier) return earlier.outcome as T;
  return runCommand(stage.runtime, callerOf(actor), { id: storyId(step), endpoint: 'demo.story', input: step }, work, prepare);
}

export async function wasTold(stage: Stage, actor: Actor, step: string): Promise<boolean> {
  return (await outcomeOf(stage, actor, step)) !== undefined;
}

/** What a step came to in an earlier telling that was cut off. */
function outcomeOf({ runtime }: Stage, { countyId }: Actor, step: string): Promise<{ outcome: unknown } | undefined> {
  return inCounty(runtime.db, countyId, (db) =>
    db
      .selectFrom('commandOutcomes')
      .select('outcome')
      .where('countyId', '=', countyId)
      .where('commandId', '=', storyId(step))
      .executeTakeFirst(),
  );
}

export function callerOf(actor: Actor): Caller {
  return { actor, language: 'zh-CN', client: { address: '127.0.0.1', userAgent: 'demo story' } };
}

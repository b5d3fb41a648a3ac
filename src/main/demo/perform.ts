import { v5 } from 'uuid';
import type { Actor } from '../../kernel/actor.ts';
import type { Endpoint, RequestOf, ResponseOf } from '../../kernel/endpoint.ts';
import { validInput } from '../../platform/http/validation.ts';
import { runCommand, runQuery, type UseCaseRuntime } from '../../platform/use-case/run-use-case.ts';
import { routes } from '../features.ts';

/** Names of the story's steps become ids, so that telling it again after a crash repeats commands instead of doubling them. */
const storyNamespace = '6f0c6b1e-2f6a-5c0e-9a55-62052120200d';

export function storyId(name: string): string {
  return v5(name, storyNamespace);
}

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
export async function perform<E extends Endpoint>(
  stage: Stage,
  actor: Actor,
  endpoint: E,
  request: Partial<RequestOf<E>>,
  step: string,
): Promise<ResponseOf<E>> {
  const route = routes.find((candidate) => candidate.endpoint.name === endpoint.name);
  if (!route?.signedIn) throw new Error(`the story asks for ${endpoint.name}, which is no command of signed-in people`);
  const input = validInput(endpoint, { params: request.params, query: request.query, body: request.body });
  const caller = { actor, language: 'zh-CN' as const, client: { address: '127.0.0.1', userAgent: 'demo story' } };
  if (endpoint.method === 'GET') {
    return runQuery(stage.runtime, caller, (ctx) => route.handle(ctx, input)) as Promise<ResponseOf<E>>;
  }
  const command = { id: storyId(step), endpoint: endpoint.name, input };
  return runCommand(stage.runtime, caller, command, (ctx) => route.handle(ctx, input)) as Promise<ResponseOf<E>>;
}

import type { Readable } from 'node:stream';
import type * as z from 'zod';
import type { Endpoint, InputOf, ResponseOf } from '../../kernel/endpoint.ts';
import type { RefusedError } from '../../kernel/refusal.ts';
import type { Confidential } from '../use-case/confidential.ts';
import type { AnonymousContext, UseCaseContext } from '../use-case/context.ts';
import type { Caller } from '../use-case/run-use-case.ts';

/** A file as an answer; names may be Chinese. */
export class FileAnswer {
  readonly filename: string;
  readonly contentType: string;
  readonly body: Buffer | Readable;
  /** A digest of the body: whoever has this very file is told so and sent nothing. For files that are fetched again and again. */
  readonly etag: string | undefined;

  constructor(file: { filename: string; contentType: string; body: Buffer | Readable; etag?: string }) {
    this.filename = file.filename;
    this.contentType = file.contentType;
    this.body = file.body;
    this.etag = file.etag;
  }
}

/** An answer with cookies to set (or, with an empty value, to clear). */
export class AnswerWithCookies<T> {
  readonly value: T;
  readonly cookies: readonly { name: string; value: string; maxAgeSeconds: number }[];

  constructor(value: T, cookies: AnswerWithCookies<T>['cookies']) {
    this.value = value;
    this.cookies = cookies;
  }
}

type Answer<E> = ResponseOf<E> | AnswerWithCookies<ResponseOf<E>> | FileAnswer;
/** A command may mark its answer as confidential, or return a refusal to be given after the commit; see the runner. */
type CommandAnswer<E> = Answer<E> | Confidential<ResponseOf<E>> | RefusedError;
// oxlint-disable-next-line typescript/no-explicit-any -- the list of routes forgets what each endpoint's types are
type AnyEndpoint = Endpoint<any, any, any, any>;

/** An endpoint with the use case behind it. A feature's `server/routes.ts` exports a list of these; main registers them. */
export type Route =
  | {
      endpoint: AnyEndpoint;
      signedIn: true;
      /** Before the transaction of a command; see `Prepare`. */
      prepare?(caller: Caller, input: unknown): Promise<unknown>;
      handle(ctx: UseCaseContext, input: unknown, prepared: unknown): Promise<unknown>;
    }
  | { endpoint: AnyEndpoint; signedIn: false; handle(ctx: AnonymousContext, input: unknown): Promise<unknown> };

/** For signed-in people. The use case receives `(ctx, { params, query, body })`, all of it validated. */
export function route<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  endpoint: Endpoint<P, Q, B, R>,
  handle: (ctx: UseCaseContext, input: InputOf<Endpoint<P, Q, B, R>>) => Promise<CommandAnswer<Endpoint<P, Q, B, R>>>,
): Route {
  return { endpoint, signedIn: true, handle: (ctx, input) => handle(ctx, input as InputOf<Endpoint<P, Q, B, R>>) };
}

/**
 * The same for a command with work that would hold its transaction up, such as reading a file. `prepare` authorises the
 * caller first and has no database; what it makes, the use case receives as `(ctx, input, prepared)`.
 */
export function preparedRoute<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType, M>(
  endpoint: Endpoint<P, Q, B, R>,
  prepare: (caller: Caller, input: InputOf<Endpoint<P, Q, B, R>>) => Promise<M>,
  handle: (ctx: UseCaseContext, input: InputOf<Endpoint<P, Q, B, R>>, prepared: M) => Promise<CommandAnswer<Endpoint<P, Q, B, R>>>,
): Route {
  return {
    endpoint,
    signedIn: true,
    prepare: (caller, input) => prepare(caller, input as InputOf<Endpoint<P, Q, B, R>>),
    handle: (ctx, input, prepared) => handle(ctx, input as InputOf<Endpoint<P, Q, B, R>>, prepared as M),
  };
}

/** For anybody. A returned `RefusedError` is given after the commit, a thrown one rolls back. */
export function publicRoute<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  endpoint: Endpoint<P, Q, B, R>,
  handle: (
    ctx: AnonymousContext,
    input: InputOf<Endpoint<P, Q, B, R>>,
  ) => Promise<Answer<Endpoint<P, Q, B, R>> | RefusedError>,
): Route {
  return { endpoint, signedIn: false, handle: (ctx, input) => handle(ctx, input as InputOf<Endpoint<P, Q, B, R>>) };
}

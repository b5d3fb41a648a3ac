import type * as z from 'zod';
import type { Role } from './actor.ts';
import type { Sentence } from './language.ts';

/** Who may knock: anybody, anybody signed in, or the roles named. The use case's own policy still decides. */
export type Access = 'public' | 'signedIn' | readonly Role[];

/**
 * One address of the API, shared word for word by server and browser: the server validates by it and documents it
 * (OpenAPI), the browser's `call` is typed by it. A request other than GET is a command and carries an `Idempotency-Key`.
 */
export interface Endpoint<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
> {
  /** Unique name, e.g. `submitWeeklyReport`; the operationId in OpenAPI. */
  name: string;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Fastify path, e.g. `/api/weekly-reports/:reportId/submission`. */
  path: string;
  access: Access;
  summary: Sentence;
  params?: P;
  query?: Q;
  body?: B;
  /** Absent for files and empty answers. */
  response?: R;
  /** Content type of an answer that is a file. */
  file?: string;
  /** Bytes; 256 KiB unless told. */
  bodyLimit?: number;
  /** Content type of a body that is bytes and not JSON; its schema is `bytesSchema`. */
  bodyType?: string;
}

export function defineEndpoint<
  P extends z.ZodType = z.ZodUndefined,
  Q extends z.ZodType = z.ZodUndefined,
  B extends z.ZodType = z.ZodUndefined,
  R extends z.ZodType = z.ZodUndefined,
>(endpoint: Endpoint<P, Q, B, R>): Endpoint<P, Q, B, R> {
  return endpoint;
}

export type ParamsOf<E> = E extends Endpoint<infer P, z.ZodType, z.ZodType, z.ZodType> ? z.output<P> : never;
export type QueryOf<E> = E extends Endpoint<z.ZodType, infer Q, z.ZodType, z.ZodType> ? z.output<Q> : never;
export type BodyOf<E> = E extends Endpoint<z.ZodType, z.ZodType, infer B, z.ZodType> ? z.output<B> : never;
export type ResponseOf<E> = E extends Endpoint<z.ZodType, z.ZodType, z.ZodType, infer R> ? z.output<R> : never;
/** What a caller may send: defaults not yet filled in. */
export type RequestOf<E> =
  E extends Endpoint<infer P, infer Q, infer B, z.ZodType>
    ? { params: z.input<P>; query: z.input<Q>; body: z.input<B> }
    : never;

/** What a use case receives: params, query and body, validated. */
export interface InputOf<E> {
  params: ParamsOf<E>;
  query: QueryOf<E>;
  body: BodyOf<E>;
}

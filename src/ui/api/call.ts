import type { Endpoint, RequestOf, ResponseOf } from '../../kernel/endpoint.ts';
import { newId } from '../../kernel/ids.ts';
import { anySignal } from './any-signal.ts';
import { askedAs } from './asked-as.ts';
import { tellLine } from './line.ts';
import { NetworkError, problemErrorOf } from './problem-error.ts';
import { mayAsk } from './questions.ts';
import { addressOf } from './request-address.ts';

type Part<Name extends string, T> = [T] extends [undefined]
  ? { readonly [K in Name]?: undefined }
  : Record<string, never> extends T
    ? { readonly [K in Name]?: T }
    : { readonly [K in Name]: T };

/** What an endpoint wants to be told: only the parts that it has, e.g. `{ params: { reportId } }`; `{}` where it wants nothing. */
export type CallInput<E> = Part<'params', RequestOf<E>['params']> &
  Part<'query', RequestOf<E>['query']> &
  Part<'body', RequestOf<E>['body']>;

export interface CallOptions {
  /** Key of a command, the same over its repetitions; a new one where none is given. */
  commandId?: string;
  /** Refused by the server if somebody else is signed in by now; whom the page is of, unless told: what was written earlier goes under its writer. */
  accountId?: string;
  /** How the form behind a command was filled in (kernel/effort.ts): beside the command, and no part of it. */
  effort?: string;
  signal?: AbortSignal;
  /** For tests. */
  fetch?: typeof fetch;
}

/** Long enough for a weak line; a command without an answer is repeated under the same key. */
const patienceMs = 30_000;

/**
 * Sends one request and gives the answer, typed by the contract; nothing is validated in the browser.
 * @throws ProblemError when the server refuses, NetworkError when no answer comes.
 */
export async function call<E extends Endpoint>(endpoint: E, input: CallInput<E>, options: CallOptions = {}): Promise<ResponseOf<E>> {
  const response = await request(endpoint, input, options);
  if (response.status === 204) return undefined as ResponseOf<E>;
  const isOurs = response.headers.get('content-type')?.includes('json');
  return (await answered(() => response.json(), undefined, isOurs ? undefined : response.status)) as ResponseOf<E>;
}

/** The answer as it comes, for files; refusals are thrown. */
export async function request<E extends Endpoint>(endpoint: E, input: CallInput<E>, options: CallOptions = {}): Promise<Response> {
  const { params, query, body } = input as { params?: object; query?: object; body?: unknown };
  const isCommand = endpoint.method !== 'GET';
  if (!isCommand) await mayAsk(options.signal);
  const headers = new Headers({ accept: 'application/json, */*' });
  if (isCommand) headers.set('idempotency-key', options.commandId ?? newId());
  const accountId = options.accountId ?? (endpoint.access === 'public' ? undefined : askedAs());
  if (accountId !== undefined) headers.set('jiedui-account', accountId);
  if (isCommand && options.effort !== undefined) headers.set('jiedui-effort', options.effort);
  const isRaw = body instanceof Blob || body instanceof FormData;
  if (body !== undefined && !isRaw) headers.set('content-type', 'application/json');
  const limit = AbortSignal.timeout(patienceMs);
  const response = await answered(() =>
    (options.fetch ?? fetch)(addressOf(endpoint.path, params, query), {
      method: endpoint.method,
      headers,
      body: body === undefined || isRaw ? (body ?? null) : JSON.stringify(body),
      signal: options.signal ? anySignal([options.signal, limit]) : limit,
      credentials: 'same-origin',
    }),
    options.signal,
  );
  if (!response.ok) throw await problemErrorOf(response);
  return response;
}

/** @param foreign status of an answer that is being read and is none of ours */
async function answered<T>(ask: () => Promise<T>, signal?: AbortSignal, foreign?: number): Promise<T> {
  try {
    const answer = await ask();
    tellLine(true);
    return answer;
  } catch (error) {
    if (signal?.aborted) throw error;
    tellLine(false);
    throw new NetworkError(error, error instanceof SyntaxError ? foreign : undefined);
  }
}

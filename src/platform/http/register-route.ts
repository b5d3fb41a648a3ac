import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import type { Actor } from '../../kernel/actor.ts';
import type { Endpoint } from '../../kernel/endpoint.ts';
import { idSchema } from '../../kernel/ids.ts';
import { preferredLanguage, type Language } from '../../kernel/language.ts';
import { RefusedError } from '../../kernel/refusal.ts';
import type { ClientInfo } from '../use-case/context.ts';
import { runAnonymous, runCommand, runQuery, type UseCaseRuntime } from '../use-case/run-use-case.ts';
import { AnswerWithCookies, FileAnswer, type Route } from './route.ts';
import { validInput } from './validation.ts';

export interface RouteServices {
  runtime: UseCaseRuntime;
  /** Finds who holds the session cookie of a request; given by the accounts feature, wired by main. */
  authenticate(request: FastifyRequest): Promise<Actor | undefined>;
  /** Cookies travel over HTTPS only. */
  secureCookies: boolean;
}

const defaultBodyLimit = 256 * 1024;

/** Puts one endpoint on the air: gate, validation, use case in its transaction, answer after the commit. */
export function registerRoute(app: FastifyInstance, route: Route, services: RouteServices): void {
  const { bodyType } = route.endpoint;
  if (bodyType === undefined) return addRoute(app, route, services);
  // In a room of its own: nothing else takes bytes, and this takes nothing else.
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(bodyType, { parseAs: 'buffer' }, async (_request: FastifyRequest, body: Buffer) => body);
    addRoute(scope, route, services);
  });
}

function addRoute(app: FastifyInstance, route: Route, services: RouteServices): void {
  const { endpoint } = route;
  const actors = new WeakMap<FastifyRequest, Actor>();
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    bodyLimit: endpoint.bodyLimit ?? defaultBodyLimit,
    config: { access: endpoint.access },
    schema: openApiSchema(route),
    // At the gate, before the body comes in: a stranger cannot fill the memory with what only the office may send.
    onRequest: async (request) => {
      if (route.signedIn) actors.set(request, await admit(endpoint, services, request));
    },
    handler: async (request, reply) => answer(reply, await handle(route, services, request, actors.get(request)), services),
  });
}

async function admit(endpoint: Endpoint, { authenticate }: RouteServices, request: FastifyRequest): Promise<Actor> {
  const actor = await authenticate(request);
  if (!actor) throw new RefusedError('unauthenticated', [{ code: 'http.sign-in-needed' }]);
  // What a phone kept while it was offline goes under the account that wrote it, whoever has signed in there since.
  const writer = request.headers['jiedui-account'];
  if (writer !== undefined && writer !== actor.accountId) throw new RefusedError('unauthenticated', [{ code: 'http.other-account' }]);
  if (Array.isArray(endpoint.access) && !endpoint.access.includes(actor.role)) {
    throw new RefusedError('forbidden', [{ code: 'http.role-not-allowed' }]);
  }
  return actor;
}

async function handle(
  route: Route,
  { runtime }: RouteServices,
  request: FastifyRequest,
  actor: Actor | undefined,
): Promise<unknown> {
  const { endpoint } = route;
  const visitor = { language: languageOf(request), client: clientOf(request) };
  if (!route.signedIn) {
    const input = validInput(endpoint, request);
    return runAnonymous(runtime, visitor, (ctx) => route.handle(ctx, input));
  }
  if (!actor) throw new RefusedError('unauthenticated', [{ code: 'http.sign-in-needed' }]);
  const caller = { actor, ...visitor };
  if (endpoint.method === 'GET') {
    const input = validInput(endpoint, request);
    return runQuery(runtime, caller, (ctx) => route.handle(ctx, input, undefined));
  }
  const { params, query, body } = request;
  const command = {
    id: commandIdOf(request),
    endpoint: endpoint.name,
    input: inShort({ params, query, body }),
    inputAsRead: () => inShort(validInput(endpoint, request)),
  };
  // Only what is no repeat is held against today's rules: what was done once has its answer, though nobody could send it any more.
  return runCommand(
    runtime,
    caller,
    command,
    (ctx, { input, prepared }) => route.handle(ctx, input, prepared),
    async () => {
      const input = validInput(endpoint, request);
      return { input, prepared: await route.prepare?.(caller, input) };
    },
  );
}

/** What tells one command from another: of bytes their digest says as much as themselves. */
function inShort(input: ReturnType<typeof validInput>): unknown {
  if (!(input.body instanceof Uint8Array)) return input;
  return { ...input, body: createHash('sha256').update(input.body).digest('hex') };
}

/** The language chosen in the product comes before that of the browser. */
export function languageOf(request: FastifyRequest): Language {
  // Where an address could not be read, nobody has parsed the cookies.
  const cookies: FastifyRequest['cookies'] | undefined = request.cookies;
  const chosen = cookies?.['jiedui-language'];
  if (chosen === 'en' || chosen === 'zh-CN') return chosen;
  return preferredLanguage(request.headers['accept-language']);
}

function clientOf(request: FastifyRequest): ClientInfo {
  const effort = request.headers['jiedui-effort'];
  const account = idSchema.safeParse(request.headers['jiedui-account']);
  return {
    address: request.ip,
    userAgent: (request.headers['user-agent'] ?? '').slice(0, 300),
    sessionToken: request.cookies['jiedui-session'],
    accountId: account.data,
    effort: typeof effort === 'string' ? effort : undefined,
  };
}

function commandIdOf(request: FastifyRequest): string {
  const result = idSchema.safeParse(request.headers['idempotency-key']);
  if (!result.success) throw new RefusedError('invalid', [{ code: 'http.command-id-missing' }]);
  return result.data;
}

function answer(reply: FastifyReply, outcome: unknown, { secureCookies }: RouteServices): unknown {
  let value = outcome;
  if (value instanceof AnswerWithCookies) {
    for (const cookie of value.cookies) {
      void reply.setCookie(cookie.name, cookie.value, {
        path: '/',
        httpOnly: true,
        sameSite: 'lax',
        secure: secureCookies,
        maxAge: cookie.maxAgeSeconds,
      });
    }
    value = value.value;
  }
  if (value instanceof FileAnswer) {
    const name = encodeURIComponent(value.filename).replaceAll("'", '%27');
    void reply.header('content-disposition', `attachment; filename*=UTF-8''${name}`);
    void reply.type(value.contentType);
    // Should a browser show it all the same: as a page of nobody, that may load nothing and run nothing.
    void reply.header('content-security-policy', "default-src 'none'; sandbox");
    if (value.etag !== undefined) {
      // `private, no-cache`: kept by the one who asked, and asked about again each time. Weak: the bytes may be compressed on the way.
      void reply.header('etag', `W/"${value.etag}"`).header('cache-control', 'private, no-cache');
      if (isKnown(reply.request.headers['if-none-match'], value.etag)) return reply.code(304).send();
    }
    return reply.send(value.body instanceof Readable ? value.body : Buffer.from(value.body));
  }
  if (value === undefined) return reply.code(204).send();
  return reply.send(value);
}

/** RFC 9110: a list of quoted tags, compared without the mark of the weak, which some proxies leave out. */
function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  const tags = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(`"${etag}"`);
}

/** For the description only: `commandIdOf` reads it. */
const commandHeaders = z.object({ 'idempotency-key': idSchema });

function openApiSchema({ endpoint, signedIn }: Route) {
  return {
    operationId: endpoint.name,
    summary: endpoint.summary.en,
    description: endpoint.summary['zh-CN'],
    tags: [endpoint.path.split('/')[2] ?? 'api'],
    ...(signedIn ? { security: [{ session: [] }] } : {}),
    ...(signedIn && endpoint.method !== 'GET' ? { headers: commandHeaders } : {}),
    ...(endpoint.params ? { params: endpoint.params } : {}),
    ...(endpoint.query ? { querystring: endpoint.query } : {}),
    ...(endpoint.body ? { body: endpoint.body } : {}),
    ...(endpoint.bodyType === undefined ? {} : { consumes: [endpoint.bodyType] }),
    response: endpoint.file
      ? { 200: { content: { [endpoint.file]: { schema: z.string() } } } }
      : endpoint.response
        ? { 200: endpoint.response }
        : { 204: z.undefined() },
  };
}

import fastifyCookie from '@fastify/cookie';
import fastifyRateLimit from '@fastify/rate-limit';
import fastifySwagger from '@fastify/swagger';
import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { jsonSchemaTransform, serializerCompiler } from 'fastify-type-provider-zod';
import type { Messages } from '../../kernel/language.ts';
import { RefusedError } from '../../kernel/refusal.ts';
import { answerBadAddress, answerErrors } from './answer-errors.ts';
import { compressAnswers } from './compress-answers.ts';
import { describeProblems } from './describe-problems.ts';
import { registerMetrics, type Figure } from './metrics.ts';
import { registerRoute, type RouteServices } from './register-route.ts';
import type { Route } from './route.ts';
import { sendSecurityHeaders } from './security-headers.ts';
import { serveWebApp } from './web-app.ts';
import { withoutQueries } from './without-queries.ts';

export interface HttpServerOptions extends RouteServices {
  logger: FastifyBaseLogger;
  routes: readonly Route[];
  /** Every feature's sentences, for the errors. */
  catalogue: Messages;
  version: string;
  /** Origin that people see, e.g. `https://jiedui.example.gov.cn`; commands from other origins are refused. */
  publicUrl: string;
  /** Built web app; absent in tests of the API. */
  webFolder?: string;
  /** Addresses of proxies in front of us whose X-Forwarded-For is believed. */
  trustProxy?: string[];
  /** Says why the server cannot serve now, e.g. the database being away. */
  notReadyBecause(): Promise<string | undefined>;
  /** Figures of other parts for `/metrics`. */
  figures?: readonly Figure[];
  /** Requests per minute and address. */
  requestsPerMinute?: number;
}

/** Builds the whole HTTP side; `listen` is the caller's. */
export async function createHttpServer(options: HttpServerOptions): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: withoutQueries(options.logger),
    trustProxy: options.trustProxy ?? false,
    requestTimeout: 30_000,
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: 'idle',
    frameworkErrors: (error, request, reply) => void answerBadAddress(options.catalogue, error, request, reply),
  });
  app.setValidatorCompiler(() => (value) => ({ value }));
  app.setSerializerCompiler(serializerCompiler);
  answerErrors(app, options.catalogue);

  await sendSecurityHeaders(app, options);
  await compressAnswers(app);
  await app.register(fastifyCookie);
  await app.register(fastifyRateLimit, {
    // A county office sits behind one address: its people together must not reach it. Files of the site do not count.
    max: options.requestsPerMinute ?? 3_000,
    timeWindow: '1 minute',
    // By the route, not by the address: `/%61pi/session` leads to the same place.
    allowList: (request) => !(request.routeOptions.url ?? '').startsWith('/api/'),
    errorResponseBuilder: (_request, { ttl }) =>
      new RefusedError('tooMany', [{ code: 'http.too-many', params: { seconds: Math.ceil(ttl / 1000) } }]),
  });
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Jiedui 结对', version: options.version, description: 'Paired-assistance campaigns. 结对帮扶行动。' },
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'jiedui-session' } } },
    },
    transform: jsonSchemaTransform,
    transformObject: (document) => ('openapiObject' in document ? describeProblems(document.openapiObject) : document.swaggerObject),
  });
  refuseOtherOrigins(app, options.publicUrl);
  registerMetrics(app, options.figures);
  app.get('/healthz', { schema: { hide: true } }, () => ({ status: 'ok' }));
  app.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    const reason = await options.notReadyBecause();
    return reason ? reply.code(503).header('retry-after', '5').send({ status: 'not ready', reason }) : { status: 'ready' };
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger());
  for (const route of options.routes) registerRoute(app, route, options);
  if (options.webFolder) await serveWebApp(app, options.webFolder);
  return app;
}

/** A page of another site cannot make a visitor's browser send commands: belt to the braces of SameSite cookies. */
function refuseOtherOrigins(app: FastifyInstance, publicUrl: string): void {
  const ours = new URL(publicUrl).host;
  app.addHook('onRequest', async (request) => {
    const { origin } = request.headers;
    if (request.method === 'GET' || request.method === 'HEAD' || origin === undefined) return;
    const host = URL.canParse(origin) ? new URL(origin).host : '';
    if (host !== ours && host !== request.headers.host) {
      throw new RefusedError('forbidden', [{ code: 'http.cross-site' }]);
    }
  });
}

import fastifyHelmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** What only a document obeys. A script, a style sheet or a font carries none of it: it would double the weight of a small file. */
const forDocumentsOnly = {
  contentSecurityPolicy: false,
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  referrerPolicy: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xFrameOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
} as const;

/**
 * What browsers are told about every answer. Nothing is kept in caches unless the route says otherwise: answers hold
 * personal data, and the computers of an office are shared.
 */
export async function sendSecurityHeaders(app: FastifyInstance, { secureCookies }: { secureCookies: boolean }): Promise<void> {
  await app.register(fastifyHelmet, {
    global: false,
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        // Mantine writes its variables into style elements.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        // A recording is heard on the phone that made it before it is kept.
        mediaSrc: ["'self'", 'blob:'],
        scriptSrc: ["'self'"],
        fontSrc: ["'self'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: secureCookies ? [] : null,
      },
    },
    strictTransportSecurity: secureCookies,
  });
  app.addHook('onRequest', async (request, reply) => {
    // On the raw answer, as helmet's are: what a route sets comes after it and counts.
    reply.raw.setHeader('cache-control', 'no-store');
    const isAsset = (request.routeOptions.url ?? '').startsWith('/assets/');
    reply.helmet(isAsset ? forDocumentsOnly : undefined);
  });
}

import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Messages } from '../../kernel/language.ts';
import { RefusedError, type Refusal } from '../../kernel/refusal.ts';
import { brokenConstraint, cameSecond, isDatabaseAway, isDiskFull, ranTooLong } from '../database/failure.ts';
import { problemOf, statusOf } from './problem.ts';
import { languageOf } from './register-route.ts';

/** Turns everything thrown below into a problem answer; what is not foreseen is logged whole and told in general words. */
export function answerErrors(app: FastifyInstance, catalogue: Messages): void {
  const send = (request: FastifyRequest, reply: FastifyReply, status: number, refusals: readonly Refusal[]) =>
    sendProblem(catalogue, request, reply, { status, refusals });

  app.setNotFoundHandler((request, reply) => send(request, reply, 404, [{ code: 'http.not-found' }]));
  app.setErrorHandler((error: FastifyError | RefusedError, request, reply) => {
    if (error instanceof RefusedError) {
      if (error.kind === 'tooMany' || error.kind === 'unavailable') {
        void reply.header('retry-after', String(error.refusals[0]?.params?.['seconds'] ?? 5));
      }
      return send(request, reply, statusOf[error.kind], error.refusals);
    }
    if (isDiskFull(error)) {
      request.log.error(error, 'no disk space left');
      return send(request, reply.header('retry-after', '60'), 503, [{ code: 'http.disk-full' }]);
    }
    if (isDatabaseAway(error)) {
      request.log.warn({ reason: error.message }, 'database away');
      return send(request, reply.header('retry-after', '5'), 503, [{ code: 'http.unavailable' }]);
    }
    if (ranTooLong(error)) {
      request.log.error(error, 'a statement ran into its time limit');
      return send(request, reply.header('retry-after', '10'), 503, [{ code: 'http.too-slow' }]);
    }
    if (cameSecond(error)) {
      // A rule should have said it in better words; until one does, it is a conflict and no fault of ours.
      request.log.warn({ constraint: brokenConstraint(error) }, 'a unique constraint refused a write');
      return send(request, reply, 409, [{ code: 'http.changed-meanwhile' }]);
    }
    const foreseen = refusalOfTransport(error, request.routeOptions.bodyLimit);
    if (foreseen) return send(request, reply, error.statusCode ?? 400, [foreseen]);
    request.log.error(error, 'unforeseen');
    return send(request, reply, 500, [{ code: 'http.internal' }]);
  });
}

/** For an address that no route can be looked up by, such as `/%ff`: no hook of ours has seen the request then. */
export function answerBadAddress(catalogue: Messages, error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  void reply.headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  return sendProblem(catalogue, request, reply, { status: error.statusCode ?? 400, refusals: [{ code: 'http.bad-address' }] });
}

function sendProblem(
  catalogue: Messages,
  request: FastifyRequest,
  reply: FastifyReply,
  { status, refusals }: { status: number; refusals: readonly Refusal[] },
): FastifyReply {
  const problem = problemOf(status, refusals, { catalogue, language: languageOf(request), requestId: request.id });
  return reply.code(status).type('application/problem+json; charset=utf-8').serializer(JSON.stringify).send(problem);
}

function refusalOfTransport(error: FastifyError, bodyLimit: number): Refusal | undefined {
  if (error.statusCode === 413) return { code: 'http.too-large', params: { limit: sizeInWords(bodyLimit) } };
  if (error.statusCode === 415) return { code: 'http.unsupported-media-type' };
  if (error.statusCode === 400) return { code: 'http.malformed' };
  return undefined;
}

function sizeInWords(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${Math.floor(bytes / 1024 / 1024)} MiB` : `${Math.floor(bytes / 1024)} KiB`;
}

import type { FastifyBaseLogger, FastifyRequest } from 'fastify';

/** The log of requests with the path of each and without its query: what somebody searches for, a name or a number, stands there. */
export function withoutQueries(logger: FastifyBaseLogger): FastifyBaseLogger {
  const req = ({ method, url, host, ip, socket }: FastifyRequest) => ({ method, url: url.split('?', 1)[0], host, remoteAddress: ip, remotePort: socket.remotePort });
  return logger.child({}, { serializers: { req } });
}

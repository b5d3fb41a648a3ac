import { once } from 'node:events';
import { createServer } from 'node:net';
import { RefusedError } from '../kernel/refusal.ts';
import type { Settings } from './settings.ts';

type Place = Pick<Settings, 'host' | 'port'>;

/** Listens, or says why this place cannot be listened on and what to do. */
export async function listenAt<T>({ host, port }: Place, listen: (place: Place) => Promise<T>): Promise<T> {
  try {
    return await listen({ host, port });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') {
      throw new RefusedError('unavailable', [{ code: 'main.port-in-use', params: { port: String(port), other: String(port + 1) } }]);
    }
    if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL') {
      throw new RefusedError('unavailable', [{ code: 'main.host-not-here', params: { host } }]);
    }
    if (code === 'EACCES') throw new RefusedError('unavailable', [{ code: 'main.port-not-allowed', params: { port: String(port) } }]);
    throw error;
  }
}

/**
 * Listens for a moment and stops again, before a database is made or started that nobody could reach. Who takes the
 * place in the meantime is told of when the server listens.
 */
export async function refuseTakenPlace(place: Place): Promise<void> {
  await listenAt(place, async ({ host, port }) => {
    const trial = createServer().listen({ host, port });
    await once(trial, 'listening');
    trial.close();
    await once(trial, 'close');
  });
}

import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { RefusedError } from '../../../kernel/refusal.ts';
import { findBinariesPackage } from '../../../platform/database/embedded/find-binaries.ts';
import { hasCode } from '../../../platform/database/embedded/system-error.ts';
import { hostInUrl, type Settings } from '../../settings.ts';
import { found, type Finding } from './finding.ts';

const webApp = fileURLToPath(new URL('../../../../dist/web/index.html', import.meta.url));

export function examineNode(version: string = process.versions.node): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isNewEnough = major > 20 || (major === 20 && minor >= 19);
  return isNewEnough ? found('✓', 'doctor.node-good', { version }) : found('✗', 'doctor.node-old', { version });
}

export function examineWebApp(indexFile: string = webApp): Finding {
  return existsSync(indexFile) ? found('✓', 'doctor.web-good') : found('✗', 'doctor.web-missing');
}

/** Nobody needs the bundled database where DATABASE_URL names another. */
export function examineBinaries({ databaseUrl }: Settings): Finding[] {
  if (databaseUrl) return [];
  try {
    findBinariesPackage();
    return [found('✓', 'doctor.binaries-good')];
  } catch (error) {
    if (error instanceof RefusedError) return error.refusals.map((refusal) => ({ mark: '✗', ...refusal }));
    throw error;
  }
}

/** Plain HTTP is right only where nobody else is on the line. */
export function examinePublicUrl({ publicUrl }: Settings): Finding[] {
  const { protocol, hostname } = new URL(publicUrl);
  const isPrivate = protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return isPrivate ? [] : [found('!', 'doctor.public-url-plain', { url: publicUrl })];
}

/** Free, taken by a Jiedui, or taken by something else. */
export async function examinePort({ host, port }: Pick<Settings, 'host' | 'port'>): Promise<Finding> {
  const params = { host, port: String(port) };
  const failure = await tryToListen(host, port);
  if (failure === undefined) return found('✓', 'doctor.port-free', params);
  if (!hasCode(failure, 'EADDRINUSE')) return found('✗', 'doctor.port-not-allowed', { ...params, reason: failure.message });
  return (await isOurs(host, port)) ? found('✓', 'doctor.port-ours', params) : found('✗', 'doctor.port-taken', params);
}

async function tryToListen(host: string, port: number): Promise<Error | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', resolve);
    probe.listen({ host, port, exclusive: true }, () => {
      probe.close(() => {
        resolve(undefined);
      });
    });
  });
}

async function isOurs(host: string, port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://${hostInUrl(host)}:${port}/api/openapi.json`, {
      signal: AbortSignal.timeout(3_000),
    });
    const body = (await answer.json()) as { info?: { title?: string } };
    return body.info?.title?.startsWith('Jiedui') ?? false;
  } catch {
    return false;
  }
}

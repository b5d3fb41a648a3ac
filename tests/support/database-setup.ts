import { chmod, mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../src/platform/database/embedded/start-embedded-postgres.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { silentLogger } from './silent-logger.ts';

/** How tests reach the one server that this file starts for all of them. */
export interface TestServer {
  adminUrl: string;
  ownerUrl: string;
  appUrl: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: TestServer;
  }
}

let server: EmbeddedPostgres | undefined;
let folder: string | undefined;

/** Starts a server without durability and migrates `jiedui` once, as the template that createTestDatabase clones. */
export async function setup(project: TestProject): Promise<void> {
  try {
    project.provide('testServer', await startMigrated());
  } catch (error) {
    await teardown(); // vitest does not, after a setup that failed
    throw error;
  }
}

async function startMigrated(): Promise<TestServer> {
  folder = await mkdtemp(join(await fastestParent(), 'jiedui-tests-'));
  await chmod(folder, 0o755); // when the tests run as root, another user runs the server
  server = await startEmbeddedPostgres({ dataFolder: folder, logger: silentLogger, durability: 'off' });
  await migrate({ ownerUrl: server.ownerUrl, appRole: 'jiedui_app' });
  const admin = new Client({ connectionString: databaseUrl(server.url, 'postgres') });
  await admin.connect();
  await admin.query('alter database jiedui with is_template true allow_connections false');
  await admin.end();
  return {
    adminUrl: databaseUrl(server.url, 'postgres'),
    ownerUrl: server.ownerUrl,
    appUrl: server.appUrl,
  };
}

export async function teardown(): Promise<void> {
  await server?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
}

/** Memory where there is plenty of it (a container may have 64 MB): cloning a database takes 10 ms there, 200 on a disk. */
async function fastestParent(): Promise<string> {
  const memory = '/dev/shm';
  const { bavail, bsize } = await statfs(memory).catch(() => ({ bavail: 0, bsize: 0 }));
  return bavail * bsize > 2 ** 31 ? memory : tmpdir();
}

function databaseUrl(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

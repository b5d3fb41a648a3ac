import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bundleForNode } from '../../../../tests/support/bundle-for-node.ts';
import { silentLogger } from '../../../../tests/support/silent-logger.ts';
import { chooseServerUser } from './choose-server-user.ts';
import { findBinariesPackage } from './find-binaries.ts';
import { processRuns } from './process-identity.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './start-embedded-postgres.ts';

let parent: string;
let dataFolder: string;
let program: string;
const started: EmbeddedPostgres[] = [];
const children: ChildProcess[] = [];

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'jiedui 结对 '));
  await chmod(parent, 0o755);
  dataFolder = join(parent, '数据');
  const source = fileURLToPath(new URL('../../../../tests/support/embedded-postgres-program.ts', import.meta.url));
  program = await bundleForNode(source, parent);
});
afterEach(async () => {
  for (const server of started.splice(0)) await server.stop();
  for (const child of children.splice(0)) child.kill('SIGKILL');
});
afterAll(async () => {
  await rm(parent, { recursive: true, force: true });
});

async function start(binariesPackage?: string): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataFolder, binariesPackage, logger: silentLogger });
  started.push(server);
  return server;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' });
  await client.end();
  return rows.flat();
}

/** A program that only lives, run by the user that runs the database: the worst bearer of a reused number. */
async function startBystander(): Promise<ChildProcess> {
  const user = await chooseServerUser(undefined);
  const child = spawn('/bin/sh', ['-c', 'echo up; read -r line'], {
    stdio: ['pipe', 'pipe', 'ignore'],
    cwd: '/',
    ...(user && { uid: user.uid, gid: user.gid }),
  });
  children.push(child);
  await once(child.stdout, 'data');
  return child;
}

/** The binaries' package as npm unpacks it, without the links that its install script makes. */
async function bareInstall(): Promise<string> {
  const folder = await mkdtemp(join(parent, 'node_modules '));
  await chmod(folder, 0o755);
  await cp(findBinariesPackage(), folder, { recursive: true, verbatimSymlinks: true });
  const lib = join(folder, 'native', 'lib');
  for (const entry of await readdir(lib, { withFileTypes: true })) {
    if (entry.isSymbolicLink()) await rm(join(lib, entry.name));
  }
  return folder;
}

describe('after kill -9 of the supervisor', () => {
  it('the next start takes over the database that lives on, with every committed row', async () => {
    const supervisor = spawn(process.execPath, [program, dataFolder, findBinariesPackage()], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(supervisor);
    const [line] = (await once(createInterface({ input: supervisor.stdout }), 'line')) as [string];
    const orphan = JSON.parse(line) as { url: string; pid: number };
    await query(orphan.url, 'create table receipts (id int)');
    supervisor.kill('SIGKILL');
    await once(supervisor, 'exit');
    await expect(query(orphan.url, 'insert into receipts values (1) returning id')).resolves.toEqual([1]);

    const server = await start();
    await expect(processRuns(orphan.pid)).resolves.toBe(false);
    await expect(query(server.url, 'select id from receipts')).resolves.toEqual([1]);
  });

  it('a second supervisor in another process is refused while the first one lives', async () => {
    await start();
    const second = spawn(process.execPath, [program, dataFolder, findBinariesPackage()], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    children.push(second);
    let said = '';
    second.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    await once(second, 'close');
    expect(said).toContain('database.already-running');
  });
});

describe('a number that another program has got', () => {
  it('in postmaster.pid does not stop the start, nor does it cost that program its life', async () => {
    const first = await start();
    await first.stop();
    const bystander = await startBystander();
    const data = join(dataFolder, 'postgres', 'data');
    await writeFile(
      join(data, 'postmaster.pid'),
      `${bystander.pid}\n${data}\n1592297400\n15432\n\n127.0.0.1\n  1234567         1\nready   \n`,
    );
    const server = await start();
    await expect(query(server.url, 'select 1')).resolves.toEqual([1]);
    await expect(processRuns(bystander.pid ?? 0)).resolves.toBe(true);
  });

  it('in the lock of a supervisor does not stop the start', async () => {
    const first = await start();
    const lock = join(dataFolder, 'postgres', 'supervisor.lock');
    const held = JSON.parse(await readFile(lock, 'utf8')) as object;
    await first.stop();
    const bystander = await startBystander();
    await writeFile(lock, JSON.stringify({ ...held, pid: bystander.pid, startedAt: 'long ago' }));
    const server = await start();
    await expect(query(server.url, 'select 1')).resolves.toEqual([1]);
  });

  it('a postmaster.pid that a power cut left empty does not stop the start', async () => {
    const first = await start();
    await first.stop();
    await writeFile(join(dataFolder, 'postgres', 'data', 'postmaster.pid'), '');
    const server = await start();
    await expect(query(server.url, 'select 1')).resolves.toEqual([1]);
  });
});

describe('binaries as npm leaves them without install scripts', () => {
  const copies = async () =>
    (await readdir(join(dataFolder, 'postgres'))).filter((name) => name.startsWith('binaries-'));

  it('get the library links that are missing, in place', async () => {
    const folder = await bareInstall();
    const server = await start(folder);
    await expect(query(server.url, 'select 1')).resolves.toEqual([1]);
    await expect(copies()).resolves.toEqual([]);
  });

  it('run from a copy beside the data where the folder is closed to the database or cannot be written', async () => {
    const folder = await bareInstall();
    if (process.getuid?.() === 0) await chmod(folder, 0o700);
    else await chmod(join(folder, 'native', 'lib'), 0o555);
    const server = await start(folder);
    await expect(query(server.url, 'select 1')).resolves.toEqual([1]);
    await expect(copies()).resolves.toHaveLength(1);
    await chmod(join(folder, 'native', 'lib'), 0o755);
  });
});

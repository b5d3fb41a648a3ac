import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Pool } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { silentLogger } from '../../../../tests/support/silent-logger.ts';
import { processRuns } from './process-identity.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './start-embedded-postgres.ts';

let parent: string;
let dataFolder: string;
const started: EmbeddedPostgres[] = [];

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'jiedui 结对 '));
  await chmod(parent, 0o755);
  dataFolder = join(parent, '数据 data');
});
afterEach(async () => {
  for (const server of started.splice(0)) await server.stop();
});
afterAll(async () => {
  await rm(parent, { recursive: true, force: true });
});

async function start(options: { dataFolder?: string; port?: number } = {}): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataFolder, logger: silentLogger, ...options });
  started.push(server);
  return server;
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

describe('the first start', () => {
  it('makes a durable database that sorts by pinyin and searches Chinese by trigrams', async () => {
    const server = await start();
    await expect(ask(server.ownerUrl, 'show fsync')).resolves.toBe('on');
    await expect(ask(server.ownerUrl, 'show synchronous_commit')).resolves.toBe('on');
    await expect(ask(server.ownerUrl, 'show data_checksums')).resolves.toBe('on');
    await expect(ask(server.ownerUrl, 'show server_encoding')).resolves.toBe('UTF8');
    const names = `select string_agg(name, '' order by name) from unnest(array['重庆', '赵', '安', '李']) name`;
    await expect(ask(server.ownerUrl, names)).resolves.toBe('安重庆李赵');
    await ask(server.ownerUrl, 'create extension pg_trgm');
    await expect(ask(server.ownerUrl, `select similarity('清水县白驼镇', '清水县白沱镇') > 0.3`)).resolves.toBe(true);
  });

  it('lets the owner make tables without being superuser, and the app neither make tables nor pass row security', async () => {
    const server = await start();
    await ask(server.ownerUrl, 'create table kept (id int primary key)');
    await ask(server.ownerUrl, 'insert into kept values (1)');
    const power = `select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole from pg_roles where rolname = current_user`;
    await expect(ask(server.ownerUrl, power)).resolves.toBe(false);
    await expect(ask(server.appUrl, power)).resolves.toBe(false);
    await expect(ask(server.appUrl, 'create table mine (id int)')).rejects.toThrow(/permission denied/);
    await expect(ask(server.appUrl, 'create temp table mine (id int)')).rejects.toThrow(/permission denied/);
    await expect(ask(server.appUrl, 'select * from kept')).rejects.toThrow(/permission denied/);
  });

  it('listens on loopback alone and asks for a password', async () => {
    const server = await start();
    await expect(ask(server.url, 'show listen_addresses')).resolves.toBe('127.0.0.1');
    await expect(ask(server.url, 'show unix_socket_directories')).resolves.toBe('');
    const guess = new URL(server.appUrl);
    guess.password = 'guess';
    await expect(ask(guess.href, 'select 1')).rejects.toThrow(/password authentication failed/);
  });

  it('trusts nothing that a crash half way through an earlier one left', async () => {
    const folder = join(parent, 'crashed');
    const draft = join(folder, 'postgres', 'data.new-0badc0de');
    await mkdir(draft, { recursive: true });
    await writeFile(join(draft, 'PG_VERSION'), '18\n');
    const server = await start({ dataFolder: folder });
    await expect(ask(server.ownerUrl, 'select 1')).resolves.toBe(1);
    await expect(readdir(join(folder, 'postgres'))).resolves.not.toContain('data.new-0badc0de');
  });

  it('works in a folder that only we can enter, as root with the database elsewhere', async () => {
    const folder = await mkdtemp(join(parent, 'closed-')); // 0700
    const server = await start({ dataFolder: folder });
    await ask(server.ownerUrl, 'create table kept (id int)');
    await server.stop();
    const again = await start({ dataFolder: folder });
    await expect(ask(again.ownerUrl, 'select count(*)::int from kept')).resolves.toBe(0);
    await again.stop();
    const home = await readFile(join(folder, 'postgres', 'location'), 'utf8').catch(() => undefined);
    expect(home !== undefined).toBe(process.getuid?.() === 0);
    if (home === undefined) return;
    await expect(readFile(join(home.trim(), 'belongs-to'), 'utf8')).resolves.toBe(`${join(folder, 'postgres')}\n`);
    await rm(home.trim(), { recursive: true });
    await expect(start({ dataFolder: folder })).rejects.toThrow('database.data-missing');
  });
});

describe('a later start', () => {
  it('finds what was kept, after a stop that left no process', async () => {
    const first = await start();
    await ask(first.ownerUrl, 'create table villages (name text)');
    await ask(first.ownerUrl, `insert into villages values ('石沟村')`);
    const pid = first.pid ?? 0;
    await first.stop();
    await expect(processRuns(pid)).resolves.toBe(false);
    const second = await start();
    await expect(ask(second.ownerUrl, 'select name from villages')).resolves.toBe('石沟村');
  });

  it('keeps the data when the passwords were lost, and gives new ones', async () => {
    const first = await start();
    await ask(first.ownerUrl, 'create table survives (id int)');
    await first.stop();
    await writeFile(join(dataFolder, 'postgres', 'credentials.json'), '{"admin":');
    const second = await start();
    expect(new URL(second.appUrl).password).not.toBe(new URL(first.appUrl).password);
    await expect(ask(second.ownerUrl, 'select count(*)::int from survives')).resolves.toBe(0);
  });

  it('keeps passwords where only we can read them', async () => {
    const server = await start();
    await server.stop();
    const { mode } = await stat(join(dataFolder, 'postgres', 'credentials.json'));
    expect(mode & 0o777).toBe(0o600);
  });
});

describe('a database that dies while we serve', () => {
  it('is started again under the same address, with every committed row', async () => {
    const server = await start();
    const exits: unknown[] = [];
    server.onExit((exit) => exits.push(exit.signal));
    const pool = new Pool({ connectionString: server.ownerUrl, max: 2 });
    pool.on('error', () => undefined);
    await pool.query('create table receipts (id int)');
    await pool.query('insert into receipts select generate_series(1, 1000)');
    const before = server.pid ?? 0;
    process.kill(before, 'SIGKILL');
    await vi.waitFor(
      async () => {
        const { rows } = await pool.query<{ n: number }>('select count(*)::int as n from receipts');
        expect(rows[0]?.n).toBe(1000);
        expect(server.pid).not.toBe(before);
      },
      { timeout: 15_000, interval: 50 },
    );
    expect(exits).toEqual(['SIGKILL']);
    await pool.end();
  });

  it('stays down when we stop it at that very moment', async () => {
    const server = await start();
    process.kill(server.pid ?? 0, 'SIGKILL');
    await server.stop();
    expect(server.pid === undefined || !(await processRuns(server.pid))).toBe(true);
  });
});

describe('refused', () => {
  it('is a second server on the same data folder, with the number of the first', async () => {
    await start();
    await expect(start()).rejects.toMatchObject({
      kind: 'conflict',
      refusals: [{ code: 'database.already-running', params: { pid: String(process.pid) } }],
    });
  });

  it('is data of another major version, which stays as it was', async () => {
    const folder = join(parent, 'older');
    const data = join(folder, 'postgres', 'data');
    await mkdir(join(data, 'global'), { recursive: true });
    await writeFile(join(data, 'PG_VERSION'), '15\n');
    await expect(start({ dataFolder: folder })).rejects.toMatchObject({
      refusals: [{ code: 'database.other-major-version', params: { found: '15', needed: '18' } }],
    });
    await expect(readdir(data)).resolves.toEqual(['PG_VERSION', 'global']);
  });

  it('is a database folder with something else in it', async () => {
    const folder = join(parent, 'other');
    await mkdir(join(folder, 'postgres', 'data', 'photos'), { recursive: true });
    await expect(start({ dataFolder: folder })).rejects.toThrow('database.data-damaged');
  });

  it('is a data folder that is a file', async () => {
    const file = join(parent, 'a file');
    await writeFile(file, '');
    await expect(start({ dataFolder: file })).rejects.toThrow('database.folder-not-writable');
  });

  it('is a port that another program has', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await expect(start({ port })).rejects.toMatchObject({
      refusals: [{ code: 'database.port-taken', params: { port: String(port) } }],
    });
    other.close();
  });
});

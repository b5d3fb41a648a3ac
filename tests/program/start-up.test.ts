import { createServer } from 'node:net';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findRunningPostgres } from '../../src/platform/database/embedded/find-running-postgres.ts';
import { processRuns } from '../../src/platform/database/embedded/process-identity.ts';
import { freePort, startProgram } from '../support/program.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jiedui 结对 '));
  await chmod(folder, 0o755);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('jiedui serve', () => {
  it('starts from nothing in a folder with spaces and Chinese characters, and gives the chief a first-run link', async () => {
    const program = startProgram(['serve'], { JIEDUI_DATA: folder, PORT: await freePort(), LOG_LEVEL: 'warn' });
    const [link] = await program.prints(/http:\/\/\S+\/invitation#\S+/);
    expect(link).toContain(program.url);
    await program.prints(/Serving at/);
    expect(await (await fetch(`${program.url}/readyz`)).json()).toEqual({ status: 'ready' });
    expect((await fetch(program.url)).headers.get('content-type')).toContain('text/html');
    const database = await findRunningPostgres(folder);
    expect(database).toBeDefined();
    program.process.kill('SIGTERM');
    expect(await program.ended()).toBe(0);
    expect(await processRuns(database?.pid ?? 0)).toBe(false);
  });

  it('names the port that another program holds, and what to do, before it makes a database', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = String(typeof address === 'object' && address ? address.port : 0);
    const program = startProgram(['serve'], { JIEDUI_DATA: folder, PORT: port, LOG_LEVEL: 'silent' });
    expect(await program.ended()).toBe(1);
    expect(program.printed()).toContain(`Port ${port} is in use by another program.`);
    expect(program.printed()).toContain(`端口 ${port} 已被其他程序占用`);
    expect(await readdir(folder)).toEqual([]);
    other.close();
  });

  it('says that this machine has no such address, before it makes a database', async () => {
    // 192.0.2.0/24 is kept for examples: no machine has an address of it (RFC 5737).
    const program = startProgram(['serve'], { JIEDUI_DATA: folder, PORT: await freePort(), HOST: '192.0.2.1', LOG_LEVEL: 'silent' });
    expect(await program.ended()).toBe(1);
    expect(program.printed()).toContain('This machine has no address 192.0.2.1 to listen on.');
    expect(await readdir(folder)).toEqual([]);
  });

  it('that cannot make the first-run link stops its database too', async () => {
    const env = { JIEDUI_DATA: folder, PORT: await freePort(), LOG_LEVEL: 'silent' };
    const first = startProgram(['serve'], env);
    await first.prints(/Serving at/);
    const database = await findRunningPostgres(folder);
    const client = new pg.Client({ connectionString: database?.url });
    await client.connect();
    await client.query('alter table invitations add constraint nobody_is_invited check (false) not valid');
    await client.end();
    first.process.kill('SIGTERM');
    await first.ended();
    const second = startProgram(['serve'], env);
    expect(await second.ended()).toBe(1);
    expect(second.printed()).not.toMatch(/Serving at/);
    expect(await findRunningPostgres(folder)).toBeUndefined();
  });

  it('that is told to stop while it tells the story of the demo stops its database, and the next start tells the story whole', async () => {
    const env = { JIEDUI_DATA: folder, PORT: await freePort(), LOG_LEVEL: 'warn' };
    const first = startProgram(['serve', '--demo'], env);
    await first.prints(/the registry of the six villages/);
    first.process.kill('SIGTERM');
    expect(await first.ended()).toBe(0);
    expect(first.printed()).not.toMatch(/http:/);
    expect(await findRunningPostgres(join(folder, 'demo'))).toBeUndefined();
    const second = startProgram(['serve', '--demo'], env);
    await second.prints(/http:\/\/\S+/);
    second.process.kill('SIGTERM');
    expect(await second.ended()).toBe(0);
  });

  it('does not serve the data of the demo, whose passwords are public, as production, not even of one half told', async () => {
    const demo = startProgram(['serve', '--demo'], { JIEDUI_DATA: folder, PORT: await freePort(), LOG_LEVEL: 'silent' });
    await demo.prints(/profiles of the organizations/);
    demo.process.kill('SIGTERM');
    await demo.ended();
    const program = startProgram(['serve'], { JIEDUI_DATA: join(folder, 'demo'), PORT: await freePort(), LOG_LEVEL: 'silent' });
    expect(await program.ended()).toBe(1);
    expect(program.printed()).toContain('This is the data of the demo');
    expect(await findRunningPostgres(join(folder, 'demo'))).toBeUndefined();
  });

  it('refuses wrong settings, all at once, before it touches anything', async () => {
    const program = startProgram(['serve'], { JIEDUI_DATA: folder, PORT: 'eighty', HOST: 'not-an-address', DATABASE_URL: 'mysql://a:secret@b/c' });
    expect(await program.ended()).toBe(1);
    expect(program.printed()).toContain('The environment variable PORT has the value “eighty”');
    expect(program.printed()).toContain('The environment variable HOST has the value “not-an-address”');
    expect(await readdir(folder)).toEqual([]);
    expect(program.printed()).toContain('The environment variable DATABASE_URL');
    expect(program.printed()).not.toContain('secret');
  });

  it('says that the database of DATABASE_URL cannot be reached', async () => {
    const program = startProgram(['serve'], {
      JIEDUI_DATA: folder,
      PORT: await freePort(),
      DATABASE_URL: `postgres://a:b@127.0.0.1:${await freePort()}/c`,
      LOG_LEVEL: 'silent',
    });
    expect(await program.ended()).toBe(1);
    expect(program.printed()).toContain('Cannot reach the database that DATABASE_URL names');
  });
});

describe('jiedui', () => {
  it('lists every setting in the help of serve', async () => {
    const program = startProgram(['serve', '--help']);
    expect(await program.ended()).toBe(0);
    for (const name of ['PORT', 'HOST', 'PUBLIC_URL', 'JIEDUI_DATA', 'DATABASE_URL', 'LOG_LEVEL']) {
      expect(program.printed()).toContain(name);
    }
  });

  it('answers an unknown command with how to go on, and exit code 2', async () => {
    const program = startProgram(['help-me']);
    expect(await program.ended()).toBe(2);
    expect(program.printed()).toContain('--help');
  });

  it('says where the data folder has nothing yet', async () => {
    const program = startProgram(['report', 'status'], { JIEDUI_DATA: folder });
    expect(await program.ended()).toBe(1);
    expect(program.printed()).toMatch(/jiedui serve/);
  });
});

import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSettings } from '../../settings.ts';
import { lastBackupFile } from '../last-backup.ts';
import { examineBackup, examineFolder, examineKeys } from './examine-folder.ts';
import { examineNode, examinePort, examinePublicUrl, examineWebApp } from './examine-program.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jiedui-doctor-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const settingsWith = (env: Record<string, string> = {}) => readSettings({ JIEDUI_DATA: folder, ...env });

describe('the program', () => {
  it('needs Node 20.19 or newer', () => {
    expect(['20.18.3', '18.20.0'].map((version) => examineNode(version).mark)).toEqual(['✗', '✗']);
    expect(['20.19.0', '22.1.0', '24.0.0'].map((version) => examineNode(version).mark)).toEqual(['✓', '✓', '✓']);
  });

  it('needs a built web app', async () => {
    const index = join(folder, 'index.html');
    expect(examineWebApp(index)).toEqual({ mark: '✗', code: 'doctor.web-missing' });
    await writeFile(index, '');
    expect(examineWebApp(index).mark).toBe('✓');
  });

  it('warns of passwords in clear where others are on the line', () => {
    const codes = (url: string) => examinePublicUrl(settingsWith({ PUBLIC_URL: url })).map(({ code }) => code);
    expect(codes('http://10.1.2.3:3000')).toEqual(['doctor.public-url-plain']);
    expect(codes('https://jiedui.example.gov.cn')).toEqual([]);
    expect(codes('http://127.0.0.1:3000')).toEqual([]);
  });
});

describe('the port', () => {
  const serving = async (title: string, work: (port: number) => Promise<void>) => {
    const server: Server = createServer((_request, response) => response.end(JSON.stringify({ info: { title } })));
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    await work(port);
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  };

  it('may be free, ours, or another program’s', async () => {
    let port = 0;
    await serving('Jiedui 结对', async (taken) => {
      port = taken;
      await expect(examinePort({ host: '127.0.0.1', port })).resolves.toMatchObject({ mark: '✓', code: 'doctor.port-ours' });
    });
    await expect(examinePort({ host: '127.0.0.1', port })).resolves.toMatchObject({ mark: '✓', code: 'doctor.port-free' });
    await serving('Something else', async (taken) => {
      await expect(examinePort({ host: '127.0.0.1', port: taken })).resolves.toMatchObject({ mark: '✗', code: 'doctor.port-taken' });
    });
  });

  it('must be at an address of this machine', async () => {
    await expect(examinePort({ host: '192.0.2.1', port: 39_517 })).resolves.toMatchObject({ code: 'doctor.port-not-allowed' });
  });
});

describe('the data folder', () => {
  it('is said to be new, writable, nearly full or full', async () => {
    const look = async (free: number, dataFolder = folder) => (await examineFolder({ dataFolder }, async () => free))[0];
    expect(await look(50)).toMatchObject({ mark: '✓', params: { free: '50.0' } });
    expect(await look(1.5)).toMatchObject({ mark: '!', code: 'doctor.disk-low' });
    expect(await look(0.1)).toMatchObject({ mark: '✗', code: 'doctor.disk-full' });
    expect(await look(50, join(folder, 'nowhere'))).toMatchObject({ mark: '!', code: 'doctor.folder-new' });
    await writeFile(join(folder, 'a-file'), '');
    expect(await look(50, join(folder, 'a-file'))).toMatchObject({ mark: '✗', code: 'doctor.folder-not-writable' });
  });

  it('keeps its keys for the owner, and has them where there is data', async () => {
    const look = async () => (await examineKeys(settingsWith())).map(({ code }) => code);
    expect(await look()).toEqual([]);
    await mkdir(join(folder, 'postgres', 'data'), { recursive: true });
    await writeFile(join(folder, 'postgres', 'data', 'PG_VERSION'), '18');
    expect(await look()).toEqual(['doctor.keys-missing', 'doctor.keys-missing']);
    for (const name of ['secrets.json', 'audit-key.json']) await writeFile(join(folder, name), '{}', { mode: 0o600 });
    expect(await look()).toEqual(['doctor.keys-good']);
    await chmod(join(folder, 'secrets.json'), 0o644);
    expect(await look()).toEqual(['doctor.keys-open']);
  });

  it('reminds of backups', async () => {
    const look = async (now: string) => (await examineBackup({ dataFolder: folder }, new Date(now))).code;
    expect(await look('2026-06-01T00:00:00Z')).toBe('doctor.backup-none');
    await writeFile(join(folder, lastBackupFile), JSON.stringify({ file: 'a.jiedui', madeAt: '2026-06-01T00:00:00Z' }));
    expect(await look('2026-06-08T23:00:00Z')).toBe('doctor.backup-good');
    expect(await look('2026-06-09T00:00:00Z')).toBe('doctor.backup-old');
  });
});

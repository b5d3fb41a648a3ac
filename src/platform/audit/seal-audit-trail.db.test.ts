import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { asSuperuser, createCounty, newSigner, writeEntries } from '../../../tests/support/audit-scenes.ts';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { silentLogger } from '../../../tests/support/silent-logger.ts';
import { systemActor } from '../../kernel/actor.ts';
import { inCounty, openDatabase, type Database } from '../database/database.ts';
import { findAuditSigner, loadAuditSigner, type AuditSigner } from './audit-key.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { sealAuditTrail } from './seal-audit-trail.ts';
import { startSealing } from './start-sealing.ts';
import { verifyAuditTrail } from './verify-audit-trail.ts';
import { writeAuditEntry } from './write-audit-entry.ts';

let database: TestDatabase;
let db: Database;
let otherServer: Database;
let countyId: string;
const signer = newSigner();

beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase({ url: database.appUrl });
  otherServer = openDatabase({ url: database.appUrl });
});
afterAll(async () => {
  await Promise.all([db.destroy(), otherServer.destroy()]);
  await database.drop();
});
beforeEach(async () => {
  countyId = await createCounty(db);
});

async function problems(): Promise<unknown[]> {
  const verdicts = await verifyAuditTrail(db, { now: new Date(), signer, sealingRuns: true });
  return verdicts.flatMap((verdict) => [...verdict.problems, ...verdict.notices]);
}

async function count(table: 'audit_seals' | 'audit_checkpoints'): Promise<number> {
  const rows = await asSuperuser<{ count: number }>(
    database.appUrl,
    `select count(*)::int as count from ${table} where county_id = $1`,
    [countyId],
  );
  return rows[0]?.count ?? 0;
}

describe('sealing', () => {
  it('seals every entry once, however often it is called', async () => {
    await writeEntries(db, countyId, 1_203);
    await expect(sealAuditTrail(db, countyId, new Date(), signer)).resolves.toEqual({ sealed: 1_203 });
    await expect(sealAuditTrail(db, countyId, new Date(), signer)).resolves.toEqual({ sealed: 0 });
    expect(await problems()).toEqual([]);
  });

  it('two servers at once make one chain', async () => {
    await writeEntries(db, countyId, 700);
    const seal = async (server: Database) => (await sealAuditTrail(server, countyId, new Date(), signer)).sealed;
    const sealed = await Promise.all([seal(db), seal(otherServer), seal(db), seal(otherServer)]);
    expect(sealed.reduce((sum, each) => sum + each)).toBe(700);
    expect(await count('audit_seals')).toBe(700);
    expect(await problems()).toEqual([]);
  });

  it('an entry that commits after a later one is sealed after it', async () => {
    await inCounty(db, countyId, async (slow) => {
      const line = { action: 'plan.launched', subject: { type: 'plan', id: countyId } };
      await writeAuditEntry(slow, { actor: systemActor(countyId), now: new Date() }, line);
      await writeEntries(otherServer, countyId, 1);
      await sealAuditTrail(otherServer, countyId, new Date(), signer);
    });
    await expect(sealAuditTrail(db, countyId, new Date(), signer)).resolves.toEqual({ sealed: 1 });
    expect(await problems()).toEqual([]);
  });

  it('signs the head at most once a minute, except at the end', async () => {
    const start = Date.now();
    const sealAfter = async (seconds: number, checkpointNow = false) => {
      await writeEntries(db, countyId, 1);
      await sealAuditTrail(db, countyId, new Date(start + seconds * 1_000), signer, { checkpointNow });
      return count('audit_checkpoints');
    };
    expect(await sealAfter(0)).toBe(1);
    expect(await sealAfter(59)).toBe(1);
    expect(await sealAfter(60)).toBe(2);
    expect(await sealAfter(61, true)).toBe(3);
    await sealAuditTrail(db, countyId, new Date(start + 600_000), signer);
    expect(await count('audit_checkpoints')).toBe(3);
  });

  it('goes on beside the server and signs when it stops', async () => {
    const stop = startSealing({ db, intervalMs: 5, signer, logger: silentLogger, now: () => new Date() });
    await writeEntries(db, countyId, 3);
    await vi.waitFor(async () => expect(await count('audit_seals')).toBe(3));
    await writeEntries(db, countyId, 1);
    await stop();
    expect(await count('audit_seals')).toBe(4);
    const verdicts = await verifyAuditTrail(db, { now: new Date(), signer, sealingRuns: true });
    expect(verdicts.find((each) => each.countyId === countyId)).toMatchObject({ problems: [], checkpoint: { position: 4 } });
  });

  it('goes on with the other counties where one cannot be sealed, says so once, and says when it is well again', async () => {
    const next = await createCounty(db);
    await writeEntries(db, countyId, 1);
    await writeEntries(db, next, 1);
    let isIll = true;
    const ill: AuditSigner = {
      ...signer,
      sign: (checkpoint) => {
        if (isIll && checkpoint.countyId === countyId) throw new Error('cannot be signed');
        return signer.sign(checkpoint);
      },
    };
    const [error, info, onRound] = [vi.fn(), vi.fn(), vi.fn()];
    const stop = startSealing({ db, intervalMs: 5, signer: ill, logger: { ...silentLogger, error, info }, now: () => new Date(), onRound });
    await vi.waitFor(() => expect(onRound.mock.calls.length).toBeGreaterThan(1));
    const signed = await asSuperuser<{ id: string }>(database.appUrl, 'select county_id as id from audit_checkpoints');
    expect(signed.map(({ id }) => id)).toContain(next);
    expect(signed.map(({ id }) => id)).not.toContain(countyId);
    expect(onRound).toHaveBeenLastCalledWith({ failing: 1 });
    expect(error.mock.calls.map(([facts]) => facts)).toEqual([expect.objectContaining({ countyId })]);
    isIll = false;
    await vi.waitFor(() => expect(onRound).toHaveBeenLastCalledWith({ failing: 0 }));
    await stop();
    expect(info).toHaveBeenCalledWith({ countyId }, 'the audit trail is sealed again');
  });

  it('waits in silence while the database is away', async () => {
    const away = openDatabase({ url: 'postgresql://nobody@127.0.0.1:1/nothing' });
    const error = vi.fn();
    const debug = vi.fn();
    const stop = startSealing({ db: away, intervalMs: 5, signer, logger: { ...silentLogger, error, debug }, now: () => new Date() });
    await vi.waitFor(() => expect(debug.mock.calls.length).toBeGreaterThan(1));
    await stop();
    await away.destroy();
    expect(error).not.toHaveBeenCalled();
  });
});

describe('the key that signs', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jiedui-key-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is made once, for the owner alone, also when two servers start at once', async () => {
    await expect(findAuditSigner(folder)).resolves.toBeUndefined();
    const [one, two] = await Promise.all([loadAuditSigner(folder), loadAuditSigner(folder)]);
    expect(one.keyId).toBe(two.keyId);
    expect((await stat(join(folder, 'audit-key.json'))).mode & 0o777).toBe(0o600);
    expect((await loadAuditSigner(folder)).publicKey).toBe(one.publicKey);
  });

  it('is not replaced when it is damaged', async () => {
    await writeFile(join(folder, 'audit-key.json'), '{"keyId":"a"');
    await expect(loadAuditSigner(folder)).rejects.toThrow('audit.key-damaged');
    await expect(readFile(join(folder, 'audit-key.json'), 'utf8')).resolves.toBe('{"keyId":"a"');
  });
});

it('the same facts make the same text, in whatever order they are stored', () => {
  expect(canonicalJson({ b: [1, { d: null, c: '县' }], a: 1.5, 中: true })).toBe('{"a":1.5,"b":[1,{"c":"县","d":null}],"中":true}');
});

import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asSuperuser, createCounty, newSigner, writeEntries } from '../../../tests/support/audit-scenes.ts';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { openDatabase, type Database } from '../database/database.ts';
import type { AuditSigner } from './audit-key.ts';
import type { CountyVerdict } from './audit-verdict.ts';
import { sealAuditTrail } from './seal-audit-trail.ts';
import { chainStart, firstIdOf, hashEntry, type StoredEntry } from './stored-entry.ts';
import { verifyAuditTrail } from './verify-audit-trail.ts';

let database: TestDatabase;
let db: Database;
let countyId: string;
const signer = newSigner();
const inAnHour = () => new Date(Date.now() + 3_600_000);

beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase({ url: database.appUrl });
});
afterAll(async () => {
  await db.destroy();
  await database.drop();
});
beforeEach(async () => {
  countyId = await createCounty(db);
});

async function verify(options: { now?: Date; signer?: AuditSigner; sealingRuns?: boolean } = {}): Promise<CountyVerdict> {
  const verdicts = await verifyAuditTrail(db, { now: new Date(), signer, sealingRuns: true, ...options });
  const verdict = verdicts.find((each) => each.countyId === countyId);
  if (!verdict) throw new Error('the county was not checked');
  return verdict;
}

async function sealedEntries(count: number): Promise<string[]> {
  await writeEntries(db, countyId, count);
  await sealAuditTrail(db, countyId, new Date(), signer, { checkpointNow: true });
  const seals = await evil<{ entry_id: string }>('select entry_id from audit_seals where county_id = $1 order by position');
  return seals.map((seal) => seal.entry_id);
}

const evil = <T extends pg.QueryResultRow>(sql: string, ...values: unknown[]) =>
  asSuperuser<T>(database.appUrl, sql, [countyId, ...values]);
const codes = (verdict: CountyVerdict) => verdict.problems.map((problem) => problem.code);

describe('a trail that nobody touched', () => {
  it('is found in order, signed up to its head', async () => {
    await sealedEntries(5);
    const verdict = await verify();
    expect(verdict).toMatchObject({ sealed: 5, waiting: 0, problems: [], notices: [], checkpoint: { position: 5 } });
  });

  it('may have young entries that are not sealed yet', async () => {
    await sealedEntries(2);
    await writeEntries(db, countyId, 1);
    expect(await verify()).toMatchObject({ waiting: 1, problems: [] });
  });

  it('may end, where no server runs, with entries from before a crash', async () => {
    await sealedEntries(2);
    await writeEntries(db, countyId, 1);
    const late = { now: inAnHour(), sealingRuns: false };
    expect(codes(await verify(late))).toEqual([]);
    expect(codes(await verify({ ...late, sealingRuns: true }))).toEqual(['audit.entry-unsealed']);
  });
});

describe('somebody with every right in the database is found out', () => {
  it('when an entry is changed, be it by a microsecond', async () => {
    const [, second, third] = await sealedEntries(4);
    await evil(`update audit_entries set detail = '{"index": 7}' where county_id = $1 and entry_id = $2`, second);
    await evil(`update audit_entries set occurred_at = occurred_at + interval '1 microsecond' where county_id = $1 and entry_id = $2`, third);
    const { problems } = await verify();
    expect(problems).toMatchObject([
      { code: 'audit.entry-changed', params: { position: 2, entryId: second } },
      { code: 'audit.entry-changed', params: { position: 3, entryId: third } },
    ]);
  });

  it('when an entry is deleted', async () => {
    const [, second] = await sealedEntries(3);
    await evil('delete from audit_entries where county_id = $1 and entry_id = $2', second);
    expect((await verify()).problems).toEqual([{ code: 'audit.entry-missing', params: { position: 2, entryId: second } }]);
  });

  it('when a seal is deleted, together with its entry or without', async () => {
    const [, second] = await sealedEntries(4);
    await evil('delete from audit_seals where county_id = $1 and position = 2');
    const { problems } = await verify({ now: inAnHour() });
    expect(problems).toMatchObject([
      { code: 'audit.seals-missing', params: { from: 2, to: 2 } },
      { code: 'audit.entry-unsealed', params: { entryId: second } },
    ]);
    await evil('delete from audit_entries where county_id = $1 and entry_id = $2', second);
    expect(codes(await verify())).toEqual(['audit.seals-missing']);
  });

  it('when the end of the chain is cut off behind a signature', async () => {
    const ids = await sealedEntries(3);
    await evil('delete from audit_seals where county_id = $1 and position = 3');
    await evil('delete from audit_entries where county_id = $1 and entry_id = $2', ids[2]);
    expect((await verify()).problems).toEqual([{ code: 'audit.signed-seal-missing', params: { position: 3, head: 2 } }]);
  });

  it('when an entry is slipped in', async () => {
    await sealedEntries(2);
    const slippedIn = firstIdOf(new Date(Date.now() - 7_200_000));
    await evil(
      `insert into audit_entries select county_id, $2, occurred_at, account_id, actor_role, actor_name, action, subject_type,
       subject_id, detail, command_id from audit_entries where county_id = $1 limit 1`,
      slippedIn,
    );
    expect((await verify()).problems).toMatchObject([{ code: 'audit.entry-unsealed', params: { entryId: slippedIn } }]);
    await sealAuditTrail(db, countyId, new Date(), signer, { wholeTrail: true, checkpointNow: true });
    const verdict = await verify();
    expect(verdict.problems).toEqual([]);
    expect(verdict.notices).toEqual([{ code: 'audit.entry-backdated', params: { position: 3, entryId: slippedIn } }]);
  });

  it('when the whole chain is made anew, for nobody else can sign it', async () => {
    const [first] = await sealedEntries(3);
    await evil(`update audit_entries set actor_name = '别人' where county_id = $1 and entry_id = $2`, first);
    await rewriteChain();
    expect((await verify()).problems).toEqual([{ code: 'audit.chain-rewritten', params: { position: 3 } }]);

    await evil('update audit_checkpoints set hash = (select hash from audit_seals s where s.county_id = $1 and position = 3) where county_id = $1');
    expect((await verify()).problems).toEqual([{ code: 'audit.signature-wrong', params: { position: 3 } }]);

    await evil('delete from audit_checkpoints where county_id = $1');
    expect((await verify({ now: inAnHour() })).problems).toEqual([{ code: 'audit.not-signed', params: { position: 1 } }]);

    const stranger = newSigner();
    await sealAuditTrail(db, countyId, new Date(), stranger, { checkpointNow: true });
    expect((await verify()).problems).toEqual([{ code: 'audit.key-unknown', params: { position: 3, keyId: stranger.keyId } }]);
  });
});

it('without the key, a trail is not called good', async () => {
  await sealedEntries(1);
  expect(codes(await verify({ signer: undefined }))).toEqual(['audit.key-missing']);
});

it('the trails of other counties are judged apart', async () => {
  await sealedEntries(2);
  await evil('delete from audit_entries where county_id = $1');
  const other = await createCounty(db, '邻县');
  await writeEntries(db, other, 1);
  await sealAuditTrail(db, other, new Date(), signer);
  const verdicts = await verifyAuditTrail(db, { now: new Date(), signer, sealingRuns: true });
  expect(verdicts.find((each) => each.countyId === other)?.problems).toEqual([]);
  expect(codes(await verify())).toEqual(['audit.entry-missing', 'audit.entry-missing']);
});

/** What a thorough forger does: every seal computed again over the changed entries. */
async function rewriteChain(): Promise<void> {
  const entries = await evil<{ entry: StoredEntry; position: number }>(
    `select s.position::int, jsonb_build_object('countyId', e.county_id, 'entryId', e.entry_id,
       'occurredAt', to_char(e.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
       'accountId', account_id, 'actorRole', actor_role, 'actorName', actor_name, 'action', action,
       'subjectType', subject_type, 'subjectId', subject_id, 'detail', detail, 'commandId', command_id) as entry
     from audit_seals s join audit_entries e using (county_id, entry_id) where county_id = $1 order by position`,
  );
  let hash = chainStart;
  for (const { entry, position } of entries) {
    hash = hashEntry(hash, entry);
    await evil('update audit_seals set hash = $2 where county_id = $1 and position = $3', hash, position);
  }
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asSuperuser, createCounty, superuserUrl, writeEntries } from '../../../../tests/support/audit-scenes.ts';
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { openDatabase } from '../../../platform/database/database.ts';
import { examineDatabase } from './examine-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const look = async (url = database.appUrl) => examineDatabase(url, 'external');
const marked = async (mark: string, url?: string) => (await look(url)).filter((each) => each.mark === mark).map(({ code }) => code);
const evil = (sql: string) => asSuperuser(database.appUrl, sql);

describe('doctor on a database', () => {
  it('names each setting that a power cut would punish; the test server gives up all three', async () => {
    const off = (await look()).filter(({ code }) => code === 'doctor.durability-off').map(({ params }) => params?.['setting']);
    expect(off).toEqual(['fsync', 'full_page_writes', 'synchronous_commit']);
    expect(new Set(await marked('✗'))).toEqual(new Set(['doctor.durability-off']));
  });

  it('objects to serving as superuser, and warns of serving as the owner', async () => {
    expect(await marked('✗', superuserUrl(database.appUrl))).toContain('doctor.role-too-powerful');
    expect(await marked('!', database.ownerUrl)).toEqual(['doctor.role-owns']);
  });

  it('finds a table that lost its wall', async () => {
    await evil('alter table villages no force row level security');
    expect(await look()).toContainEqual({ mark: '✗', code: 'doctor.walls-missing', params: { names: 'villages' } });
    await evil('alter table villages force row level security; drop policy county_wall on organizations');
    expect(await look()).toContainEqual({ mark: '✗', code: 'doctor.walls-missing', params: { names: 'organizations' } });
  });

  it('names the county whose audit trail nobody seals', async () => {
    expect(await marked('✓')).toContain('doctor.sealed');
    const db = openDatabase({ url: database.appUrl });
    const countyId = await createCounty(db, '示例县');
    await writeEntries(db, countyId, 1);
    await db.destroy();
    expect(await marked('✓')).toContain('doctor.sealed');
    await evil("update audit_entries set entry_id = '01000000-0000-7000-8000-000000000000'");
    expect(await look()).toContainEqual({ mark: '✗', code: 'doctor.not-sealed', params: { counties: '示例县' } });
    expect((await examineDatabase(database.appUrl, 'started')).map(({ code }) => code)).not.toContain('doctor.not-sealed');
  });

  it('names the county with a report that waits for review and could not be looked through', async () => {
    expect(await marked('!')).not.toContain('doctor.reports-not-looked-through');
    const db = openDatabase({ url: database.appUrl });
    const countyId = await createCounty(db, '示例二县');
    await db.destroy();
    const [report, other] = ["'01890000-0000-7000-8000-000000000001'", "'01890000-0000-7000-8000-000000000002'"];
    // A whole campaign for one row would say no more.
    await evil(`set session_replication_role = replica;
      insert into report_reading_failures values ('${countyId}', ${report}, 1, now(), now());
      insert into weekly_reports (county_id, report_id, campaign_id, organization_id, due_date, draft_revision, version, kind, first_of_kind_at, review_state)
        values ('${countyId}', ${report}, ${other}, ${other}, '2020-06-16', 0, 1, 'report', now(), 'awaitingReview')`);
    expect(await look()).toContainEqual({ mark: '!', code: 'doctor.reports-not-looked-through', params: { counties: '示例二县' } });
    await evil("update weekly_reports set review_state = 'accepted'");
    expect(await marked('!')).not.toContain('doctor.reports-not-looked-through');
  });

  it('tells a clock that was set back', async () => {
    await evil("update schema_migrations set applied_at = now() + interval '1 day' where name like '0001%'");
    expect(await marked('✗')).toContain('doctor.clock-behind');
    await evil("update schema_migrations set applied_at = now() - interval '1 day'");
    expect(await marked('✓')).toContain('doctor.clock-good');
  });

  it('tells a schema that lacks a step, differs, or is newer', async () => {
    const [last] = await asSuperuser<{ name: string }>(database.appUrl, 'select name from schema_migrations order by name desc limit 1');
    await evil(`delete from schema_migrations where name = '${last?.name}'`);
    expect(await look()).toContainEqual({ mark: '!', code: 'doctor.migrations-pending', params: { names: last?.name } });
    await evil("update schema_migrations set sha256 = '' where name like '0001%'");
    expect(await marked('✗')).toContain('doctor.migrations-changed');
    await evil("insert into schema_migrations values ('9999-later.sql', '', now())");
    expect(await look()).toContainEqual({ mark: '✗', code: 'doctor.migrations-newer', params: { names: '9999-later.sql' } });
  });
});

import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asSuperuser, createCounty } from '../../../tests/support/audit-scenes.ts';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { inCounty, openDatabase, type Database } from './database.ts';

/** Asked before a county is known, hence without a wall. A new table belongs here only if that is true of it. */
const nationalTables = ['counties', 'file_leftovers', 'invitation_tokens', 'schema_migrations', 'sessions', 'sign_in_guards', 'sign_in_names'];

let database: TestDatabase;
let db: Database;

beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase({ url: database.appUrl, poolSize: 1 });
});
afterAll(async () => {
  await db.destroy();
  await database.drop();
});

const ask = <T extends pg.QueryResultRow>(sql: string) => asSuperuser<T>(database.appUrl, sql);
const names = async (sql: string) => (await ask<{ name: string }>(sql)).map((row) => row.name);

const ourTables = `select c.oid, c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`;
const beginsWithCounty = `exists (select from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
  where i.indrelid = t.oid and i.indisprimary and a.attname = 'county_id')`;
const walledTables = `select t.* from (${ourTables}) t where t.name <> 'counties' and ${beginsWithCounty}`;

describe('every table of the county', () => {
  it('begins its primary key with the county; the national ones are few and named', async () => {
    const others = await names(`select t.name from (${ourTables}) t where t.name = 'counties' or not ${beginsWithCounty} order by 1`);
    expect(others).toEqual(nationalTables);
  });

  it('has the county wall, for its owner too', async () => {
    const open = await names(
      `select t.name from (${walledTables}) t join pg_class c on c.oid = t.oid where not (c.relrowsecurity and c.relforcerowsecurity)`,
    );
    expect(open).toEqual([]);
    const policies = await ask<{ name: string; wall: string }>(
      `select t.name, string_agg(p.polname || ' ' || p.polcmd::text || ' ' || pg_get_expr(p.polqual, p.polrelid), ';') as wall
       from (${walledTables}) t left join pg_policy p on p.polrelid = t.oid group by 1`,
    );
    const wall = `county_wall * (county_id = (NULLIF(current_setting('app.county_id'::text, true), ''::text))::uuid)`;
    expect(policies.filter((policy) => policy.wall !== wall)).toEqual([]);
  });

  it('refers only to rows of the same county, and never lets them vanish from under it', async () => {
    const wrong = await names(
      `select k.conname as name from pg_constraint k
       join (${walledTables}) t on t.oid = k.conrelid
       where k.contype = 'f' and not (
         k.confdeltype in ('a', 'r') and k.confupdtype in ('a', 'r', 'c')
         and (select attname from pg_attribute where attrelid = k.conrelid and attnum = k.conkey[1]) = 'county_id'
         and (select attname from pg_attribute where attrelid = k.confrelid and attnum = k.confkey[1]) = 'county_id')`,
    );
    expect(wrong).toEqual([]);
  });

  it('is unique within its county, so that one county can never collide with another', async () => {
    const wrong = await names(
      `select i.indexrelid::regclass::text as name from pg_index i join (${walledTables}) t on t.oid = i.indrelid
       where i.indisunique and not exists (
         select from pg_attribute a where a.attrelid = i.indrelid and a.attnum = any(i.indkey) and a.attname = 'county_id')`,
    );
    expect(wrong).toEqual([]);
  });
});

it('national tables refer to no county table, which another server may hold', async () => {
  const wrong = await names(
    `select k.conname as name from pg_constraint k join (${ourTables}) t on t.oid = k.conrelid
     where k.contype = 'f' and k.confrelid <> 'counties'::regclass and k.conrelid not in (select oid from (${walledTables}) w)`,
  );
  expect(wrong).toEqual([]);
});

it('nothing numbers rows or acts behind the program’s back: no sequences, no triggers', async () => {
  await expect(names(`select relname as name from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace`)).resolves.toEqual([]);
  await expect(names(`select tgname as name from pg_trigger g join (${ourTables}) t on t.oid = g.tgrelid where not tgisinternal`)).resolves.toEqual([]);
});

it('instants know their time zone, money is whole fen, and only places have fractions', async () => {
  const wrong = await names(
    `select t.name || '.' || a.attname as name from (${ourTables}) t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0
     where a.atttypid in ('timestamp'::regtype, 'timetz'::regtype, 'real'::regtype, 'money'::regtype)
        or (a.atttypid = 'double precision'::regtype and a.attname not in ('latitude', 'longitude'))
        or (a.attname like '%\\_fen' and a.atttypid <> 'bigint'::regtype)`,
  );
  expect(wrong).toEqual([]);
});

describe('the role that serves', () => {
  it('has no power over the walls', async () => {
    const roles = await ask("select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = 'jiedui_app'");
    expect(roles).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false }]);
    await expect(names(`select name from (${ourTables}) t join pg_class c on c.oid = t.oid where c.relowner = 'jiedui_app'::regrole`)).resolves.toEqual([]);
  });

  it('adds to what is append-only and never changes it', async () => {
    const appendOnly = await names(`select name from (${ourTables}) t where obj_description(t.oid, 'pg_class') = 'append-only'`);
    expect(appendOnly).toEqual(expect.arrayContaining(['audit_entries', 'audit_seals', 'audit_checkpoints', 'events', 'command_outcomes']));
    const changeable = await names(
      `select t.name from (${ourTables}) t where obj_description(t.oid, 'pg_class') = 'append-only'
       and (has_table_privilege('jiedui_app', t.oid, 'update') or has_table_privilege('jiedui_app', t.oid, 'delete')
            or has_table_privilege('jiedui_app', t.oid, 'truncate') or has_any_column_privilege('jiedui_app', t.oid, 'update')
            or not has_table_privilege('jiedui_app', t.oid, 'insert'))`,
    );
    expect(changeable).toEqual([]);
    const attempt = inCounty(db, await createCounty(db), (trx) => trx.deleteFrom('auditEntries').execute());
    await expect(attempt).rejects.toThrow('permission denied');
  });

  it('sees, changes and adds no row of another county, in any table', async () => {
    const [here, there] = [await createCounty(db), await createCounty(db, '邻县')];
    const walled = await names(`select name from (${walledTables}) t order by 1`);
    const statements: { table: string; row: (county: string) => string }[] = [];
    // One after the other: each asks by a connection of its own, and there are more tables than connections.
    for (const table of walled) statements.push({ table, row: await anyRow(table) });
    await asSuperuser(database.appUrl, await dropOtherConstraints());
    for (const { table, row } of statements) await asSuperuser(database.appUrl, `insert into ${table} ${row(here)}`);

    const client = new pg.Client({ connectionString: database.appUrl });
    await client.connect();
    try {
      const seen = async (county: string, table: string) => {
        await client.query("select set_config('app.county_id', $1, false)", [county]);
        return (await client.query(`select from ${table}`)).rowCount;
      };
      for (const { table, row } of statements) {
        expect([table, await seen(here, table), await seen('', table), await seen(there, table)]).toEqual([table, 1, 0, 0]);
        await expect(client.query(`insert into ${table} ${row(here)}`)).rejects.toThrow('row-level security');
      }
    } finally {
      await client.end();
    }
  });
});

/** A row of whatever fits the columns' types: only the county matters to the wall. */
async function anyRow(table: string): Promise<(county: string) => string> {
  const columns = await ask<{ name: string; type: string }>(
    `select attname as name, atttypid::regtype::text as type from pg_attribute
     where attrelid = '${table}'::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attname <> 'county_id'`,
  );
  const values = columns.map(({ type }) => {
    if (type === 'uuid') return 'gen_random_uuid()';
    if (type.startsWith('timestamp') || type === 'date') return 'now()';
    if (type === 'jsonb') return `'{}'::jsonb`;
    if (type.endsWith('[]')) return `'{}'`;
    if (type === 'boolean') return 'true';
    return type === 'text' ? `gen_random_uuid()::text` : `'1'`;
  });
  const list = ['county_id', ...columns.map(({ name }) => name)].join(', ');
  return (county) => `(${list}) values ('${county}', ${values.join(', ')})`;
}

/** Rules about contents would refuse such a row; this test is about the wall alone. */
async function dropOtherConstraints(): Promise<string> {
  const statements = await names(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as name
     from pg_constraint where contype in ('c', 'f', 'x') and connamespace = 'public'::regnamespace`,
  );
  return statements.join(';');
}

import type pg from 'pg';
import { shanghaiTimestamp } from '../../../kernel/shanghai-time.ts';
import { firstIdOf } from '../../../platform/audit/stored-entry.ts';
import { migrationFiles } from '../../../platform/database/migrate.ts';
import { found, type Finding } from './finding.ts';
import { ownClient } from '../../../platform/database/own-client.ts';

/** Examines the database as the serving role sees it. */
export async function examineDatabase(appUrl: string, reached: 'external' | 'running' | 'started'): Promise<Finding[]> {
  const client = ownClient({ connectionString: appUrl, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    return [
      await examineVersion(client, reached),
      ...(await examineDurability(client)),
      await examineRole(client),
      await examineMigrations(client),
      await examineWalls(client),
      await examineClock(client),
      // A database that was started for this has nobody who seals.
      ...(reached === 'started' ? [] : await examineSealing(client)),
      ...(await examineReadings(client)),
    ];
  } finally {
    await client.end();
  }
}

async function examineVersion(client: pg.Client, reached: 'external' | 'running' | 'started'): Promise<Finding> {
  const { version } = await ask<{ version: string }>(client, "select current_setting('server_version') as version");
  if (reached === 'external') return found('✓', 'doctor.database-external', { version });
  return found('✓', 'doctor.database-good', { version, running: reached === 'running' ? 'yes' : 'no' });
}

async function examineDurability(client: pg.Client): Promise<Finding[]> {
  const settings = await ask<Record<string, string>>(
    client,
    `select current_setting('fsync') as fsync, current_setting('full_page_writes') as full_page_writes,
       current_setting('synchronous_commit') as synchronous_commit, current_setting('data_checksums') as data_checksums`,
  );
  const { data_checksums: checksums, ...durability } = settings;
  // `local`, `remote_write` and `remote_apply` wait for our own disk too.
  const off = Object.entries(durability).filter(([, value]) => value === 'off');
  return [
    ...off.map(([setting, value]) => found('✗', 'doctor.durability-off', { setting, value })),
    ...(off.length === 0 ? [found('✓', 'doctor.durability-good')] : []),
    ...(checksums === 'off' ? [found('!', 'doctor.checksums-off')] : []),
  ];
}

async function examineRole(client: pg.Client): Promise<Finding> {
  const { role, passes, owns } = await ask<{ role: string; passes: boolean; owns: boolean }>(
    client,
    `select rolname as role, rolsuper or rolbypassrls as passes,
       exists (select from pg_class where relowner = r.oid and relnamespace = 'public'::regnamespace) as owns
     from pg_roles r where rolname = current_user`,
  );
  if (passes) return found('✗', 'doctor.role-too-powerful', { role });
  return owns ? found('!', 'doctor.role-owns', { role }) : found('✓', 'doctor.role-good', { role });
}

async function examineMigrations(client: pg.Client): Promise<Finding> {
  const ours = await migrationFiles();
  const { table } = await ask<{ table: string | null }>(client, "select to_regclass('public.schema_migrations')::text as table");
  const { rows } = table
    ? await client.query<{ name: string; sha256: string }>('select name, sha256 from schema_migrations')
    : { rows: [] };
  const digests = new Map(ours.map(({ name, sha256 }) => [name, sha256]));
  const listed = (names: readonly { name: string }[]) => names.map(({ name }) => name).join(', ');
  const newer = rows.filter(({ name }) => !digests.has(name));
  if (newer.length > 0) return found('✗', 'doctor.migrations-newer', { names: listed(newer) });
  const changed = rows.filter(({ name, sha256 }) => digests.get(name) !== sha256);
  if (changed.length > 0) return found('✗', 'doctor.migrations-changed', { names: listed(changed) });
  const pending = ours.filter(({ name }) => !rows.some((row) => row.name === name));
  if (pending.length > 0) return found('!', 'doctor.migrations-pending', { names: listed(pending) });
  return found('✓', 'doctor.migrations-good', { count: rows.length });
}

/** Tables of a county are those whose primary key begins with it. */
async function examineWalls(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{ name: string; walled: boolean }>(
    `select c.relname as name,
       c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid) as walled
     from pg_class c
     join pg_index i on i.indrelid = c.oid and i.indisprimary
     join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0] and a.attname = 'county_id'
     where c.relnamespace = 'public'::regnamespace and c.relname <> 'counties' order by 1`,
  );
  const open = rows.filter(({ walled }) => !walled);
  if (open.length > 0) return found('✗', 'doctor.walls-missing', { names: open.map(({ name }) => name).join(', ') });
  return found('✓', 'doctor.walls-good', { count: rows.length });
}

const mayDifferMs = 5_000;

async function examineClock(client: pg.Client): Promise<Finding> {
  const { theirs } = await ask<{ theirs: Date }>(client, 'select clock_timestamp() as theirs');
  const ours = new Date();
  const { table } = await ask<{ table: string | null }>(client, "select to_regclass('public.schema_migrations')::text as table");
  const seen = table ? (await ask<{ seen: Date | null }>(client, 'select max(applied_at) as seen from schema_migrations')).seen : null;
  if (seen && ours.getTime() < seen.getTime() - mayDifferMs) {
    return found('✗', 'doctor.clock-behind', { now: shanghaiTimestamp(ours), seen: shanghaiTimestamp(seen) });
  }
  const apart = Math.abs(ours.getTime() - theirs.getTime());
  if (apart > mayDifferMs) return found('✗', 'doctor.clocks-differ', { seconds: Math.round(apart / 1_000) });
  return found('✓', 'doctor.clock-good');
}

/** Sealing takes seconds; what is older than this was tried in vain many times. */
const sealedWithinMs = 10 * 60_000;

/** Names each county with lines that nobody has sealed; `jiedui audit verify` says which. */
async function examineSealing(client: pg.Client): Promise<Finding[]> {
  if (!(await hasTable(client, 'audit_seals'))) return [];
  const behind = await countiesWhere(
    client,
    `exists (
       select from audit_entries e where e.county_id = $1 and e.entry_id < $2
       and not exists (select from audit_seals s where s.county_id = e.county_id and s.entry_id = e.entry_id)
     )`,
    [firstIdOf(new Date(Date.now() - sealedWithinMs))],
  );
  if (behind.length > 0) return [found('✗', 'doctor.not-sealed', { counties: behind.join(', ') })];
  return [found('✓', 'doctor.sealed')];
}

/** Names each county with a report that waits for review and could not be looked through; the log says why. */
async function examineReadings(client: pg.Client): Promise<Finding[]> {
  if (!(await hasTable(client, 'report_reading_failures'))) return [];
  const troubled = await countiesWhere(
    client,
    `exists (
       select from report_reading_failures f
       join weekly_reports r on r.county_id = f.county_id and r.report_id = f.report_id and r.version = f.version
       where f.county_id = $1 and r.review_state = 'awaitingReview'
     )`,
  );
  return troubled.length > 0 ? [found('!', 'doctor.reports-not-looked-through', { counties: troubled.join(', ') })] : [];
}

async function hasTable(client: pg.Client, name: string): Promise<boolean> {
  const { table } = await ask<{ table: string | null }>(client, 'select to_regclass($1)::text as table', [`public.${name}`]);
  return table !== null;
}

/** Names of counties of which something is so: `$1` is the county. */
async function countiesWhere(client: pg.Client, condition: string, values: unknown[] = []): Promise<string[]> {
  const { rows: counties } = await client.query<{ id: string; name: string }>('select county_id as id, name from counties order by 1');
  const names: string[] = [];
  for (const { id, name } of counties) {
    await client.query("select set_config('app.county_id', $1, false)", [id]);
    const { is } = await ask<{ is: boolean }>(client, `select ${condition} as is`, [id, ...values]);
    if (is) names.push(name || id);
  }
  return names;
}

/** The one row of a question that always has one. */
async function ask<T extends pg.QueryResultRow>(client: pg.Client, sql: string, values: unknown[] = []): Promise<T> {
  const { rows } = await client.query<T>(sql, values);
  if (!rows[0]) throw new Error(`no answer to: ${sql}`);
  return rows[0];
}

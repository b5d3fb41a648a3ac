import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { pino } from 'pino';
import { countGaps, listHouseholdGaps, listPersonGaps } from '../src/features/coverage/contract.ts';
import type { Actor } from '../src/kernel/actor.ts';
import type { Endpoint } from '../src/kernel/endpoint.ts';
import { newId } from '../src/kernel/ids.ts';
import { instantOf } from '../src/kernel/shanghai-time.ts';
import { catalogue, reactions, routes } from '../src/main/features.ts';
import { openDatabase } from '../src/platform/database/database.ts';
import { startEmbeddedPostgres } from '../src/platform/database/embedded/start-embedded-postgres.ts';
import { migrate } from '../src/platform/database/migrate.ts';
import { createHttpServer } from '../src/platform/http/server.ts';
import { createSecrets, newSecretKeys } from '../src/platform/secrets/secrets.ts';
import { report, timed } from './figures.ts';

const silent = { info: () => {}, warn: console.warn, error: console.error, debug: () => {} };
const now = instantOf('2020-06-30', '17:00');
const counties = 200;
const limitMs = 30;
const growthLimit = 1.5;

/**
 * The first page of the gap list and its count for one county of 50,000 households and 200,000 persons, one in ten of them left
 * out; alone in the database, and again beside 199 other counties of 50,000 households (of their persons 10,000 each, to keep
 * the disk small). From request to answer within the server, as the application's role under row-level security.
 */
export async function measureGaps(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'jiedui-bench-'));
  await chmod(folder, 0o755); // as root another user runs the database
  const postgres = await startEmbeddedPostgres({ dataFolder: folder, logger: silent, durability: 'off' });
  try {
    await migrate({ ownerUrl: postgres.ownerUrl, appRole: 'jiedui_app' });
    const url = new URL(postgres.url);
    url.pathname = new URL(postgres.ownerUrl).pathname;
    const admin = new Client({ connectionString: url.href });
    await admin.connect();
    try {
      await measure(admin, postgres.appUrl);
    } finally {
      await admin.end();
    }
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(admin: Client, appUrl: string): Promise<void> {
  const countyId = newId();
  // The rows are whole by their making; checking every reference of ten million would take most of the time.
  await admin.query('set session_replication_role = replica');
  await fillCounty(admin, countyId, { persons: 200_000 });
  await admin.query('vacuum analyze');
  const alone = await measureCounty(appUrl, countyId, 'alone in the database');

  const started = performance.now();
  for (let index = 1; index < counties; index += 1) await fillCounty(admin, newId(), { persons: 10_000 });
  await admin.query('vacuum analyze');
  const { rows } = await admin.query<{ size: string }>('select pg_size_pretty(pg_database_size(current_database())) as size');
  console.log(`filled ${counties - 1} further counties in ${((performance.now() - started) / 1000).toFixed(0)} s, ${rows[0]?.size ?? '?'} in all`);
  const among = await measureCounty(appUrl, countyId, `among ${counties} counties`);
  const growth = among / alone;
  console.log(`grown by ${growth.toFixed(2)} ×   limit ${growthLimit} ×: ${growth <= growthLimit ? 'kept' : 'BROKEN'}`);
}

/** 300 villages of which every tenth lacks a pairing in its term, 50,000 unfinished households of which every tenth lacks something. */
export async function fillCounty(admin: Client, countyId: string, { persons }: { persons: number }): Promise<void> {
  await admin.query('insert into counties (county_id, name, created_at) values ($1, $2, $3)', [countyId, `示例县${countyId}`, now]);
  await admin.query(
    `insert into townships (county_id, township_id, name)
     select $1::uuid, uuidv7(), '示例乡' || n from generate_series(1, 20) n`,
    [countyId],
  );
  await admin.query(
    `insert into villages (county_id, village_id, township_id, name, registered_at)
     select $1::uuid, uuidv7(), township_id, name || '示例村' || n, $2::timestamptz
     from townships, generate_series(1, 15) n where county_id = $1::uuid`,
    [countyId, now],
  );
  // Every tenth of them by an agreement whose term is over.
  await admin.query(
    `insert into pairing_agreements (county_id, agreement_id, village_id, version, starts_on, ends_on, commitments, contacts, change_reason, made_by,
       made_by_name, made_at)
     select $1::uuid, uuidv7(), village_id, 1, date '2020-05-13', case when row_number() over () % 10 = 0 then date '2020-06-01' end, '[]', '[]', '',
       $1::uuid, '示例', $2::timestamptz
     from villages where county_id = $1::uuid`,
    [countyId, now],
  );
  await admin.query(
    `insert into pairings (county_id, pairing_id, organization_id, village_id, origin, agreement_id, started_at, organization_confirmed_at, village_confirmed_at)
     select $1::uuid, uuidv7(), $1::uuid, village_id, 'office', agreement_id, $2::timestamptz, $2::timestamptz, $2::timestamptz
     from pairing_agreements where county_id = $1::uuid`,
    [countyId, now],
  );
  await admin.query(
    `insert into pairing_agreement_parties (county_id, agreement_id, pairing_id)
     select county_id, agreement_id, pairing_id from pairings where county_id = $1::uuid`,
    [countyId],
  );
  await admin.query(
    `insert into pairing_confirmations (county_id, confirmation_id, pairing_id, agreement_id, side, means, confirmed_by, confirmed_by_name, confirmed_at)
     select county_id, uuidv7(), pairing_id, agreement_id, side, 'account', county_id, '示例', date '2020-05-13' + time '12:00'
     from pairings, unnest(array['organization', 'village']) side where county_id = $1::uuid`,
    [countyId],
  );
  await admin.query(
    `insert into households (county_id, household_id, village_id, head_name, person_count, rule_set, category, unfinished,
       unfinished_since, causes, address, note, measured_until, responsible_until, revision, registered_at)
     select $1::uuid, uuidv7(), (array(select village_id from villages where county_id = $1::uuid))[1 + n % 300], '示例户主' || n, 4,
       'gansu-2020', 'poor', true, date '2020-05-13', '{illness}', '', '',
       case n % 20 when 0 then date '-infinity' when 10 then date '2020-06-01' + n % 28 else 'infinity' end,
       case n % 40 when 20 then date '-infinity' else 'infinity' end, 1, $2::timestamptz
     from generate_series(1, 50000) n`,
    [countyId, now],
  );
  await admin.query(
    `insert into persons (county_id, person_id, household_id, village_id, name, is_head, relation, unfinished, unfinished_since,
       covered_until, revision, registered_at)
     select h.county_id, uuidv7(), h.household_id, h.village_id, '示例人' || n, n = 1, 'son', true, h.unfinished_since, h.measured_until, 1,
       $2::timestamptz
     from (select * from households where county_id = $1::uuid order by household_id limit $3) h, generate_series(1, 4) n`,
    [countyId, now, persons / 4],
  );
}

/** Median milliseconds of a first page of households and the count together. */
async function measureCounty(appUrl: string, countyId: string, where: string): Promise<number> {
  const db = openDatabase({ url: appUrl });
  const clerk: Actor = { accountId: newId(), countyId, role: 'clerk', name: '示例经办' };
  const app = await createHttpServer({
    logger: pino({ level: 'silent' }),
    routes,
    catalogue,
    version: 'bench',
    publicUrl: 'http://localhost',
    secureCookies: false,
    requestsPerMinute: 1_000_000,
    runtime: { db, now: () => now, secrets: createSecrets(newSecretKeys()), reactions },
    authenticate: async () => clerk,
    notReadyBecause: async () => undefined,
  });
  const ask = async ({ method, path }: Endpoint) => {
    const { statusCode, body } = await app.inject({ method, url: path });
    if (statusCode !== 200) throw new Error(`the list did not open: ${body}`);
    return body;
  };
  try {
    console.log(`${where}: ${await ask(countGaps)}`);
    report(`  first page of the persons, ${where}`, await timed(100, 20, () => ask(listPersonGaps)), 'ms');
    report(`  count, ${where}`, await timed(200, 20, () => ask(countGaps)), 'ms');
    const both = await timed(200, 20, async () => {
      await ask(listHouseholdGaps);
      await ask(countGaps);
    });
    report(`  first page of the households and count, ${where}`, both, 'ms', limitMs);
    return both.toSorted((a, b) => a - b)[Math.floor(both.length / 2)] ?? Number.NaN;
  } finally {
    await app.close();
    await db.destroy();
  }
}

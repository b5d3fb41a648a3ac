import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { fingerprintOf, type Fingerprint } from '../src/features/evidence/likeness/fingerprint.ts';
import type { GreyPicture } from '../src/features/evidence/likeness/grey-picture.ts';
import { findNearPhotos } from '../src/features/evidence/server/near-photos.ts';
import { newId } from '../src/kernel/ids.ts';
import { inCounty, openDatabase, type Database } from '../src/platform/database/database.ts';
import { startEmbeddedPostgres } from '../src/platform/database/embedded/start-embedded-postgres.ts';
import { migrate } from '../src/platform/database/migrate.ts';
import { chanceFrom } from '../tests/support/made-up-scenes.ts';
import { report, timed } from './figures.ts';
import { keepFingerprints, newCounty } from './photos-county.ts';
import { judgeLabelledPhotos } from './photos-labelled.ts';

const silent = { info: () => {}, warn: console.warn, error: console.error, debug: () => {} };
const hashes = 1_000_000;
const limitMs = 50;

/**
 * How well reused photos are found on a labelled set, and how long one search takes in a county with a million hashes: as the role that
 * serves, under row-level security, with the close comparison of all candidates.
 */
export async function main(which?: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'jiedui-bench-'));
  await chmod(folder, 0o755); // as root another user runs the database
  const postgres = await startEmbeddedPostgres({ dataFolder: folder, logger: silent, durability: 'off' });
  const url = new URL(postgres.url);
  url.pathname = new URL(postgres.ownerUrl).pathname;
  const admin = new Client({ connectionString: url.href });
  let db: Database | undefined;
  try {
    await migrate({ ownerUrl: postgres.ownerUrl, appRole: 'jiedui_app' });
    await admin.connect();
    // The rows are whole by their making.
    await admin.query('set session_replication_role = replica');
    db = openDatabase({ url: postgres.appUrl });
    if (which !== 'search') await judgeLabelledPhotos(admin, db);
    if (which !== 'labelled') await measureSearch(admin, db);
  } finally {
    await db?.destroy();
    await admin.end();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureSearch(admin: Client, db: Database): Promise<void> {
  const actor = await newCounty(admin);
  const begun = performance.now();
  const perPhoto = fingerprintOf(smoothPicture(1))?.hashes.length ?? 1;
  const count = Math.ceil(hashes / perPhoto);
  await keepFingerprints(admin, actor.countyId, Array.from({ length: count }, (_, seed) => seed + 1), (seed) => fingerprintOf(smoothPicture(seed)));
  await admin.query('vacuum analyze evidence_hashes');
  await admin.query('vacuum analyze evidence');
  const { rows } = await admin.query<{ hashes: string; size: string }>(
    `select count(*) as hashes, pg_size_pretty(pg_total_relation_size('evidence_hashes')) as size from evidence_hashes where county_id = $1`,
    [actor.countyId],
  );
  console.log(`${rows[0]?.hashes} hashes of ${count} photos, ${rows[0]?.size} with indexes, filled in ${((performance.now() - begun) / 1000).toFixed(0)} s`);

  const search = async (fingerprint: Fingerprint | undefined) => {
    if (!fingerprint) throw new Error('a picture with something to see');
    return inCounty(db, actor.countyId, (trx) => findNearPhotos({ db: trx, actor }, fingerprint, newId()));
  };
  let asked = 0;
  const unknown = () => search(fingerprintOf(smoothPicture(10_000_000 + (asked += 1))));
  const known = () => search(fingerprintOf(smoothPicture(1 + (((asked += 1) * 7_919) % count), 0.02)));
  report('  search for a photo that was never seen', await timed(200, 20, unknown), 'ms', limitMs);
  report('  search for one that was, saved anew', await timed(200, 20, known), 'ms', limitMs);
}

/** As a photograph is, coarse: light above, two sizes of patches, never the same twice. `noise` is what saving anew does to it. */
function smoothPicture(seed: number, noise = 0): GreyPicture {
  const [width, height] = [48, 36];
  const chance = chanceFrom(seed);
  const sky = chance() * 90;
  const horizon = 0.2 + chance() * 0.5;
  const [large, small] = [lattice(chance, 5, 4), lattice(chance, 11, 9)];
  const levels = new Uint8Array(width * height);
  const shake = chanceFrom(seed + 17);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const above = y / height < horizon ? sky : 0;
      const level = 40 + above + 90 * large(x / width, y / height) + 60 * small(x / width, y / height) + noise * 255 * (shake() - 0.5);
      levels[y * width + x] = Math.max(0, Math.min(255, level));
    }
  }
  return { width, height, levels };
}

function lattice(chance: () => number, columns: number, rows: number): (x: number, y: number) => number {
  const knots = Array.from({ length: (columns + 1) * (rows + 1) }, chance);
  return (x, y) => {
    const [left, top] = [Math.floor(x * columns), Math.floor(y * rows)];
    const [across, down] = [x * columns - left, y * rows - top];
    const knot = (column: number, row: number) => knots[(top + row) * (columns + 1) + left + column] ?? 0;
    return (knot(0, 0) * (1 - across) + knot(1, 0) * across) * (1 - down) + (knot(0, 1) * (1 - across) + knot(1, 1) * across) * down;
  };
}

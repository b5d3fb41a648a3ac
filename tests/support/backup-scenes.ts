import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createGunzip, gzipSync } from 'node:zlib';
import pg from 'pg';
import { inject } from 'vitest';
import { newId } from '../../src/kernel/ids.ts';
import { sealAuditTrail } from '../../src/platform/audit/seal-audit-trail.ts';
import { readTar, tarEnd, tarEntry, type TarEntry } from '../../src/platform/backup/tar.ts';
import { inCounty, type Database } from '../../src/platform/database/database.ts';
import { asSuperuser, createCounty, newSigner, writeEntries } from './audit-scenes.ts';

export interface EmptyDatabase {
  ownerUrl: string;
  appUrl: string;
  drop(): Promise<void>;
}

/** A database without a single table, as a person makes one to restore into. */
export async function createEmptyDatabase(): Promise<EmptyDatabase> {
  const { adminUrl, ownerUrl, appUrl } = inject('testServer');
  const name = `empty_${randomBytes(6).toString('hex')}`;
  const admin = async (statement: string) => {
    const client = new pg.Client({ connectionString: adminUrl });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  };
  await admin(`create database ${name} owner jiedui_owner`);
  return {
    ownerUrl: ownerUrl.replace(/\/jiedui$/, `/${name}`),
    appUrl: appUrl.replace(/\/jiedui$/, `/${name}`),
    drop: async () => admin(`drop database if exists ${name} with (force)`),
  };
}

const awkward = '引号 " 反斜杠 \\ 制表\t换行\n回车\r 空 \\N 表情 🌾 结束 \\.';

/** Two counties with places, a sealed trail, and every kind of text that a careless copy would spoil. */
export async function fillDatabase(db: Database): Promise<{ countyId: string; signer: ReturnType<typeof newSigner> }> {
  const signer = newSigner();
  const [countyId, other] = [await createCounty(db), await createCounty(db, '邻县')];
  for (const county of [countyId, other]) {
    await inCounty(db, county, async (trx) => {
      const townshipId = newId();
      const registeredAt = new Date('2020-06-16T08:40:00.123Z');
      await trx.insertInto('organizations').values({ countyId: county, organizationId: newId(), name: awkward, registeredAt }).execute();
      await trx.insertInto('townships').values({ countyId: county, townshipId, name: '白驼镇' }).execute();
      await trx.insertInto('villages').values({ countyId: county, villageId: newId(), townshipId, name: '刘沟村', registeredAt }).execute();
      // In one county more than a piece of a backup holds.
      const huge = { text: awkward, noise: randomBytes(county === countyId ? 3 * 1024 * 1024 : 10).toString('hex') };
      const event = { countyId: county, eventId: newId(), name: 'test.happened', recordedAt: registeredAt };
      await trx.insertInto('events').values({ ...event, payload: JSON.stringify(huge) }).execute();
    });
    await writeEntries(db, county, 40);
    await sealAuditTrail(db, county, new Date(), signer, { checkpointNow: true });
  }
  return { countyId, signer };
}

/** Rows and a digest of every table: what a restored database must have in common with the first one. */
export async function contentsOf(url: string): Promise<Record<string, unknown>> {
  const tables = await asSuperuser<{ name: string }>(
    url,
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
     and relname <> 'schema_migrations' order by 1`,
  );
  const contents: Record<string, unknown> = {};
  for (const { name } of tables) {
    const [row] = await asSuperuser(url, `select count(*)::int as rows, md5(string_agg(t::text, '|' order by t::text)) as digest from public.${name} t`);
    contents[name] = row;
  }
  return contents;
}

/** Writes an archive anew with other contents, its compression whole: what a forger or a bad disk cannot be caught by alone. */
export async function repack(from: string, to: string, change: (entries: TarEntry[]) => TarEntry[]): Promise<void> {
  const entries: TarEntry[] = [];
  for await (const entry of readTar(createReadStream(from).pipe(createGunzip()))) entries.push(entry);
  const bytes = change(entries).flatMap((entry) => [...tarEntry(entry, new Date(0))]);
  await writeFile(to, gzipSync(Buffer.concat([...bytes, tarEnd()])));
}

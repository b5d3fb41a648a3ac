import { generateKeyPairSync } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { systemActor } from '../../src/kernel/actor.ts';
import { newId } from '../../src/kernel/ids.ts';
import { signerFrom, type AuditSigner } from '../../src/platform/audit/audit-key.ts';
import { writeAuditEntry } from '../../src/platform/audit/write-audit-entry.ts';
import { inCounty, type Database } from '../../src/platform/database/database.ts';

/** A key pair of its own. */
export function newSigner(): AuditSigner {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return signerFrom(
    JSON.stringify({
      keyId: 'test',
      publicKey: publicKey.export({ type: 'spki', format: 'pem' }),
      privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    }),
  );
}

export async function createCounty(db: Database, name = '清水县'): Promise<string> {
  const countyId = newId();
  await db.insertInto('counties').values({ countyId, name, divisionCode: null, createdAt: new Date() }).execute();
  return countyId;
}

/** As many acts as asked for, each with its line in the trail. */
export async function writeEntries(db: Database, countyId: string, count: number): Promise<void> {
  await inCounty(db, countyId, async (trx) => {
    for (let index = 1; index <= count; index += 1) {
      await writeAuditEntry(
        trx,
        { actor: systemActor(countyId), now: new Date() },
        { action: 'weekly-report.submitted', subject: { type: 'weekly-report', id: newId() }, detail: { index, 备注: '第一周' } },
      );
    }
  });
}

/** The address of a test's database as superuser, whom nothing stops: for the evil deeds that a check must find. */
export function superuserUrl(appUrl: string): string {
  const address = new URL(inject('testServer').adminUrl);
  address.pathname = new URL(appUrl).pathname;
  return address.href;
}

export async function asSuperuser<T extends pg.QueryResultRow>(appUrl: string, sql: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString: superuserUrl(appUrl) });
  await client.connect();
  try {
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

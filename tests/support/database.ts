import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import type { TestServer } from './database-setup.ts';

export interface TestDatabase {
  /** As the owner of the schema, whom row-level security does not bind unless forced. */
  ownerUrl: string;
  /** As the application. */
  appUrl: string;
  drop(): Promise<void>;
}

/**
 * A migrated database of this test file's own, cloned in some 10 ms: `beforeAll` creates it, `afterAll` drops it.
 * Connections still open are cut when it is dropped.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { ownerUrl, appUrl }: TestServer = inject('testServer');
  const name = `test_${randomBytes(6).toString('hex')}`;
  // A clone has none of its template's rights on the database itself.
  await asAdmin([
    `create database ${name} template jiedui owner jiedui_owner strategy file_copy`,
    `revoke all on database ${name} from public`,
    `grant connect on database ${name} to jiedui_app`,
  ]);
  return {
    ownerUrl: ownerUrl.replace(/\/jiedui$/, `/${name}`),
    appUrl: appUrl.replace(/\/jiedui$/, `/${name}`),
    drop: async () => asAdmin([`drop database if exists ${name} with (force)`]),
  };
}

async function asAdmin(statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: inject('testServer').adminUrl });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

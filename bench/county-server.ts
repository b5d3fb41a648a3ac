import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Actor } from '../src/kernel/actor.ts';
import { newId } from '../src/kernel/ids.ts';
import { catalogue, reactions, routes } from '../src/main/features.ts';
import { openDatabase } from '../src/platform/database/database.ts';
import { startEmbeddedPostgres } from '../src/platform/database/embedded/start-embedded-postgres.ts';
import { migrate } from '../src/platform/database/migrate.ts';
import { createHttpServer } from '../src/platform/http/server.ts';
import { createSecrets, newSecretKeys } from '../src/platform/secrets/secrets.ts';
import type { Clocked } from '../tests/support/plan-scenes.ts';

const folderPrefix = join(tmpdir(), 'jiedui-bench-');
const silent = { info: () => {}, warn: console.warn, error: console.error, debug: () => {} };

/** An empty county on a real PostgreSQL with its durability on, and the server's whole way from a request to its answer. */
export interface MeasuredCounty {
  world: Clocked;
  clerk: Actor;
  /** What this person's request is answered, measured from within: no network. */
  serveAs(actor: Actor): Promise<Awaited<ReturnType<typeof createHttpServer>>>;
}

export async function withCounty(now: Date, measure: (county: MeasuredCounty) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(folderPrefix);
  await chmod(folder, 0o755); // as root another user runs the database
  const postgres = await startEmbeddedPostgres({ dataFolder: folder, logger: silent });
  try {
    await migrate({ ownerUrl: postgres.ownerUrl, appRole: 'jiedui_app' });
    const db = openDatabase({ url: postgres.appUrl });
    try {
      const countyId = newId();
      await db.insertInto('counties').values({ countyId, name: '清水县', divisionCode: '620521', createdAt: now }).execute();
      const clerk: Actor = { accountId: newId(), countyId, role: 'clerk', name: '示例经办' };
      await measure({
        world: { db, now, realNow: now },
        clerk,
        serveAs: (actor) =>
          createHttpServer({
            logger: pino({ level: 'silent' }),
            routes,
            catalogue,
            version: 'bench',
            publicUrl: 'http://localhost',
            secureCookies: false,
            requestsPerMinute: 1_000_000,
            runtime: { db, now: () => now, secrets: createSecrets(newSecretKeys()), reactions },
            authenticate: async () => actor,
            notReadyBecause: async () => undefined,
          }),
      });
    } finally {
      await db.destroy();
    }
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

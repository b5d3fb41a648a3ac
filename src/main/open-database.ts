import { RefusedError } from '../kernel/refusal.ts';
import { startEmbeddedPostgres } from '../platform/database/embedded/start-embedded-postgres.ts';
import type { SupervisorLogger } from '../platform/database/embedded/supervisor-logger.ts';
import type { Settings } from './settings.ts';
import { ownClient } from '../platform/database/own-client.ts';

/** How the program reaches its database, whoever runs it. */
export interface DatabaseAccess {
  /** For serving: least privilege. */
  appUrl: string;
  /** For migrations. */
  ownerUrl: string;
  /** Role to which migrations grant what serving needs; absent where one role does both. */
  appRole?: string;
  /** Sees the rows of every county, for backups; only with the bundled server. */
  superuserUrl?: string;
  close(): Promise<void>;
}

/** Starts the bundled PostgreSQL, or checks the one that DATABASE_URL names. */
export async function openDatabaseAccess(settings: Settings, logger: SupervisorLogger): Promise<DatabaseAccess> {
  if (!settings.databaseUrl) {
    const server = await startEmbeddedPostgres({ dataFolder: settings.dataFolder, logger });
    return {
      appUrl: server.appUrl,
      ownerUrl: server.ownerUrl,
      appRole: 'jiedui_app',
      superuserUrl: server.url,
      close: () => server.stop(),
    };
  }
  const ownerUrl = settings.databaseOwnerUrl ?? settings.databaseUrl;
  await checkExternal(settings.databaseUrl);
  const appRole = new URL(settings.databaseUrl).username;
  const sameRole = appRole === new URL(ownerUrl).username;
  return { appUrl: settings.databaseUrl, ownerUrl, ...(sameRole ? {} : { appRole }), close: async () => {} };
}

async function checkExternal(url: string): Promise<void> {
  const client = ownClient({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>("select current_setting('server_version') as version");
    const version = rows[0]?.version ?? '';
    if (Number.parseInt(version, 10) < 15) {
      throw new RefusedError('unavailable', [{ code: 'main.database-too-old', params: { version } }]);
    }
  } catch (error) {
    if (error instanceof RefusedError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new RefusedError('unavailable', [{ code: 'main.database-unreachable', params: { reason } }]);
  } finally {
    await client.end().catch(() => undefined);
  }
}

import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../src/platform/database/embedded/start-embedded-postgres.ts';
import { migrate } from '../src/platform/database/migrate.ts';

// `npm run types`: writes src/platform/database/schema.ts from the migrations; `--verify` only compares.
const folder = await mkdtemp(join(tmpdir(), 'jiedui-types-'));
await chmod(folder, 0o755);
const silent = { info: () => {}, warn: console.warn, error: console.error, debug: () => {} };
const server = await startEmbeddedPostgres({ dataFolder: folder, logger: silent, durability: 'off' });
try {
  await migrate({ ownerUrl: server.ownerUrl });
  execFileSync(
    process.execPath,
    [
      'node_modules/kysely-codegen/dist/cli/bin.js',
      '--dialect=postgres',
      `--url=${server.ownerUrl}`,
      '--camel-case',
      '--date-parser=string',
      '--type-mapping={"int8":"number"}',
      '--exclude-pattern=jobs.*',
      '--out-file=src/platform/database/schema.ts',
      ...process.argv.slice(2),
    ],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

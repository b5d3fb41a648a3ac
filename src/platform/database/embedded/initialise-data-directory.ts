import { randomBytes } from 'node:crypto';
import { chown, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseHome } from './choose-home.ts';
import { type Credentials, databaseName, roles } from './credentials.ts';
import type { PreparedBinaries } from './prepare-binaries.ts';
import { type Durability, enforcedSettings, initialSettings, localeCandidates } from './postgres-settings.ts';
import { refusalFromOutput } from './refuse-start.ts';
import { runProgram } from './run-program.ts';
import { syncFolder } from './write-durably.ts';

/** Everything comes by loopback and shows a password; nothing is trusted. */
const accessRules = 'host all all 127.0.0.1/32 scram-sha-256\n';

/** How a directory is named until it is whole; leftovers of a crash are removed by this name. */
export const draftPrefix = 'data.new-';

/**
 * Makes a data directory with the database `jiedui`, its owner's role and its application's role. It is made under
 * another name and renamed when whole and on disk: a crash half way leaves nothing that a next start trusts.
 */
export async function initialiseDataDirectory(
  { home, dataDirectory, user }: DatabaseHome,
  binaries: PreparedBinaries,
  credentials: Credentials,
  durability: Durability,
): Promise<void> {
  const draft = join(home, `${draftPrefix}${randomBytes(4).toString('hex')}`);
  await mkdir(draft, { mode: 0o700 });
  try {
    if (user) await chown(draft, user.uid, user.gid);
    await runInitdb(draft, { home, user }, binaries, durability);
    await writeFile(join(draft, 'pg_hba.conf'), accessRules); // keeps the owner and mode that initdb gave
    const statements = [...roleStatements(credentials), ...databaseStatements];
    await runSingleUser(draft, { home, user }, binaries, durability, statements);
    await rename(draft, dataDirectory);
  } catch (error) {
    await rm(draft, { recursive: true, force: true }); // a full disk needs the room
    throw error;
  }
  await syncFolder(home);
}

/** Gives the three roles new passwords, without any server running: for when the file of passwords was lost. */
export async function resetPasswords(
  { home, dataDirectory, user }: DatabaseHome,
  binaries: PreparedBinaries,
  credentials: Credentials,
): Promise<void> {
  const statements = (['admin', 'owner', 'app'] as const).map(
    (role) => `ALTER ROLE ${roles[role]} PASSWORD '${credentials[role]}'`,
  );
  await runSingleUser(dataDirectory, { home, user }, binaries, 'full', statements);
}

async function runInitdb(
  draft: string,
  { home, user }: Pick<DatabaseHome, 'home' | 'user'>,
  binaries: PreparedBinaries,
  durability: Durability,
): Promise<void> {
  let output = '';
  for (const locale of localeCandidates()) {
    const outcome = await runProgram(
      binaries.initdb,
      [
        `--pgdata=${draft}`,
        `--username=${roles.admin}`,
        '--encoding=UTF8',
        // Names sort by pinyin; trigram search of Chinese needs more than locale C.
        `--locale=${locale}`,
        '--lc-messages=C',
        '--locale-provider=icu',
        '--icu-locale=zh-Hans-CN',
        '--auth=reject', // replaced by accessRules below
        '--data-checksums',
        ...initialSettings.flatMap((setting) => ['-c', setting]),
        ...(durability === 'off' ? ['--no-sync'] : []),
      ],
      { user },
    );
    if (outcome.code === 0) return;
    output = outcome.output;
    if (!output.includes('invalid locale name')) break;
  }
  throw refusalFromOutput(output, home);
}

function roleStatements(credentials: Credentials): string[] {
  const powerless = 'NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS';
  return [
    `ALTER ROLE ${roles.admin} PASSWORD '${credentials.admin}'`,
    `CREATE ROLE ${roles.owner} LOGIN ${powerless} PASSWORD '${credentials.owner}'`,
    `CREATE ROLE ${roles.app} LOGIN ${powerless} PASSWORD '${credentials.app}'`,
  ];
}

/** Whoever owns the database owns its schema `public` too; the app may connect, and make nothing of its own. */
const databaseStatements = [
  `CREATE DATABASE ${databaseName} OWNER ${roles.owner}`,
  `REVOKE ALL ON DATABASE ${databaseName} FROM PUBLIC`,
  `GRANT CONNECT ON DATABASE ${databaseName} TO ${roles.app}`,
  'REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC',
];

/** Runs statements in PostgreSQL's single-user mode: no port is open, and no password shows in a process list. */
async function runSingleUser(
  dataDirectory: string,
  { home, user }: Pick<DatabaseHome, 'home' | 'user'>,
  binaries: PreparedBinaries,
  durability: Durability,
  statements: readonly string[],
): Promise<void> {
  const { code, output } = await runProgram(
    binaries.postgres,
    ['--single', '-D', dataDirectory, ...enforcedSettings(durability), '-c', 'exit_on_error=on', 'postgres'],
    { user, input: statements.map((statement) => `${statement};\n`).join('') },
  );
  if (code !== 0) throw refusalFromOutput(output, home);
}

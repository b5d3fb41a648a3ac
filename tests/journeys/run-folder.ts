import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startProgram, type Program } from '../support/program.ts';

const variable = 'JIEDUI_JOURNEYS_FOLDER';

/** Where this run of the journeys keeps its data folders; the workers learn it from their environment. */
export function runFolder(): string {
  const folder = process.env[variable];
  if (folder === undefined) throw new Error('journeys are run by playwright.config.ts, which makes their folder');
  return folder;
}

/** The data folder of a demo whose story is told and that is at rest: each journey's own is a copy of it. */
export const toldDemo = () => join(runFolder(), 'told');

export async function startDemo(folder: string, port: string): Promise<Program> {
  const program = startProgram(['serve', '--demo'], { JIEDUI_DATA: folder, PORT: port, LOG_LEVEL: 'silent' });
  await program.prints(/The demo is ready/);
  return program;
}

export async function stop(program: Program): Promise<void> {
  program.process.kill('SIGTERM');
  await program.ended();
}

/**
 * Makes the folder before the first journey, and tells the demo's story in it once: telling takes many times as long as
 * copying. What it gives back removes the folder after the last.
 */
// oxlint-disable-next-line import/no-default-export -- Playwright takes a global setup by its default export
export default async function makeRunFolder(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'jiedui-journeys-'));
  await chmod(folder, 0o755); // as root the database runs as another user and would be put elsewhere
  process.env[variable] = folder;
  await stop(await startDemo(toldDemo(), await freePort()));
  return () => rm(folder, { recursive: true, force: true });
}

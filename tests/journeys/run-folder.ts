import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const variable = 'JIEDUI_JOURNEYS_FOLDER';

/** Where this run of the journeys keeps its data folders; the workers learn it from their environment. */
export function runFolder(): string {
  const folder = process.env[variable];
  if (folder === undefined) throw new Error('journeys are run by playwright.config.ts, which makes their folder');
  return folder;
}

/** Makes the folder before the first journey; what it gives back removes it after the last. */
// oxlint-disable-next-line import/no-default-export -- Playwright takes a global setup by its default export
export default async function makeRunFolder(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'jiedui-journeys-'));
  await chmod(folder, 0o755); // as root the database runs as another user and would be put elsewhere
  process.env[variable] = folder;
  return () => rm(folder, { recursive: true, force: true });
}

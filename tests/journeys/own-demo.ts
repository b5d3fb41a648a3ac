import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { signIn } from '../../src/features/accounts/contract.ts';
import { demoPassword } from '../../src/main/demo/demo-accounts.ts';
import { freePort, startProgram, type Program } from '../support/program.ts';
import { runFolder } from './run-folder.ts';
import { expect, test as watched } from './watched.ts';

export const phone = { width: 360, height: 740 };

/** A demo that one file of journeys has for itself, to travel in time and to break. */
export interface OwnDemo {
  url: string;
  folder: string;
  /** kill -9 of the server, as a power cut does it. */
  killServer(): Promise<void>;
  start(): Promise<void>;
}

export interface People {
  /** Somebody at a browser of their own, signed in, at the first screen of the role unless told. */
  at(userName: string, viewport?: { width: number; height: number }, path?: string): Promise<Page>;
  /** The clerk at the report board. */
  atBoard(): Promise<Page>;
}

/** `test.use({ story: 'name of the file' })`: each name has a demo of its own, a copy of one that is told once in a run. */
export const test = watched.extend<People, { story: string; demo: OwnDemo }>({
  story: ['', { scope: 'worker', option: true }],
  demo: [
    async ({ story }, use) => {
      const folder = join(runFolder(), story);
      await promisify(execFile)('cp', ['-a', await toldDemo(), folder]); // keeps the database's own user as owner
      const port = await freePort();
      let program = await startDemo(folder, port);
      await use({
        url: program.url,
        folder,
        async killServer() {
          program.process.kill('SIGKILL');
          await program.ended();
        },
        async start() {
          program = await startDemo(folder, port);
        },
      });
      // A journey that failed between the two left a database without its server, which only a server stops.
      if (program.process.signalCode !== null) program = await startDemo(folder, port);
      await stop(program);
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: ({ demo }, use) => use(demo.url),
  at: ({ openBrowser }, use) =>
    use(async (userName, viewport, path = '/') => {
      const page = await openBrowser(viewport);
      // The sign-in page has journeys of its own; here it would only cost time.
      const answer = await page.request.post(signIn.path, { data: { signInName: userName, password: demoPassword } });
      expect(answer.ok(), `${userName} signs in`).toBe(true);
      await page.goto(path);
      return page;
    }),
  atBoard: ({ at }, use) => use(() => at('clerk', undefined, '/weekly-reports')),
});
export { expect };

/** The data folder of a demo whose story is told and that is at rest. Telling takes many times as long as copying. */
async function toldDemo(): Promise<string> {
  const told = join(runFolder(), 'told');
  if (existsSync(told)) return told;
  const telling = join(runFolder(), 'telling');
  await stop(await startDemo(telling, await freePort()));
  await rename(telling, told);
  return told;
}

async function startDemo(folder: string, port: string): Promise<Program> {
  const program = startProgram(['serve', '--demo'], { JIEDUI_DATA: folder, PORT: port, LOG_LEVEL: 'silent' });
  await program.prints(/The demo is ready/);
  return program;
}

async function stop(program: Program): Promise<void> {
  program.process.kill('SIGTERM');
  await program.ended();
}

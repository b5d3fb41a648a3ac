import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { signIn } from '../../src/features/accounts/contract.ts';
import { demoPassword } from '../../src/main/demo/demo-accounts.ts';
import { freePort } from '../support/program.ts';
import { runFolder, startDemo, stop, toldDemo } from './run-folder.ts';
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

/**
 * `test.use({ story: 'name of the file' })`: each name has a demo of its own, a copy of one that is told once in a run. Files that leave each
 * other's entries alone and never move the clock name one story: a demo less to start.
 */
export const test = watched.extend<People, { story: string; demo: OwnDemo }>({
  story: ['', { scope: 'worker', option: true }],
  demo: [
    async ({ story }, use, { workerIndex }) => {
      const folder = join(runFolder(), `${story}-${workerIndex}`);
      await promisify(execFile)('cp', ['-a', toldDemo(), folder]); // keeps the database's own user as owner
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

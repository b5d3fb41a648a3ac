import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { isDatabaseAway } from './failure.ts';

const errorOf = (work: Promise<unknown>) => work.then(() => undefined, (error: unknown) => error);

it('a socket that is not there is the database being away; a file of ours that is not there is not', async () => {
  const socket = new Promise((resolve, reject) => connect('/nowhere/.s.PGSQL.5432').on('connect', resolve).on('error', reject));
  expect(isDatabaseAway(await errorOf(socket))).toBe(true);
  expect(isDatabaseAway(await errorOf(readFile('/nowhere/at-all')))).toBe(false);
});

import { readFileSync } from 'node:fs';

/** The version in package.json, which stands two folders above both the source and the built file. */
export const version: string = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
).version;

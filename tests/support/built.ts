import { buildWhenChanged } from '../../scripts/build.mjs';

/** Tests of the program run what `npm start` runs: the built one. */
export function setup(): void {
  buildWhenChanged();
}

import { refuseIf } from '../../../../kernel/refusal.ts';

/**
 * Whoever writes or undoes an import holds one connection and needs a second. More than so many at once on a server, of whichever
 * counties, and all of them could wait for a second that nobody gives back.
 */
const atOnce = 2;
let underWay = 0;

/** For the person who asks, at once; refuses with `registry-import.server-busy`. */
export function refuseWithoutTurn(): void {
  refuseIf(underWay < atOnce ? [] : [{ code: 'registry-import.server-busy' }]);
}

/** Refuses with `registry-import.server-busy` whoever was overtaken since. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  refuseWithoutTurn();
  underWay += 1;
  try {
    return await work();
  } finally {
    underWay -= 1;
  }
}

import { setFlagsFromString } from 'node:v8';

/** By how much garbage may outgrow what is in use, in percent, while there is much of it. */
const tight = 30;
/** The engine's own measure: some two hundred percent, more where the processor is busy with something else. */
const usual = 0;
let users = 0;

/**
 * Long work over many thousands of rows makes gigabytes of short-lived objects. The engine lets them lie until they are
 * several times what is in use, which an office's machine has not got; asked to tidy up more often, the same work stays
 * at half the memory for a little more time.
 */
export async function withTightHeap<T>(work: () => Promise<T>): Promise<T> {
  users += 1;
  if (users === 1) setFlagsFromString(`--heap-growing-percent=${tight}`);
  try {
    return await work();
  } finally {
    users -= 1;
    if (users === 0) setFlagsFromString(`--heap-growing-percent=${usual}`);
  }
}

import { v7 } from 'uuid';
import * as z from 'zod';

/**
 * UUIDs, version 7, made by the client or the server: sortable by birth, the same on one server or many. In small letters,
 * as the database gives them back: two spellings of one id must not pass for two things.
 */
export const idSchema = z.uuid().toLowerCase();

/** Chance drawn by the thousand: asked one by one, it would take seconds of an import of a hundred thousand persons. */
const drawn = new Uint8Array(16 * 1_024);
let used = drawn.length;

function someChance(): Uint8Array {
  if (used === drawn.length) {
    globalThis.crypto.getRandomValues(drawn);
    used = 0;
  }
  used += 16;
  return drawn.subarray(used - 16, used);
}

const last = { msecs: 0, seq: 0 };

/** A later id sorts behind an earlier one of this process, within a millisecond and when the clock is put back. */
export function newId(): string {
  const random = someChance();
  const now = Date.now();
  if (now > last.msecs) {
    // Half of the 32 bits are left to count up.
    Object.assign(last, { msecs: now, seq: new DataView(random.buffer, random.byteOffset).getUint32(6) >>> 1 });
  } else last.seq += 1;
  return v7({ random, ...last });
}

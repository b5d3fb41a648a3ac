import type { Refusal } from '../../kernel/refusal.ts';
import { RefusedError } from '../../kernel/refusal.ts';

/** SHA-256 in small hexadecimal letters: the only name that a file has here. */
export type Digest = string;

/**
 * Files by their content. What stands behind it is this machine's disk today; another store (S3) would be another
 * implementation of the same few verbs. A file that was put is never changed.
 */
export interface FileStore {
  /** Once this resolves, the file survives a power cut. Putting the same bytes again is nothing. */
  put(content: Uint8Array): Promise<Digest>;
  /** The bytes, held against their digest; undefined where there are none. Throws `DamagedFileError` where the disk has let them rot. */
  find(digest: Digest): Promise<Buffer | undefined>;
  /** Every file, in the order of the digests. */
  list(): AsyncIterable<Digest>;
  remove(digest: Digest): Promise<void>;
  /** Removes what a server that died in the middle of a `put` has left. */
  tidy(): Promise<void>;
}

/** The bytes under a digest are no longer those that were put. */
export class DamagedFileError extends Error {
  readonly digest: Digest;

  constructor(digest: Digest) {
    super(`the file ${digest} is damaged`);
    this.name = 'DamagedFileError';
    this.digest = digest;
  }
}

const nowhere: Refusal = { code: 'files.no-store' };

/** For an installation (or a test) without a place for files: whoever needs one is told. */
export const noFiles: FileStore = {
  put: async () => {
    throw new RefusedError('unavailable', [nowhere]);
  },
  find: async () => undefined,
  list: async function* () {
    // There are none.
  },
  remove: async () => undefined,
  tidy: async () => undefined,
};

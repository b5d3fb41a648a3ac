/** Archives in the plain `ustar` form, so that a backup can be opened with any tar should this program ever be lost. */

export interface TarEntry {
  path: string;
  content: Buffer;
}

const block = 512;
/** Pieces are far smaller; a larger claim comes from a damaged or foreign file. */
const largestEntry = 64 * 1024 * 1024;

/** The archive is not a tar, or a damaged one. */
export class TarError extends Error {}

/** An entry as bytes of the archive; `time` for the listing only. */
export function* tarEntry({ path, content }: TarEntry, time: Date): Generator<Buffer> {
  const header = Buffer.alloc(block);
  header.write(path, 0, 100, 'utf8');
  header.write('0000600\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  header.write(`${octal(content.length)} `, 124);
  header.write(`${octal(Math.floor(time.getTime() / 1_000))} `, 136);
  header.write('0', 156); // an ordinary file
  header.write('ustar\u000000', 257);
  header.write(`${checksum(header).toString(8).padStart(6, '0')}\0 `, 148);
  yield header;
  yield content;
  yield Buffer.alloc((block - (content.length % block)) % block);
}

export function tarEnd(): Buffer {
  return Buffer.alloc(2 * block);
}

/** The entries of an archive, one at a time. Throws TarError where it is no archive, damaged, or has no end. */
export async function* readTar(source: AsyncIterable<Buffer>): AsyncGenerator<TarEntry, void> {
  const take = reader(source);
  for (;;) {
    const header = await take(block);
    if (header.every((byte) => byte === 0)) return;
    const claimed = Number.parseInt(header.toString('latin1', 148, 156), 8);
    if (claimed !== checksum(header)) throw new TarError('the checksum of a header is wrong');
    const size = Number.parseInt(header.toString('latin1', 124, 136), 8);
    if (!(size >= 0 && size <= largestEntry)) throw new TarError(`an entry of ${size} bytes`);
    const path = header.toString('utf8', 0, header.indexOf(0));
    const content = await take(size);
    await take((block - (size % block)) % block);
    yield { path, content };
  }
}

/** Gives exactly as many bytes as asked for. */
function reader(source: AsyncIterable<Buffer>): (length: number) => Promise<Buffer> {
  const chunks = source[Symbol.asyncIterator]();
  let held: Buffer[] = [];
  let heldLength = 0;
  return async (length) => {
    while (heldLength < length) {
      const { value, done } = await chunks.next();
      if (done === true) throw new TarError('the archive ends in the middle');
      held.push(value);
      heldLength += value.length;
    }
    const all = held.length === 1 && held[0] ? held[0] : Buffer.concat(held);
    held = [all.subarray(length)];
    heldLength -= length;
    return all.subarray(0, length);
  };
}

function octal(value: number): string {
  return value.toString(8).padStart(11, '0');
}

/** The sum of all bytes, the checksum's own field counted as spaces. */
function checksum(header: Buffer): number {
  return header.reduce((sum, byte, index) => sum + (index >= 148 && index < 156 ? 32 : byte), 0);
}

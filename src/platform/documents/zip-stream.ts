import { Readable, pipeline } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';

/** One file of an archive: its path inside, and its text in pieces. */
export type ZipPart = { readonly path: string; readonly content: Iterable<string> | AsyncIterable<string> };

const DEFLATE = 8;
/** Without ZIP64, sizes are 32 bits; a county's largest table stays far below. */
const LARGEST_PART = 0xff_ff_ff_ff;

/**
 * A ZIP archive as it is being made: one part after the other, pulled only as fast as the reader takes the bytes,
 * compressed in Node's thread pool so that other requests go on being answered meanwhile.
 * The same parts give the same bytes: entries carry no time. Refuses a part over 4 GiB.
 */
export async function* zipStream(parts: Iterable<ZipPart> | AsyncIterable<ZipPart>): AsyncGenerator<Uint8Array, void> {
  const ready: Uint8Array[] = [];
  const archive = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  for await (const part of parts) {
    const entry: ZipInputFile = { filename: part.path, size: 0, crc: 0, compression: DEFLATE };
    archive.add(Object.assign(entry, { mtime: new Date(1980, 0, 1) }));
    const compressed = createDeflateRaw();
    // A failure of the source destroys `compressed` with the same error, so the loop below throws it.
    pipeline(Readable.from(measured(part, entry)), compressed, () => {});
    for await (const bytes of compressed) {
      entry.ondata?.(null, bytes, false);
      yield* ready.splice(0);
    }
    entry.ondata?.(null, new Uint8Array(0), true);
    yield* ready.splice(0);
  }
  archive.end();
  yield* ready.splice(0);
}

/** The part's bytes, with size and checksum written to the entry on the way. */
async function* measured(part: ZipPart, entry: ZipInputFile): AsyncGenerator<Buffer, void> {
  for await (const text of part.content) {
    const bytes = Buffer.from(text, 'utf8');
    entry.size += bytes.length;
    if (entry.size > LARGEST_PART) throw new RangeError(`${part.path} grew over 4 GiB`);
    entry.crc = crc32(bytes, entry.crc);
    yield bytes;
  }
}

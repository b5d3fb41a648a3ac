import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';

/** A file inside an archive, found by the archive's directory. */
interface ZipEntry {
  method: number;
  isEncrypted: boolean;
  packed: number;
  /** As it claims; for a progress bar, never for a limit. */
  unpacked: number;
  /** Where its own header begins. */
  at: number;
}

/** An archive whose parts are not where it says, or do not unpack. */
export class BrokenZip extends Error {}
/** A part that unpacks to more than it may, whatever size it claims. */
export class ZipTooLarge extends Error {}

const STORED = 0;
const DEFLATED = 8;
const endSignature = 0x06_05_4b_50;
const entrySignature = 0x02_01_4b_50;
const localSignature = 0x04_03_4b_50;
const in64Bits = 0xff_ff_ff_ff;
const mostEntries = 10_000;

/** An archive held in memory whose parts are unpacked as they are asked for, never as a whole. */
export class ZipEntries {
  readonly #bytes: Buffer;
  readonly #entries = new Map<string, ZipEntry>();

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#readDirectory();
  }

  has(path: string): boolean {
    return this.#entries.has(path);
  }

  get isEncrypted(): boolean {
    return [...this.#entries.values()].some((entry) => entry.isEncrypted);
  }

  claimedSize(path: string): number {
    return this.#entries.get(path)?.unpacked ?? 0;
  }

  /** A part's text in pieces; refuses what unpacks to more than `limit` bytes. */
  async *text(path: string, limit: number): AsyncGenerator<string, void> {
    const decoder = new TextDecoder('utf-8');
    let unpacked = 0;
    for await (const piece of this.#unpack(path)) {
      unpacked += piece.length;
      if (unpacked > limit) throw new ZipTooLarge(path);
      yield decoder.decode(piece, { stream: true });
    }
    yield decoder.decode();
  }

  #unpack(path: string): AsyncIterable<Buffer> {
    const entry = this.#entries.get(path);
    if (!entry) throw new BrokenZip(`${path} is missing`);
    const packed = this.#packedBytes(entry);
    if (entry.method === STORED) return Readable.from([packed]);
    if (entry.method !== DEFLATED) throw new BrokenZip(`${path} is packed in a way that nobody knows`);
    const inflate = createInflateRaw({ chunkSize: 256 * 1024 });
    inflate.end(packed);
    return inflate;
  }

  #packedBytes({ at, packed }: ZipEntry): Buffer {
    const bytes = this.#bytes;
    if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== localSignature) throw new BrokenZip('a part is not where it should be');
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    if (start + packed > bytes.length) throw new BrokenZip('a part breaks off');
    return bytes.subarray(start, start + packed);
  }

  #readDirectory(): void {
    const bytes = this.#bytes;
    const end = this.#findEnd();
    let at = bytes.readUInt32LE(end + 16);
    const count = bytes.readUInt16LE(end + 10);
    if (at === in64Bits) at = this.#directoryIn64Bits(end);
    if (count > mostEntries) throw new ZipTooLarge('its directory');
    for (let number = 0; number < count; number += 1) {
      if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entrySignature) throw new BrokenZip('the directory breaks off');
      const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [number, number, number];
      const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
      const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
      const [packed, header] = sizesOf(bytes, at, extra);
      this.#entries.set(name.replace(/^\//, ''), {
        method: bytes.readUInt16LE(at + 10),
        isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
        packed,
        unpacked: bytes.readUInt32LE(at + 24),
        at: header,
      });
      at += 46 + nameLength + extraLength + commentLength;
    }
  }

  /** The directory's own end stands at the end of the file, before a comment of at most 64 KiB. */
  #findEnd(): number {
    const bytes = this.#bytes;
    const earliest = Math.max(0, bytes.length - 65_557);
    for (let at = bytes.length - 22; at >= earliest; at -= 1) if (bytes.readUInt32LE(at) === endSignature) return at;
    throw new BrokenZip('no directory');
  }

  #directoryIn64Bits(end: number): number {
    const locator = end - 20;
    const record = locator < 0 ? -1 : Number(this.#bytes.readBigUInt64LE(locator + 8));
    if (record < 0 || record + 56 > this.#bytes.length) throw new BrokenZip('no directory');
    return Number(this.#bytes.readBigUInt64LE(record + 48));
  }
}

/** Packed size and place; writers that stream keep them in an extra field of 64 bits. */
function sizesOf(bytes: Buffer, at: number, extra: Buffer): [number, number] {
  const [unpacked, packed, header] = [bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)];
  if (packed !== in64Bits && header !== in64Bits) return [packed, header];
  for (let field = 0; field + 4 <= extra.length; field += 4 + extra.readUInt16LE(field + 2)) {
    if (extra.readUInt16LE(field) !== 1) continue;
    const wide = extra.subarray(field + 4, field + 4 + extra.readUInt16LE(field + 2));
    let place = unpacked === in64Bits ? 8 : 0;
    const next = (narrow: number) => {
      if (narrow !== in64Bits) return narrow;
      if (place + 8 > wide.length) throw new BrokenZip('the directory breaks off');
      place += 8;
      return Number(wide.readBigUInt64LE(place - 8));
    };
    return [next(packed), next(header)];
  }
  throw new BrokenZip('the directory breaks off');
}

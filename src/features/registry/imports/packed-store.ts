const roomBytes = 256 * 1024;
/** A character of JavaScript takes three bytes at most. */
const bytesPerCharacter = 3;

/**
 * Keeps many small values as the bytes of their JSON, close together in a few blocks outside of the heap: whoever tidies up
 * memory need not look at them. A block goes when nothing in it is held any more.
 */
export class PackedStore<T> {
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder();
  #room = new Uint8Array();

  pack(value: T): Uint8Array {
    const text = JSON.stringify(value);
    if (this.#room.length < text.length * bytesPerCharacter) this.#room = new Uint8Array(Math.max(roomBytes, text.length * bytesPerCharacter));
    const { written } = this.#encoder.encodeInto(text, this.#room);
    const packed = this.#room.subarray(0, written);
    this.#room = this.#room.subarray(written);
    return packed;
  }

  unpack(packed: Uint8Array): T {
    return JSON.parse(this.#decoder.decode(packed)) as T;
  }
}

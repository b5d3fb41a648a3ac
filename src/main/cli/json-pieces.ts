import { LongList } from '../../features/pairings/optimum/long-list.ts';
import type { TextBytes } from './text-bytes.ts';

const code = { quote: 0x22, comma: 0x2c, colon: 0x3a, openList: 0x5b, backslash: 0x5c, closeList: 0x5d, open: 0x7b, close: 0x7d } as const;
/** Some editors begin a text with it. */
const byteOrderMark = [0xef, 0xbb, 0xbf] as const;
/** So many elements of a long list are objects at a time. */
const atOnce = 4096;

/**
 * A JSON object of which one list is long: that list comes piece by piece, so that a country's problem does not stand in memory as a
 * text and as millions of objects. Whatever is no JSON throws a SyntaxError, here or when the list is gone through; where, is for
 * somebody else to say.
 */
export function readInPieces(text: TextBytes, longField: string): unknown {
  const scan = new Scan(text);
  if (scan.next() !== code.open) return JSON.parse(text.slice(scan.at, text.length)) as unknown;
  const entries: [string, unknown][] = [];
  scan.at += 1;
  for (let isFirst = true; ; isFirst = false) {
    if (isFirst && scan.next() === code.close) break;
    if (scan.next() !== code.quote) throw new SyntaxError('a name is wanted');
    const nameAt = scan.at;
    scan.skipValue();
    const name = JSON.parse(text.slice(nameAt, scan.at)) as string;
    if (scan.next() !== code.colon) throw new SyntaxError('a colon is wanted');
    scan.at += 1;
    entries.push([name, name === longField && scan.next() === code.openList ? scan.longList() : scan.value()]);
    const mark = scan.next();
    if (mark === code.close) break;
    if (mark !== code.comma) throw new SyntaxError('a comma is wanted');
    scan.at += 1;
  }
  scan.at += 1;
  if (scan.next() !== -1) throw new SyntaxError('nothing more is wanted');
  // As JSON.parse does it: of two values of one name the later, and no name means anything to the object itself.
  return Object.fromEntries(entries);
}

/** Goes through the bytes of a JSON text and finds where values end; whether they are right, JSON.parse says of each piece. */
class Scan {
  at = 0;
  private readonly text: TextBytes;

  constructor(text: TextBytes) {
    this.text = text;
    if (byteOrderMark.every((byte, at) => text.at(at) === byte)) this.at = byteOrderMark.length;
  }

  /** The next byte that is no blank; -1 at the end. */
  next(): number {
    for (; this.at < this.text.length; this.at += 1) {
      const byte = this.text.at(this.at);
      if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return byte;
    }
    return -1;
  }

  value(): unknown {
    this.next();
    const start = this.at;
    this.skipValue();
    return JSON.parse(this.text.slice(start, this.at));
  }

  skipValue(): void {
    const first = this.next();
    if (first === code.quote) this.skipString();
    else if (first === code.open || first === code.openList) this.skipNested(() => undefined);
    else while (this.at < this.text.length && !endsScalar(this.text.at(this.at))) this.at += 1;
  }

  longList(): LongList {
    const { text } = this;
    const start = this.at;
    const cuts = [start];
    let commas = 0;
    this.skipNested((at) => {
      commas += 1;
      if (commas % atOnce === 0) cuts.push(at);
    });
    const end = this.at - 1;
    if (text.at(end) !== code.closeList) throw new SyntaxError('the end of a list is wanted');
    const isEmpty = commas === 0 && text.slice(start + 1, end).trim() === '';
    return new LongList(isEmpty ? 0 : commas + 1, function* () {
      for (const [index, cut] of cuts.entries()) {
        const piece = JSON.parse(`[${text.slice(cut + 1, cuts[index + 1] ?? end)}]`) as unknown[];
        // A comma with nothing behind it.
        if (piece.length === 0 && !isEmpty) throw new SyntaxError('an element is wanted');
        yield* piece;
      }
    });
  }

  /** From an opening bracket to behind its closing one; tells of each comma that stands directly between them. */
  private skipNested(onComma: (at: number) => void): void {
    const { text } = this;
    let depth = 0;
    for (; this.at < text.length; this.at += 1) {
      const byte = text.at(this.at);
      if (byte === code.quote) {
        this.skipString();
        this.at -= 1;
      } else if (byte === code.open || byte === code.openList) depth += 1;
      else if (byte === code.close || byte === code.closeList) {
        depth -= 1;
        if (depth === 0) {
          this.at += 1;
          return;
        }
      } else if (byte === code.comma && depth === 1) onComma(this.at);
    }
    throw new SyntaxError('it ends too early');
  }

  private skipString(): void {
    const { text } = this;
    for (this.at += 1; this.at < text.length; this.at += 1) {
      const byte = text.at(this.at);
      if (byte === code.backslash) this.at += 1;
      else if (byte === code.quote) {
        this.at += 1;
        return;
      }
    }
    throw new SyntaxError('it ends too early');
  }
}

function endsScalar(byte: number): boolean {
  return byte === code.comma || byte === code.close || byte === code.closeList || byte <= 0x20;
}

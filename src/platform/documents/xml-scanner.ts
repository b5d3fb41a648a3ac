/** Told of markup in the order of the file; names come without their prefix, entities are resolved. */
export interface XmlListener {
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** A run of text; long ones come in several pieces. */
  text(text: string): void;
}

/** Markup that is not well formed, or that asks for more than the five entities of XML. */
export class BrokenXml extends Error {}

/** A tag of a file that an office program wrote is far shorter. */
const longestTag = 64 * 1024;
const deepest = 64;
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * XML in pieces, as fast as a sheet of two million cells needs it (a general parser took ten times as long). No
 * declaration of a document type is taken, so that no entity can be defined, and none can grow or fetch anything.
 */
export class XmlScanner {
  readonly #listener: XmlListener;
  readonly #open: string[] = [];
  #rest = '';

  constructor(listener: XmlListener) {
    this.#listener = listener;
  }

  write(piece: string): void {
    const xml = this.#rest === '' ? piece : this.#rest + piece;
    let at = 0;
    while (at < xml.length) {
      const next = xml.charCodeAt(at) === 60 ? this.#tag(xml, at) : this.#text(xml, at);
      if (next === at) break;
      at = next;
    }
    this.#rest = xml.slice(at);
    if (this.#rest.length > longestTag) throw new BrokenXml('a tag without an end');
  }

  end(): void {
    if (this.#rest.trim() !== '' || this.#open.length > 0) throw new BrokenXml('the file breaks off');
  }

  /** @returns where the text ends; `at` where more must come first */
  #text(xml: string, at: number): number {
    const tag = xml.indexOf('<', at);
    let end = tag === -1 ? xml.length : tag;
    if (tag === -1) {
      // An entity may be cut by the end of the piece.
      const entity = xml.lastIndexOf('&');
      if (entity >= at && !xml.includes(';', entity)) end = entity;
    }
    if (end > at && this.#open.length > 0) this.#listener.text(resolveEntities(xml.slice(at, end)));
    return end;
  }

  #tag(xml: string, at: number): number {
    const mark = xml.charCodeAt(at + 1);
    if (Number.isNaN(mark)) return at;
    if (mark === 33) return this.#declaration(xml, at);
    if (mark === 63) return after(xml, '?>', at);
    const end = endOfTag(xml, at + 1);
    if (end === -1) return at;
    if (mark === 47) this.#close(xml.slice(at + 2, end).trim());
    else this.#begin(xml, at + 1, end);
    return end + 1;
  }

  #begin(xml: string, start: number, end: number): void {
    const isEmpty = xml.charCodeAt(end - 1) === 47;
    const last = isEmpty ? end - 1 : end;
    let nameEnd = start;
    while (nameEnd < last && xml.charCodeAt(nameEnd) > 32) nameEnd += 1;
    const full = xml.slice(start, nameEnd);
    const name = withoutPrefix(full);
    this.#listener.open(name, xml.slice(nameEnd, last));
    if (isEmpty) {
      this.#listener.close(name);
      return;
    }
    this.#open.push(full);
    if (this.#open.length > deepest) throw new BrokenXml('nested too deep');
  }

  #close(full: string): void {
    if (this.#open.pop() !== full) throw new BrokenXml(`${full} closes nothing`);
    this.#listener.close(withoutPrefix(full));
  }

  #declaration(xml: string, at: number): number {
    if (xml.startsWith('<!--', at)) return after(xml, '-->', at);
    if (xml.startsWith('<![CDATA[', at)) {
      const end = xml.indexOf(']]>', at);
      if (end === -1) return at;
      this.#listener.text(xml.slice(at + 9, end));
      return end + 3;
    }
    if ('<![CDATA['.startsWith(xml.slice(at, at + 9)) || '<!--'.startsWith(xml.slice(at, at + 4))) return at;
    throw new BrokenXml('a document type is not taken');
  }
}

function after(xml: string, mark: string, at: number): number {
  const end = xml.indexOf(mark, at);
  return end === -1 ? at : end + mark.length;
}

/** The `>` of a tag, which may also stand inside of a value. */
function endOfTag(xml: string, start: number): number {
  // Nearly every tag ends with a value: a quote that nothing but an equals sign could make an opening one.
  const near = xml.indexOf('>', start);
  const last = xml.charCodeAt(near - 1) === 47 ? near - 2 : near - 1;
  if (near !== -1 && xml.charCodeAt(last) === 34 && xml.charCodeAt(last - 1) !== 61) return near;
  let quote = 0;
  for (let at = start; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return at;
    else if (code === 60) throw new BrokenXml('a tag in a tag');
  }
  return -1;
}

function withoutPrefix(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

function resolveEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(#x?[\dA-Fa-f]{1,7}|\w{1,10});|&/g, (_, body: string | undefined) => {
    const known = body === undefined ? undefined : (named[body] ?? characterOf(body));
    if (known === undefined) throw new BrokenXml('an entity that nobody knows');
    return known;
  });
}

function characterOf(body: string): string | undefined {
  if (!body.startsWith('#')) return undefined;
  const code = body.startsWith('#x') ? Number.parseInt(body.slice(2), 16) : Number(body.slice(1));
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : undefined;
}

/** The value of an attribute by its name, whatever its prefix; undefined where it is not there. */
export function attributeOf(attributes: string, name: string): string | undefined {
  for (let at = attributes.indexOf(name); at !== -1; at = attributes.indexOf(name, at + 1)) {
    const before = attributes.charCodeAt(at - 1);
    let equals = at + name.length;
    while (attributes.charCodeAt(equals) <= 32) equals += 1;
    if ((before > 32 && before !== 58) || attributes.charCodeAt(equals) !== 61) continue;
    let start = equals + 1;
    while (attributes.charCodeAt(start) <= 32) start += 1;
    const quote = attributes.charAt(start);
    if (quote !== '"' && quote !== "'") continue;
    const end = attributes.indexOf(quote, start + 1);
    return end === -1 ? undefined : resolveEntities(attributes.slice(start + 1, end));
  }
  return undefined;
}

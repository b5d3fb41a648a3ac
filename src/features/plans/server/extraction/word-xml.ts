/** One tag or run of text of an XML part; entities are resolved. */
export type XmlEvent =
  | { type: 'open' | 'empty'; name: string; attributes: string }
  | { type: 'close'; name: string }
  | { type: 'text'; text: string };

const token = /<([^>]*)>|([^<]+)/g;
const entity = /&(?:#(\d{1,7})|#x([\dA-Fa-f]{1,6})|(amp|lt|gt|quot|apos));/g;
const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function resolved(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(entity, (_, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
    if (name) return named[name] ?? '';
    const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '0', 16);
    return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
  });
}

/** Walks through the markup of a Word part; no entities but the five of XML are known, so none can grow. */
export function* xmlEvents(xml: string): Generator<XmlEvent> {
  for (const [, tag, text] of xml.matchAll(token)) {
    if (text !== undefined) yield { type: 'text', text: resolved(text) };
    else if (tag !== undefined && !/^[?!]/.test(tag)) {
      if (tag.startsWith('/')) yield { type: 'close', name: tag.slice(1).trim() };
      else {
        const end = tag.search(/[\s/]|$/);
        yield { type: tag.endsWith('/') ? 'empty' : 'open', name: tag.slice(0, end), attributes: tag.slice(end) };
      }
    }
  }
}

/** The value of an attribute such as `w:val`. */
export function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`${name}\\s*=\\s*"([^"]*)"`).exec(attributes)?.[1];
}

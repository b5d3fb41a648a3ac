/**
 * Text as a Word or Excel file can carry it: control characters, halves of surrogate pairs and non-characters make
 * such a file unreadable as a whole, and pasted text does contain them. Tabs and line feeds stay; CR LF becomes LF.
 */
export function printableText(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/\p{Cc}/gu, (character) => (character === '\t' || character === '\n' ? character : ''))
    .replaceAll(/\p{Cs}/gu, '\uFFFD')
    .replaceAll(/[\uFFFE\uFFFF]/g, '');
}

/** Printable text, escaped for XML content and for attributes in double quotes. */
export function xmlText(text: string): string {
  return printableText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Width in half-width columns: a Chinese character or a full-width mark takes two, a Latin letter or a digit one. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    width += /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6“”‘’…—·\u{20000}-\u{3FFFD}]/u.test(character)
      ? 2
      : 1;
  }
  return width;
}

/** How many lines a text takes in a column of so many half-width characters, its own line breaks included. */
export function lineCount(text: string, columnWidth: number): number {
  const lines = text.split('\n').map((line) => Math.max(1, Math.ceil(displayWidth(line) / columnWidth)));
  return lines.reduce((sum, count) => sum + count, 0);
}

import type { XmlListener } from './xml-scanner.ts';

/** Excel cuts a cell's text off at this many UTF-16 units. */
export const longestCellText = 32_767;

/** `_x000D_` in a string is the character of that code; an underscore that is one itself is written `_x005F_`. */
export function unescapedText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The strings that cells share, by number. How Chinese is pronounced (`rPh`) is no part of a text. */
export class SharedStrings implements XmlListener {
  readonly strings: string[] = [];
  #charactersLeft: number;
  #text = '';
  #inText = false;
  #inReading = false;

  constructor(characters: number) {
    this.#charactersLeft = characters;
  }

  open(name: string): void {
    if (name === 'si') this.#text = '';
    else if (name === 't') this.#inText = !this.#inReading;
    else if (name === 'rPh') this.#inReading = true;
  }

  close(name: string): void {
    if (name === 't') this.#inText = false;
    else if (name === 'rPh') this.#inReading = false;
    else if (name === 'si') this.strings.push(unescapedText(this.#text));
  }

  text(text: string): void {
    if (!this.#inText) return;
    this.#charactersLeft -= text.length;
    if (this.#charactersLeft < 0) throw new RangeError('shared strings');
    if (this.#text.length < longestCellText) this.#text += text;
  }
}

/** Control characters and halves of surrogate pairs, which the server refuses: they come by pasting, never by typing. */
const notWritten = /[^\P{Cc}\t\n\r]|\p{Cs}/gu;

/** What was typed or pasted, without what no keyboard makes. */
export function cleanText(typed: string): string {
  return typed.replaceAll(notWritten, '');
}

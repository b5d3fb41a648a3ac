import { checkedLength, type ExtractedText, refusedFile } from './extracted-text.ts';

function decodeWhole(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-16 without a mark: every line end and Latin sign has a zero byte on the same side. */
function wideEncodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  let even = 0;
  let odd = 0;
  const sample = bytes.subarray(0, 20_000);
  for (const [at, byte] of sample.entries()) {
    if (byte === 0) {
      if (at % 2 === 0) even += 1;
      else odd += 1;
    }
  }
  if (bytes.length % 2 === 1 || even + odd === 0) return undefined;
  if (even === 0) return 'utf-16le';
  return odd === 0 ? 'utf-16be' : undefined;
}

function decode(bytes: Uint8Array): string | undefined {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return decodeWhole(bytes, 'utf-16le');
  if (a === 0xfe && b === 0xff) return decodeWhole(bytes, 'utf-16be');
  if (bytes.includes(0)) {
    const wide = wideEncodingOf(bytes);
    return wide && decodeWhole(bytes, wide);
  }
  // Most files of county offices that are not UTF-8 come from Chinese Windows.
  return decodeWhole(bytes, 'utf-8') ?? decodeWhole(bytes, 'gb18030');
}

function isNoWriting(code: number): boolean {
  return code < 9 || (code > 13 && code < 32) || code === 127 || (code >= 0xe000 && code <= 0xf8ff) || code === 0xfffd;
}

/** Bytes of pictures and programs decode as GB18030 by chance, but never into words. */
function isWords(text: string): boolean {
  const sample = text.slice(0, 20_000);
  let controls = 0;
  for (let at = 0; at < sample.length; at += 1) if (isNoWriting(sample.charCodeAt(at))) controls += 1;
  if (controls > sample.length * 0.005) return false;
  const chinese = sample.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
  return chinese > 0 || /^[\s\u0020-\u007e\u2010-\u2030]*$/.test(sample);
}

/** Reads a text file in UTF-8, UTF-16 or GB18030; line ends become `\n`, a byte order mark is dropped. */
export function extractPlainText(bytes: Uint8Array): ExtractedText {
  const text = decode(bytes);
  if (text === undefined || !isWords(text)) throw refusedFile('plan.file-kind-unknown');
  if (/^\s*(?:<!doctype|<html|<\?xml|<head|<body)/i.test(text)) throw refusedFile('plan.file-kind', { kind: 'HTML/XML' });
  if (/^\s*\{\\rtf/.test(text)) throw refusedFile('plan.file-kind', { kind: 'RTF' });
  if (text.trim() === '') throw refusedFile('plan.file-empty');
  return { text: checkedLength(text.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n')), exactCells: false };
}

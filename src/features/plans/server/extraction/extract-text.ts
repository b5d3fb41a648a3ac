import type { RefusedError } from '../../../../kernel/refusal.ts';
import { extractDocx } from './docx.ts';
import { type ExtractedText, maximalFileSize, refusedFile, refusedTooLarge } from './extracted-text.ts';
import { extractPlainText } from './plain-text.ts';
import { withoutRadicals, withoutTwins } from './radicals.ts';

const signatures: [string, readonly number[]][] = [
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['TIFF', [0x49, 0x49, 0x2a, 0x00]],
  ['TIFF', [0x4d, 0x4d, 0x00, 0x2a]],
  ['BMP', [0x42, 0x4d]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['gzip', [0x1f, 0x8b]],
  ['.exe', [0x4d, 0x5a]],
  ['ELF', [0x7f, 0x45, 0x4c, 0x46]],
];

const zip = [0x50, 0x4b];
const oldOffice = [0xd0, 0xcf, 0x11, 0xe0];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/** An old Office container: .doc, .xls, .wps, or a .docx behind a password. */
function refusedContainer(bytes: Uint8Array): RefusedError {
  const names = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (name: string): boolean => names.includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage')) return refusedFile('plan.file-encrypted');
  return refusedFile('plan.file-kind', { kind: has('WordDocument') ? '.doc/.wps' : '.doc/.xls/.wps' });
}

/**
 * A .docx or a .pdf tells by its first bytes that it is one. Where they tell nothing it is damaged, or was never one: read
 * as plain text it would give some words at best, and nobody would know which are missing.
 */
export function refuseOtherThanNamed(fileName: string, bytes: Uint8Array): void {
  const kind = /\.(?:docx|pdf)$/i.exec(fileName)?.[0].toLowerCase();
  const tells = isPdf(bytes) || [zip, oldOffice, ...signatures.map(([, signature]) => signature)].some((signature) => startsWith(bytes, signature));
  if (kind !== undefined && bytes.length > 0 && !tells) throw refusedFile('plan.file-not-as-named', { kind });
}

/** Finds out what a file is by its first bytes and reads its words. */
export async function extractText(bytes: Uint8Array): Promise<ExtractedText> {
  const { text, ...how } = await extractByKind(bytes);
  const plain = withoutRadicals(text);
  return { ...how, text: isPdf(bytes) ? withoutTwins(plain) : plain };
}

/** Loads what a file of its kind is read with, so that a limit on its reading need not count it. */
export async function loadExtractor(bytes: Uint8Array): Promise<void> {
  if (isPdf(bytes)) await loadPdf();
}

function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
}

/** pdf.js is heavy and most notices are not .pdf: it is loaded when the first one comes. */
function loadPdf() {
  return import('./pdf.ts');
}

async function extractByKind(bytes: Uint8Array): Promise<ExtractedText> {
  if (bytes.length === 0) throw refusedFile('plan.file-empty');
  if (bytes.length > maximalFileSize) throw refusedTooLarge(bytes.length);
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return extractDocx(bytes);
  if (startsWith(bytes, zip)) throw refusedFile('plan.file-broken');
  if (startsWith(bytes, oldOffice)) throw refusedContainer(bytes);
  const other = signatures.find(([, signature]) => startsWith(bytes, signature));
  if (other) throw refusedFile('plan.file-kind', { kind: other[0] });
  if (isPdf(bytes)) return (await loadPdf()).extractPdf(bytes);
  return extractPlainText(bytes);
}

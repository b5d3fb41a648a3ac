/** Why a file cannot be read as a workbook. */
export type UnreadableReason = 'empty' | 'oldFormat' | 'encrypted' | 'otherFormat' | 'damaged' | 'tooLarge';

/** Old .xls and .et, and whatever was saved with a password. */
const compound = [0xd0, 0xcf, 0x11, 0xe0];

/** What a file is by its first bytes, whatever its name says. */
export function spreadsheetKind(bytes: Uint8Array): 'zip' | 'csv' | UnreadableReason {
  if (bytes.length === 0) return 'empty';
  if (compound.every((byte, at) => bytes[at] === byte)) return isEncryptedPackage(bytes) ? 'encrypted' : 'oldFormat';
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return 'zip';
  return looksLikeText(bytes) ? 'csv' : 'otherFormat';
}

/** A workbook with a password is a compound file with a stream of this name, in UTF-16. */
function isEncryptedPackage(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

/** No control characters, and a mark between cells in the first lines. A page saved as .xls is text too, but begins with a tag. */
function looksLikeText(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 4096);
  if (start.some((byte) => byte < 9 || (byte > 13 && byte < 32))) return false;
  const text = new TextDecoder('latin1').decode(start);
  return /[,\t]/.test(text) && !/^(?:\u00EF\u00BB\u00BF)?\s*<|^%PDF|^\{\\rtf/.test(text);
}

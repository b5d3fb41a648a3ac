import { unzipSync } from 'fflate';
import { RefusedError } from '../../../../kernel/refusal.ts';
import { checkedLength, type ExtractedText, refusedFile } from './extracted-text.ts';
import { wordText } from './word-document.ts';
import { WordNumbering } from './word-numbering.ts';

const mainPart = 'word/document.xml';
const numberingPart = 'word/numbering.xml';
/** The markup of a notice of hundreds of pages stays below. */
const maximalPart = 40 * 1024 * 1024;

interface Contents {
  names: string[];
  parts: Record<string, Uint8Array>;
}

/** Unpacks the two parts that hold words. Sizes are checked before anything is unpacked, and nothing unpacks beyond them. */
function contentsOf(bytes: Uint8Array): Contents {
  const names: string[] = [];
  const parts = unzipSync(bytes, {
    filter: (file) => {
      names.push(file.name);
      if (names.length > 5000) throw refusedFile('plan.file-expands-too-far');
      if (file.name !== mainPart && file.name !== numberingPart) return false;
      if (file.originalSize > maximalPart) throw refusedFile('plan.file-expands-too-far');
      return true;
    },
  });
  return { names, parts };
}

function isLocked(bytes: Uint8Array): boolean {
  return ((bytes[6] ?? 0) & 1) === 1;
}

function kindOf(names: readonly string[]): string {
  if (names.some((name) => name.startsWith('xl/'))) return '.xlsx';
  if (names.some((name) => name.startsWith('ppt/'))) return '.pptx';
  return names.some((name) => name === 'content.xml') ? '.odt/.ods' : '.zip';
}

/** Reads the words of a .docx, tables with merged cells included. */
export function extractDocx(bytes: Uint8Array): ExtractedText {
  if (isLocked(bytes)) throw refusedFile('plan.file-encrypted');
  let contents: Contents;
  try {
    contents = contentsOf(bytes);
  } catch (error) {
    if (error instanceof RefusedError) throw error;
    throw refusedFile('plan.file-broken');
  }
  const main = contents.parts[mainPart];
  if (!main) throw contents.names.length > 0 ? refusedFile('plan.file-kind', { kind: kindOf(contents.names) }) : refusedFile('plan.file-broken');
  const decoder = new TextDecoder();
  const xml = decoder.decode(main);
  if (!xml.includes('<w:body')) throw refusedFile('plan.file-broken');
  const numbering = contents.parts[numberingPart];
  const text = wordText(xml, new WordNumbering(numbering && decoder.decode(numbering)));
  if (text.trim() === '') {
    throw refusedFile(contents.names.some((name) => name.startsWith('word/media/')) ? 'plan.scan-without-text' : 'plan.file-empty');
  }
  return { text: checkedLength(text), exactCells: true };
}

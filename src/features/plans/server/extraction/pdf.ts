import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
// The part that decodes: imported here, so that it is loaded with this file and not within the time of the first .pdf.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { getDocument, type PDFDocumentProxy, type PDFPageProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { RefusedError } from '../../../../kernel/refusal.ts';
import { checkedLength, type ExtractedText, maximalPages, refusedFile } from './extracted-text.ts';
import { linesFrom, type PdfLine, type Run } from './pdf-lines.ts';
import { rulesOf } from './pdf-rules.ts';
import { tablesFrom } from './pdf-tables.ts';

const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
/** A page of a notice has a few thousand signs. */
const maximalRuns = 20_000;

interface PageText {
  /** From top to bottom; rows of tables have no left edge. */
  lines: { text: string; y: number; line: PdfLine | undefined }[];
}

async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  try {
    return await getDocument({
      // pdf.js takes the buffer over, and the caller may still need his.
      data: new Uint8Array(bytes),
      cMapUrl: join(home, 'cmaps/'),
      cMapPacked: true,
      standardFontDataUrl: join(home, 'standard_fonts/'),
      wasmUrl: join(home, 'wasm/'),
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      verbosity: VerbosityLevel.ERRORS,
    }).promise;
  } catch (error) {
    throw refusedFile(error instanceof Error && error.name === 'PasswordException' ? 'plan.file-encrypted' : 'plan.file-broken');
  }
}

async function readPage(page: PDFPageProxy): Promise<PageText> {
  const content = await page.getTextContent({ includeMarkedContent: false });
  const runs: Run[] = content.items.slice(0, maximalRuns).flatMap((item) => {
    if (!('str' in item) || item.str === '') return [];
    const [, , c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
    return [{ text: item.str, x, y, width: item.width, size: Math.hypot(c, d) || 10 }];
  });
  if (runs.length === 0) return { lines: [] };
  // Ruled lines are asked for only where words stand apart: it costs the decoding of every picture of the page.
  const mayHoldTable = linesFrom(runs).some((line) => line.text.includes(' '));
  const tables = mayHoldTable ? tablesFrom(rulesOf(await page.getOperatorList()), runs) : [];
  const tabled = new Set(tables.flatMap((table) => [...table.runs]));
  const lines: PageText['lines'] = linesFrom(runs.filter((run) => !tabled.has(run))).map((line) => ({ text: line.text, y: line.y, line }));
  for (const table of tables) {
    for (const [at, text] of table.rows.entries()) lines.push({ text, y: table.top - at * 1e-3, line: undefined });
  }
  return { lines: lines.toSorted((a, b) => b.y - a.y) };
}

/** The left edge of the type area: where most lines begin. */
function leftEdge(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) counts.set(Math.round(line.left / 4), (counts.get(Math.round(line.left / 4)) ?? 0) + 1);
  const common = [...counts].filter(([, count]) => count >= Math.max(2, lines.length * 0.1)).map(([left]) => left * 4);
  return common.length > 0 ? Math.min(...common) : Math.min(...lines.map((line) => line.left));
}

/** Lines that stand on every page at the same height: running heads, which are no part of the notice. */
function runningHeads(pages: readonly PageText[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const at of [page.lines[0], page.lines.at(-1)]) {
      if (at?.line) counts.set(`${Math.round(at.y)} ${at.text}`, (counts.get(`${Math.round(at.y)} ${at.text}`) ?? 0) + 1);
    }
  }
  return new Set([...counts].filter(([, count]) => count >= 2 && count >= pages.length - 1).map(([key]) => key));
}

/** Reads the words of a .pdf line by line; indents stay, as they tell where a paragraph begins. */
export async function extractPdf(bytes: Uint8Array): Promise<ExtractedText> {
  const document = await open(bytes);
  try {
    if (document.numPages > maximalPages) throw refusedFile('plan.text-too-long', { limit: maximalPages });
    const pages: PageText[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      pages.push(await readPage(page));
      page.cleanup();
    }
    const text = textOf(pages);
    if ((text.match(/[\u4e00-\u9fff]/g)?.length ?? 0) < 20) throw refusedFile('plan.scan-without-text');
    return { text: checkedLength(text), exactCells: true };
  } catch (error) {
    // What pdf.js throws half way is about the file: a page that is none, a tree that goes round.
    if (error instanceof RefusedError) throw error;
    throw refusedFile('plan.file-broken');
  } finally {
    await document.destroy();
  }
}

function textOf(pages: readonly PageText[]): string {
  const heads = runningHeads(pages);
  const edge = leftEdge(pages.flatMap((page) => page.lines.flatMap(({ line }) => (line ? [line] : []))));
  return pages
    .map((page) =>
      page.lines
        .filter(({ text, y }) => !heads.has(`${Math.round(y)} ${text}`))
        .map(({ text, line }) => (line && line.left - edge > line.size * 1.2 ? `\u3000\u3000${text}` : text))
        .join('\n'),
    )
    .join('\n\f');
}

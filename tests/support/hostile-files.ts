import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';

const MiB = 1024 * 1024;

function stream(dictionary: string, content: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`<<${dictionary}/Length ${content.length}>>\nstream\n`), content, Buffer.from('\nendstream')]);
}

/** A .pdf without a table of its objects: every reader then collects them by itself. */
function pdf(objects: readonly (string | Buffer)[]): Uint8Array {
  const numbered = objects.flatMap((object, at) => [Buffer.from(`${at + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]);
  return new Uint8Array(Buffer.concat([Buffer.from('%PDF-1.7\n'), ...numbered, Buffer.from('trailer<</Root 1 0 R>>\n%%EOF')]));
}

function onePage(content: Buffer, more: readonly Buffer[] = []): Uint8Array {
  return pdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</XObject<</X 6 0 R>>/Font<</F 5 0 R>>>>>>',
    content,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...more,
  ]);
}

const word = (body: string): Uint8Array => zipSync({ 'word/document.xml': strToU8(`<w:document><w:body>${body}`) });

/** A .docx that says its markup has five kilobytes, and unpacks to hundreds of megabytes. */
function wordThatLies(): Uint8Array {
  const bytes = Buffer.from(zipSync({ 'word/document.xml': new Uint8Array(256 * MiB) }, { level: 9 }));
  for (const [signature, size] of [['PK\u0003\u0004', 22], ['PK\u0001\u0002', 24]] as const) {
    bytes.writeUInt32LE(5_000, bytes.indexOf(signature, 0, 'latin1') + size);
  }
  return new Uint8Array(bytes);
}

/** Twelve forms, each of which draws the next ten times. */
function pdfOfEndlessForms(): Uint8Array {
  const forms = Array.from({ length: 12 }, (_, at) =>
    stream(
      `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X ${at + 7} 0 R>>/Font<</F 5 0 R>>>>`,
      Buffer.from('/X Do '.repeat(10)),
    ),
  );
  return onePage(stream('', Buffer.from('/X Do')), [...forms, stream('/Type/XObject/Subtype/Form/BBox[0 0 9 9]', Buffer.from('BT /F 1 Tf (a)Tj ET'))]);
}

/** Small files that cost whoever reads them trustingly gigabytes or minutes; made when asked for. */
export const hostileFiles = {
  'a .pdf whose page unpacks to hundreds of megabytes': () => onePage(stream('/Filter/FlateDecode', deflateSync(Buffer.alloc(384 * MiB, 32)))),
  'a .pdf of forms in forms in forms': pdfOfEndlessForms,
  'a .pdf of millions of lines': () =>
    onePage(stream('/Filter/FlateDecode', deflateSync(Buffer.from(`BT /F 12 Tf ${'1 0 0 1 1 1 Tm(a)Tj '.repeat(3e6)} ET`)))),
  'a .docx that lies about its size': wordThatLies,
  'a .docx of tables in tables in tables': () => word('<w:tbl><w:tr><w:tc>'.repeat(1.5e6)),
  'a .docx of brackets that never close': () => word('<'.repeat(30e6)),
  'a text of one endless gap': () => strToU8(`各社会组织：\n村${' '.repeat(990_000)}村`),
} as const satisfies Record<string, () => Uint8Array>;

/** Thousands of pages that are all the same one. */
export function pdfOfPages(pages: number): Uint8Array {
  const leaves = Array.from({ length: pages }, () => '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>');
  const kids = leaves.map((_, at) => `${at + 3} 0 R`).join(' ');
  return pdf(['<</Type/Catalog/Pages 2 0 R>>', `<</Type/Pages/Kids[${kids}]/Count ${pages}>>`, ...leaves]);
}

/** Arrays in arrays, three million deep. */
export function pdfOfNests(): Uint8Array {
  return pdf([`<</Type/Catalog/Pages 2 0 R/X ${'['.repeat(3e6)}>>`, '<</Type/Pages/Kids[3 0 R]/Count 1>>']);
}

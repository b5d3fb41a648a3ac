import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import '../../../../../tests/support/typescript-children.ts';
import { RefusedError } from '../../../../kernel/refusal.ts';
import { planReadingMessages } from '../../reading-messages.ts';
import { readPlanFile } from '../read-plan-file.ts';
import { extractText } from './extract-text.ts';
import { withoutRadicals } from './radicals.ts';

const examples = join(import.meta.dirname, '../../../../../examples');
const notice = readFileSync(join(examples, 'notices/02-table-plain.txt'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'jiedui-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function refusalOf(reading: Promise<unknown>): Promise<string> {
  const outcome = await reading.catch((error: unknown) => error);
  if (!(outcome instanceof RefusedError)) return 'not refused';
  const code = outcome.refusals[0]?.code ?? '';
  expect(planReadingMessages).toHaveProperty([code]);
  return code;
}

const bytesOf = (...bytes: number[]): Uint8Array => Uint8Array.from([...bytes, ...Array.from({ length: 600 }, (_, at) => (at * 37) % 256)]);
const word = (body: string, more: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({ 'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`), ...more });
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** GB18030 by hand for a few words, as Chinese Windows writes them. */
const inGb18030 = Uint8Array.from([0xb8, 0xf7, 0xc9, 0xe7, 0xbb, 0xe1, 0xd7, 0xe9, 0xd6, 0xaf, 0xa3, 0xba, 0x0d, 0x0a]);

/** The smallest .pdf with a picture-like page and no text. */
const scan = strToU8(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
);

describe('words of a file', () => {
  it('radicals that a browser wrote into a .pdf are the characters that a reader sees', () => {
    expect(withoutRadicals('桐柏县⺠政局组织⼈⼒，6⽉30⽇前，意⻅、⻓期')).toBe('桐柏县民政局组织人力，6月30日前，意见、长期');
  });

  it('a text in UTF-8 with or without mark, or UTF-16, is the same text', async () => {
    const wide = Buffer.from(`\ufeff${notice}`, 'utf16le');
    const turned = Buffer.from(wide).swap16();
    for (const bytes of [strToU8(notice), strToU8(`\ufeff${notice}`), wide, turned]) expect((await extractText(new Uint8Array(bytes))).text).toBe(notice);
  });

  it('GB18030 and Windows line ends are read', async () => {
    expect((await extractText(inGb18030)).text).toBe('各社会组织：\n');
  });

  it('merged cells of a Word table are marked, covered columns stay empty', async () => {
    const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
    const rows = [
      `<w:tr>${cell('标题', '<w:gridSpan w:val="2"/>')}${cell('甲', '<w:vMerge w:val="restart"/>')}</w:tr>`,
      `<w:tr>${cell('一')}${cell('')}${cell('', '<w:vMerge/>')}</w:tr>`,
    ];
    const { text, exactCells } = await extractText(word(`${paragraph('前')}<w:tbl>${rows.join('')}</w:tbl>${paragraph('后')}`));
    expect(text).toBe('前\n标题\t\t甲\n一\t\t〃\n后');
    expect(exactCells).toBe(true);
  });

  it('numbers that Word sets by itself are read with the words', async () => {
    const numbering = strToU8(
      '<w:numbering><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>',
    );
    const item = (text: string): string => `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    expect((await extractText(word(item('工作目标') + item('工作任务'), { 'word/numbering.xml': numbering }))).text).toBe('一、工作目标\n二、工作任务');
  });

  it('deleted words and second copies of text boxes stay out', async () => {
    const body = `<w:p><w:r><w:t>留</w:t></w:r><w:del><w:r><w:delText>删</w:delText></w:r></w:del><mc:Fallback><w:r><w:t>重</w:t></w:r></mc:Fallback></w:p>`;
    expect((await extractText(word(body))).text).toBe('留');
  });
});

describe('files that are no notice', () => {
  it.each([
    ['an empty file', new Uint8Array(0), 'plan.file-empty'],
    ['blank text', strToU8(' \n\n'), 'plan.file-empty'],
    ['a picture', bytesOf(0xff, 0xd8, 0xff, 0xe0), 'plan.file-kind'],
    ['a program', bytesOf(0x4d, 0x5a, 0x90, 0x00), 'plan.file-kind'],
    ['unknown bytes', bytesOf(0x01, 0x02, 0x03), 'plan.file-kind-unknown'],
    ['a web page', strToU8('<!DOCTYPE html><html><body>各社会组织</body></html>'), 'plan.file-kind'],
    ['a spreadsheet', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), 'plan.file-kind'],
    ['an old .doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('WordDocument', 'utf16le')]), 'plan.file-kind'],
    ['a .docx behind a password', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')]), 'plan.file-encrypted'],
    ['a broken .docx', word(paragraph('各社会组织')).slice(0, 90), 'plan.file-broken'],
    ['a .docx of pictures', word('<w:p/>', { 'word/media/image1.png': strToU8('x') }), 'plan.scan-without-text'],
    ['a broken .pdf', strToU8('%PDF-1.7\nnothing'), 'plan.file-broken'],
    ['a scan', scan, 'plan.scan-without-text'],
  ])('%s is refused', async (_, bytes, code) => {
    expect(await refusalOf(extractText(bytes))).toBe(code);
  });

  it('a .docx that unpacks without end is refused before it is unpacked', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(60 * 1024 * 1024) }, { level: 9 });
    const before = process.memoryUsage().arrayBuffers;
    expect(await refusalOf(extractText(bomb))).toBe('plan.file-expands-too-far');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(30 * 1024 * 1024);
  });

  it('a file of 50 MB is refused without being read', async () => {
    const path = join(folder, 'large.txt');
    writeFileSync(path, '');
    truncateSync(path, 50 * 1024 * 1024);
    expect(await refusalOf(readPlanFile(path))).toBe('plan.file-too-large');
  });

  it.each(['通知.docx', '通知.DOCX', '通知.pdf'])('a plain text named %s is refused: it may be what is left of a damaged file', async (fileName) => {
    expect(await refusalOf(readPlanFile({ fileName, bytes: strToU8(notice) }))).toBe('plan.file-not-as-named');
  });

  it('what a file is counts where its first bytes tell it, whatever its name', async () => {
    expect(await refusalOf(readPlanFile({ fileName: '通知.pdf', bytes: word(paragraph('各社会组织')) }))).toBe('not refused');
    expect(await refusalOf(readPlanFile({ fileName: '通知.docx', bytes: scan }))).toBe('plan.scan-without-text');
    expect(await refusalOf(readPlanFile({ fileName: '通知.docx', bytes: new Uint8Array(0) }))).toBe('plan.file-empty');
    expect(await refusalOf(readPlanFile({ fileName: '通知', bytes: strToU8(notice) }))).toBe('not refused');
  });

  it('a missing file and a folder are named', async () => {
    expect(await refusalOf(readPlanFile(join(folder, 'none.txt')))).toBe('plan.file-missing');
    expect(await refusalOf(readPlanFile(folder))).toBe('plan.file-is-folder');
  });
});

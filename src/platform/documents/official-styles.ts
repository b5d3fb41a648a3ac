import type { IStylesOptions } from 'docx';
import { CHARACTER, FONT, RED, SIZE, TIGHTENING } from './official-layout.ts';
import { CENTER, JUSTIFIED, LEFT, STYLE, exactLine } from './official-paragraph.ts';

const twoCharacters = { firstLineChars: 200, firstLine: 2 * CHARACTER };

const tightened = { characterSpacing: TIGHTENING };

function heading(font: (typeof FONT)[keyof typeof FONT], outlineLevel: number) {
  return {
    run: { font, size: SIZE.body, bold: false, italics: false, color: '000000', ...tightened },
    paragraph: { spacing: exactLine(), indent: twoCharacters, alignment: JUSTIFIED, outlineLevel, keepNext: true },
  };
}

function paragraphStyle(id: string, name: string, rest: object) {
  return { id, name, basedOn: 'Normal', quickFormat: true, ...rest };
}

/** The elements of an official paper as Word styles: fonts and sizes of GB/T 9704-2012, 7.2 and 7.3. */
export const OFFICIAL_STYLES: IStylesOptions = {
  default: {
    document: {
      run: {
        font: FONT.body,
        size: SIZE.body,
        language: { value: 'en-US', eastAsia: 'zh-CN' },
      },
      paragraph: { spacing: exactLine(), alignment: JUSTIFIED },
    },
    title: {
      run: { font: FONT.title, size: SIZE.title, bold: false, color: '000000' },
      paragraph: { spacing: exactLine(), alignment: CENTER, keepNext: true },
    },
    heading1: heading(FONT.heading1, 0),
    heading2: heading(FONT.heading2, 1),
    heading3: heading(FONT.body, 2),
    heading4: heading(FONT.body, 3),
  },
  paragraphStyles: [
    { id: 'Normal', name: 'Normal', quickFormat: true },
    paragraphStyle(STYLE.body, '公文正文', { run: tightened, paragraph: { indent: twoCharacters } }),
    paragraphStyle(STYLE.flush, '公文顶格', { run: tightened, paragraph: { alignment: LEFT } }),
    paragraphStyle(STYLE.mark, '公文标志', { run: { font: FONT.title, color: RED }, paragraph: { spacing: exactLine(), alignment: CENTER } }),
    paragraphStyle(STYLE.subtitle, '公文副标题', {
      run: { ...tightened, font: FONT.heading2 },
      paragraph: { alignment: CENTER },
    }),
    paragraphStyle(STYLE.tableText, '公文表格', {
      run: { size: SIZE.table },
      paragraph: { spacing: exactLine(360), alignment: LEFT },
    }),
    paragraphStyle(STYLE.tableHeader, '公文表头', {
      run: { font: FONT.heading1, size: SIZE.table },
      paragraph: { spacing: exactLine(360), alignment: CENTER, keepNext: true },
    }),
    paragraphStyle(STYLE.small, '公文版记', {
      run: { size: SIZE.small },
      paragraph: { spacing: exactLine(460) },
    }),
  ],
};

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Where a font is missing, Word takes the alternative named here instead of one that breaks the lines elsewhere. */
const FONTS = [
  { name: '仿宋_GB2312', instead: '仿宋', family: 'modern', pitch: 'fixed' },
  { name: '楷体_GB2312', instead: '楷体', family: 'modern', pitch: 'fixed' },
  { name: '方正小标宋简体', instead: '华文中宋', family: 'script', pitch: 'fixed' },
  { name: '黑体', instead: 'SimHei', family: 'modern', pitch: 'fixed' },
  { name: '宋体', instead: 'SimSun', family: 'auto', pitch: 'variable' },
];

function fontTableXml(): string {
  const fonts = FONTS.map(
    ({ name, instead, family, pitch }) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="86"/>` +
      `<w:family w:val="${family}"/><w:pitch w:val="${pitch}"/></w:font>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    `<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`
  );
}

/** Takes styles off the page's grid of lines: an attribute that the Word library has no word for. */
function offGrid(stylesXml: string, styles: readonly string[]): string {
  return styles.reduce((xml, style) => {
    const spacing = new RegExp(`(<w:style [^>]*w:styleId="${style}">(?:(?!</w:style>).)*?)(<w:spacing w:after)`, 's');
    return xml.replace(spacing, '$1<w:snapToGrid w:val="0"/>$2');
  }, stylesXml);
}

/**
 * Completes a Word file: takes some styles off the grid, names the fonts to take where an office lacks one, and puts the time that the caller gave in
 * place of the time of the machine, so that the same paper is the same bytes and can be compared by its digest.
 */
export function completePackage(
  file: Uint8Array,
  offGridStyles: readonly string[],
  createdAt: Date | undefined,
): Buffer {
  const parts = unzipSync(file);
  const core = strFromU8(parts['docProps/core.xml'] ?? new Uint8Array(0));
  const stamp = createdAt === undefined ? undefined : `${createdAt.toISOString().slice(0, 19)}Z`;
  const timed = core.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*(<\/dcterms:\w+>)/g, (_, start, end) => {
    return stamp === undefined ? '' : `${start}${stamp}${end}`;
  });
  const ordered = {
    '[Content_Types].xml': parts['[Content_Types].xml'] ?? new Uint8Array(0),
    ...parts,
    'docProps/core.xml': strToU8(timed),
    'word/styles.xml': strToU8(offGrid(strFromU8(parts['word/styles.xml'] ?? new Uint8Array(0)), offGridStyles)),
    'word/fontTable.xml': strToU8(fontTableXml()),
  };
  return Buffer.from(zipSync(ordered, { level: 6, mtime: new Date(1980, 0, 1) }));
}

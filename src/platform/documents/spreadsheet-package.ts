import { xmlText } from './plain-text.ts';
import { columnName } from './spreadsheet-cells.ts';
import type { WrittenSheet } from './spreadsheet-sheet.ts';

/** A sheet that has been written, under the name that Excel shows on its tab. */
export type NamedSheet = WrittenSheet & { readonly name: string; readonly columns: number };

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** `xl/workbook.xml`: the sheets by name, and for each its filter and the headings that repeat on every printed page. */
export function workbookXml(sheets: readonly NamedSheet[]): string {
  const entries = sheets.map(({ name }, index) => {
    return `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`;
  });
  const defined = sheets.flatMap(({ name, columns, headerRow, lastRow }, index) => {
    if (headerRow === 0) return [];
    const prefix = `'${xmlText(name.replaceAll("'", "''"))}'!`;
    const filtered = `${prefix}$A$${headerRow}:$${columnName(columns)}$${lastRow}`;
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${filtered}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${prefix}$${headerRow}:$${headerRow}</definedName>`,
    ];
  });
  return (
    `${XML}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}">` +
    `<bookViews><workbookView activeTab="0"/></bookViews><sheets>${entries.join('')}</sheets>` +
    `${defined.length > 0 ? `<definedNames>${defined.join('')}</definedNames>` : ''}</workbook>`
  );
}

/** `xl/_rels/workbook.xml.rels`. */
export function workbookRelationsXml(sheets: number): string {
  const relations = Array.from({ length: sheets }, (_, index) => {
    return `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`;
  });
  return (
    `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}` +
    `<Relationship Id="rId${sheets + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`
  );
}

/** `[Content_Types].xml`. Sheets are the default kind of XML part, so this part need not know how many there will be and can come first. */
export function contentTypesXml(): string {
  const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const relations = 'application/vnd.openxmlformats-package.relationships+xml';
  const core = 'application/vnd.openxmlformats-package.core-properties+xml';
  return (
    `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="${relations}"/>` +
    `<Default Extension="xml" ContentType="${main}.worksheet+xml"/>` +
    `<Override PartName="/xl/workbook.xml" ContentType="${main}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${main}.styles+xml"/>` +
    `<Override PartName="/docProps/core.xml" ContentType="${core}"/></Types>`
  );
}

/** `_rels/.rels`. */
export function packageRelationsXml(): string {
  return (
    `${XML}<Relationships xmlns="${PACKAGE}/relationships">` +
    `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>` +
    `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
    '</Relationships>'
  );
}

/** `docProps/core.xml`: who made the file and, where known, when. */
export function corePropertiesXml(creator: string, createdAt: Date | undefined): string {
  const created =
    createdAt === undefined
      ? ''
      : `<dcterms:created xsi:type="dcterms:W3CDTF">${createdAt.toISOString().slice(0, 19)}Z</dcterms:created>`;
  return (
    `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:creator>${xmlText(creator)}</dc:creator>${created}</cp:coreProperties>`
  );
}

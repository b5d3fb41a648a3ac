/** How a column's values are written: `money` is integer fen, shown in yuan; `tenths` is whole tenths, shown with one decimal; times are shown by Asia/Shanghai. */
export type ColumnKind = 'text' | 'integer' | 'tenths' | 'money' | 'date' | 'dateTime';

/** Index of a cell format in the workbook's style sheet. */
export type CellStyle = number;

/** The looks of a value: by kind, and a word in a number's place, which stands where the number would. */
const LOOKS = ['text', 'integer', 'money', 'date', 'dateTime', 'wordForFigure', 'tenths'] as const;
type Look = (typeof LOOKS)[number];
const FIRST_PLAIN = 4;
const FIRST_TOTAL = FIRST_PLAIN + LOOKS.length;

function formats(first: number): Record<Look, CellStyle> {
  return { text: first, integer: first + 1, money: first + 2, date: first + 3, dateTime: first + 4, wordForFigure: first + 5, tenths: first + 6 };
}

/** The formats that a sheet uses, by name; the order is that of `cellXfs` below. */
export const CELL_STYLE = {
  title: 1,
  note: 2,
  header: 3,
  plain: formats(FIRST_PLAIN),
  total: formats(FIRST_TOTAL),
  marked: { error: FIRST_TOTAL + LOOKS.length, odd: FIRST_TOTAL + LOOKS.length + 1 },
} as const;

/** 49 is Excel's own text format, 3 and 4 its whole number and two decimals with separators; the dates and the one decimal are ours. */
const NUMBER_FORMAT: Record<Look, number> = { text: 49, integer: 3, money: 4, date: 164, dateTime: 165, wordForFigure: 49, tenths: 166 };

const ALIGNMENT: Record<Look, string> = {
  text: 'vertical="center" wrapText="1"',
  integer: 'vertical="center"',
  tenths: 'vertical="center"',
  money: 'vertical="center"',
  date: 'horizontal="center" vertical="center"',
  dateTime: 'horizontal="center" vertical="center"',
  wordForFigure: 'horizontal="right" vertical="center" wrapText="1"',
};

function valueFormat(look: Look, emphasis: 'plain' | 'total'): string {
  const [font, fill] = emphasis === 'total' ? [3, 3] : [0, 0];
  return (
    `<xf numFmtId="${NUMBER_FORMAT[look]}" fontId="${font}" fillId="${fill}" borderId="1" xfId="0" applyNumberFormat="1" ` +
    `applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment ${ALIGNMENT[look]}/></xf>`
  );
}

/** Text on a coloured ground. */
function markedFormat(fill: number): string {
  return (
    `<xf numFmtId="49" fontId="0" fillId="${fill}" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" ` +
    `applyAlignment="1"><alignment ${ALIGNMENT.text}/></xf>`
  );
}

function thinLine(side: 'left' | 'right' | 'top' | 'bottom'): string {
  return `<${side} style="thin"><color rgb="FF808080"/></${side}>`;
}

/** `xl/styles.xml`: 宋体 11 for values, 黑体 for title and header, thin lines round every cell so that prints need none. */
export function stylesXml(): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>' +
    '<numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/><numFmt numFmtId="166" formatCode="#,##0.0"/></numFmts>' +
    '<fonts count="5"><font><sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/></font>' +
    '<font><sz val="16"/><name val="黑体"/><family val="3"/><charset val="134"/></font>' +
    '<font><sz val="10"/><color rgb="FF595959"/><name val="宋体"/><family val="3"/><charset val="134"/></font>' +
    '<font><b/><sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/></font>' +
    '<font><sz val="11"/><name val="黑体"/><family val="3"/><charset val="134"/></font></fonts>' +
    '<fills count="6"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    '<fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/><bgColor indexed="64"/></patternFill></fill>' +
    '<fill><patternFill patternType="solid"><fgColor rgb="FFF7F7F7"/><bgColor indexed="64"/></patternFill></fill>' +
    '<fill><patternFill patternType="solid"><fgColor rgb="FFF8CBCB"/><bgColor indexed="64"/></patternFill></fill>' +
    '<fill><patternFill patternType="solid"><fgColor rgb="FFFFF2B3"/><bgColor indexed="64"/></patternFill></fill></fills>' +
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
    `<border>${thinLine('left')}${thinLine('right')}${thinLine('top')}${thinLine('bottom')}<diagonal/></border></borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${FIRST_TOTAL + LOOKS.length + 2}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
    '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1">' +
    '<alignment horizontal="center" vertical="center" wrapText="1"/></xf>' +
    '<xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1">' +
    '<alignment horizontal="left" vertical="center" wrapText="1"/></xf>' +
    '<xf numFmtId="49" fontId="4" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" ' +
    'applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>' +
    LOOKS.map((look) => valueFormat(look, 'plain')).join('') +
    LOOKS.map((look) => valueFormat(look, 'total')).join('') +
    markedFormat(4) +
    markedFormat(5) +
    '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}

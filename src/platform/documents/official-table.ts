import { type Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx';
import type { OfficialTable } from './official-document.ts';
import { TEXT_WIDTH } from './official-layout.ts';
import { CENTER, LEFT, RIGHT, STYLE, styled } from './official-paragraph.ts';
import { displayWidth, printableText } from './plain-text.ts';

/** A Chinese character and a digit of 小四, and the padding of a cell on both sides with a little air, in twips. */
const FULL_WIDTH = 240;
const HALF_WIDTH = 135;
const PADDING = 180;
const ALIGNMENT = { left: LEFT, center: CENTER, right: RIGHT };

function lines(text: string): string[] {
  return printableText(text).split('\n');
}

/** Room that a line takes; digits are wider than half a character in many fonts. */
function advance(line: string): number {
  const wide = displayWidth(line) - line.length;
  return Math.max(0, wide) * FULL_WIDTH + Math.max(0, line.length - wide) * HALF_WIDTH;
}

/** Twips that a column needs to show its longest line on one line, and its heading on two. */
function naturalWidth({ columns, rows }: OfficialTable, column: number): number {
  const header = advance(columns[column]?.header ?? '');
  const cells = rows.flatMap((row) => lines(row[column] ?? '')).map(advance);
  return Math.max(Math.min(header, header / 2 + FULL_WIDTH), 2 * FULL_WIDTH, ...cells) + PADDING;
}

/**
 * Widths of the columns in twips, together the width of the type area. Without set shares, narrow columns get what
 * they need and wide ones share the rest evenly; what is left over goes to all in proportion.
 */
export function tableWidths(table: OfficialTable): number[] {
  const needed = table.columns.map(({ width }, column) => width ?? naturalWidth(table, column));
  const isShared = table.columns.some(({ width }) => width !== undefined);
  const shares = isShared ? needed : capped(needed, TEXT_WIDTH);
  const sum = shares.reduce((total, share) => total + share, 0);
  const widths = shares.map((share) => Math.floor((share / sum) * TEXT_WIDTH));
  const rest = TEXT_WIDTH - widths.reduce((total, width) => total + width, 0);
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width));
}

/** Cuts the widest down to one common cap, so that all together fit. */
function capped(needed: readonly number[], available: number): number[] {
  let [cap, left] = [available, available];
  for (const [index, width] of needed.toSorted((a, b) => a - b).entries()) {
    cap = left / (needed.length - index);
    if (width > cap) break;
    left -= width;
    cap = width;
  }
  return needed.map((width) => Math.min(width, cap));
}

/** A ruled table as wide as the text; its headings repeat on every page and no row is cut by a page's end. */
export function tableOf(table: OfficialTable): (Paragraph | Table)[] {
  const widths = tableWidths(table);
  const cell = (column: number, paragraphs: Paragraph[]) => {
    return new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      children: paragraphs,
    });
  };
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map(({ header: text }, column) => {
      return cell(column, lines(text).map((line) => styled(STYLE.tableHeader, line)));
    }),
  });
  const rows = table.rows.map((row) => {
    const cells = table.columns.map(({ align = 'left' }, column) => {
      const paragraphs = lines(row[column] ?? '').map((line) => {
        return styled(STYLE.tableText, line, { alignment: ALIGNMENT[align] });
      });
      return cell(column, paragraphs);
    });
    return new TableRow({ cantSplit: true, children: cells });
  });
  const caption = table.caption === undefined ? [] : [styled(STYLE.flush, table.caption, { alignment: CENTER, keepNext: true })];
  return [
    ...caption,
    new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      margins: { top: 40, bottom: 40, left: 70, right: 70 },
      rows: [header, ...rows],
    }),
  ];
}

import { mergedMark } from '../../reading/tables.ts';

/** A cell of a table with what it covers. */
export interface GridCell {
  text: string;
  columns: number;
  /** The lower part of a cell that is merged downwards. */
  goesOn: boolean;
}

/** One row of a table as a line: cells set apart by tabs, the lower parts of merged cells marked 〃. */
export function rowText(cells: readonly GridCell[]): string {
  return cells
    .flatMap((cell) => {
      const words = cell.goesOn ? mergedMark : cell.text.replaceAll(/[\t\n]+/g, ' ').trim();
      return [words, ...Array.from({ length: Math.min(cell.columns, 64) - 1 }, () => '')];
    })
    .join('\t');
}

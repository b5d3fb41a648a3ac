import { numberFrom } from './chinese-numerals.ts';
import type { Passage } from './passage.ts';
import type { Table } from './tables.ts';

const total = /^(?:合 *计|总 *计)/;
const figure = /^(?<n>\d{1,9}(?:，\d{3})*(?:\.\d{1,4})?) ?(?:亿元|万元|元|家|个|户|人|名|次|亩)?$/;

function figureIn(words: Passage | undefined): number | undefined {
  return numberFrom(figure.exec(words?.norm ?? '')?.groups?.n ?? '');
}

/** The sums that the rows of a table do not come to: 合计 56 under 12, 8, 20, 6 and 9. */
export function wrongSumsIn(table: Table): Passage[] {
  const sums = table.rows.filter((row) => row.some((cell) => total.test(cell.words.norm)));
  const parts = table.rows.filter((row) => !row.some((cell) => /^(?:合|总|小) *计/.test(cell.words.norm)));
  const [sum] = sums;
  if (!sum || sums.length > 1 || parts.length < 2) return [];
  return sum.flatMap(({ words }, column) => {
    const said = figureIn(words);
    const cells = parts.map((row) => row[column]).filter((cell) => cell !== undefined && cell.words.text !== '');
    const figures = cells.map((cell) => figureIn(cell?.words));
    if (said === undefined || table.columns[column]?.kind === 'index' || figures.length < 2 || figures.includes(undefined)) return [];
    const added = Math.round(figures.reduce<number>((all, one) => all + (one ?? 0), 0) * 100) / 100;
    return added === said ? [] : [words];
  });
}

/** A run of signs with its place on the page, in points from the lower left corner. */
export interface Run {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Size of the type. */
  size: number;
}

export interface PdfLine {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
}

/** Puts runs that stand on one base line together; wide gaps become spaces. */
export function linesFrom(runs: readonly Run[]): PdfLine[] {
  const sorted = runs.toSorted((a, b) => b.y - a.y || a.x - b.x);
  const rows: Run[][] = [];
  for (const run of sorted) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(first.y - run.y) <= Math.max(first.size, run.size) * 0.45) row.push(run);
    else rows.push([run]);
  }
  return rows.map((row) => lineFrom(row.toSorted((a, b) => a.x - b.x))).filter((line) => line.text !== '');
}

function lineFrom(row: readonly Run[]): PdfLine {
  let text = '';
  let right: number | undefined;
  let space = 0;
  for (const run of row) {
    if (run.text.trim() === '') {
      // A typed space is kept; the sliver that a layout program sets between Chinese and digits is none.
      space = Math.max(space, run.width / run.size);
      continue;
    }
    if (right !== undefined) {
      const gap = (run.x - right) / run.size;
      const latin = /[A-Za-z\d]$/.test(text) && /^[A-Za-z\d]/.test(run.text);
      if (gap > 1.4) text = `${text.trimEnd()}  `;
      else if (!text.endsWith(' ')) {
        const mixed = /\d$/.test(text) !== /^\d/.test(run.text);
        if (gap > 0.6 || (latin && gap > 0.2) || space >= (mixed ? 0.4 : 0.2)) text += ' ';
      }
    }
    space = 0;
    text += run.text;
    right = Math.max(right ?? 0, run.x + run.width);
  }
  const first = row.find((run) => run.text.trim() !== '');
  return { text: text.trim(), left: first?.x ?? 0, right: right ?? 0, y: first?.y ?? 0, size: Math.max(...row.map((run) => run.size)) };
}

/** `龙山县百合协会` above `龙山县义工联`: two names that begin with one place, also where the first fills its line. */
function beginsAnew(above: string, below: string): boolean {
  // Signs of a PDF may still be the radicals that look like them.
  const place = /^[\u2e80-\u2fd5\u4e00-\u9fff]{1,5}?[县市区旗镇乡]/.exec(below)?.[0];
  return place !== undefined && above.startsWith(place) && above.length > place.length + 3;
}

/** Joins the lines of one cell: a line that reaches the edge goes on, a shorter one ends a name. */
export function cellText(runs: readonly Run[], rightEdge: number): string {
  const lines = linesFrom(runs);
  let text = '';
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    if (before) {
      const full = rightEdge - before.right < before.size * 1.6;
      // `0778-` above `3220001`: a number broken behind its hyphen is one.
      const broken = /\d[-—–]$/.test(text) && /^\d/.test(line.text);
      text += broken || (full && !/[A-Za-z]$/.test(text) && !beginsAnew(text.slice(text.lastIndexOf(' ') + 1), line.text)) ? '' : ' ';
    }
    text += line.text;
  }
  return text;
}

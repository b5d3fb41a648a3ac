import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A ruled line on a page, in points from the lower left corner. */
export interface Rule {
  /** The coordinate that stays: y of a horizontal line, x of a vertical one. */
  at: number;
  from: number;
  to: number;
}

export interface Rules {
  horizontal: Rule[];
  vertical: Rule[];
}

type Matrix = readonly [number, number, number, number, number, number];
const identity: Matrix = [1, 0, 0, 1, 0, 0];
const thin = 3;
const shortest = 6;

function times(a: Matrix, b: readonly number[]): Matrix {
  const [b0 = 1, b1 = 0, b2 = 0, b3 = 1, b4 = 0, b5 = 0] = b;
  return [
    a[0] * b0 + a[2] * b1,
    a[1] * b0 + a[3] * b1,
    a[0] * b2 + a[2] * b3,
    a[1] * b2 + a[3] * b3,
    a[0] * b4 + a[2] * b5 + a[4],
    a[1] * b4 + a[3] * b5 + a[5],
  ];
}

function addSegment(rules: Rules, [x1, y1]: [number, number], [x2, y2]: [number, number]): void {
  const width = Math.abs(x1 - x2);
  const height = Math.abs(y1 - y2);
  if (height <= thin && width >= shortest) rules.horizontal.push({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) });
  else if (width <= thin && height >= shortest) rules.vertical.push({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) });
}

/** Adds the sides of a path: a thin filled box is one line, anything else its straight edges. */
function addPath(rules: Rules, data: ArrayLike<number>, matrix: Matrix): void {
  const points: [number, number][] = [];
  const edges: [[number, number], [number, number]][] = [];
  let start: [number, number] = [0, 0];
  let last: [number, number] = [0, 0];
  const place = (x = 0, y = 0): [number, number] => [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
  for (let at = 0; at < data.length; ) {
    const operation = data[at];
    if (operation === 0 || operation === 1) {
      const next = place(data[at + 1], data[at + 2]);
      if (operation === 0) start = next;
      else edges.push([last, next]);
      points.push(next);
      last = next;
      at += 3;
    } else if (operation === 2 || operation === 3) {
      last = place(data[at + (operation === 2 ? 5 : 3)], data[at + (operation === 2 ? 6 : 4)]);
      points.push(last);
      at += operation === 2 ? 7 : 5;
    } else {
      edges.push([last, start]);
      last = start;
      at += 1;
    }
  }
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const box: [[number, number], [number, number]] = [
    [Math.min(...xs), Math.min(...ys)],
    [Math.max(...xs), Math.max(...ys)],
  ];
  if (box[1][0] - box[0][0] <= thin || box[1][1] - box[0][1] <= thin) {
    addSegment(rules, box[0], box[1]);
    return;
  }
  for (const [from, to] of edges) addSegment(rules, from, to);
}

const painted = new Set<number>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

/** The ruled lines that a page paints; clipping paths are no lines. */
export function rulesOf(operators: { fnArray: readonly number[]; argsArray: readonly unknown[] }): Rules {
  const rules: Rules = { horizontal: [], vertical: [] };
  const stack: Matrix[] = [];
  let matrix = identity;
  for (const [at, operation] of operators.fnArray.entries()) {
    const args = operators.argsArray[at];
    if (operation === OPS.save) stack.push(matrix);
    else if (operation === OPS.restore) matrix = stack.pop() ?? identity;
    else if (operation === OPS.transform && Array.isArray(args)) matrix = times(matrix, args as number[]);
    else if (operation === OPS.constructPath && Array.isArray(args) && painted.has(args[0] as number)) {
      const [data] = args[1] as [ArrayLike<number> | null];
      if (data && data.length < 4000) addPath(rules, data, matrix);
    }
  }
  return rules;
}

/** Levels of grey, row by row, 0 black to 255 white. */
export interface GreyPicture {
  width: number;
  height: number;
  levels: Uint8Array;
}

/** A part of a picture in shares of its width and height, from the upper left corner. */
export interface Frame {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export const whole: Frame = { left: 0, top: 0, right: 1, bottom: 1 };

/** A frame inside of another one. */
export function within(outer: Frame, inner: Frame): Frame {
  const [width, height] = [outer.right - outer.left, outer.bottom - outer.top];
  return {
    left: outer.left + inner.left * width,
    top: outer.top + inner.top * height,
    right: outer.left + inner.right * width,
    bottom: outer.top + inner.bottom * height,
  };
}

/** From which the mean level of any part of a picture is four looks, shares of a pixel included. */
export interface Means {
  width: number;
  height: number;
  /** Of all levels above and to the left of a point. */
  sumTo(x: number, y: number): number;
}

/** Sums over all that lies above and to the left are made once. */
export function meansOf({ width, height, levels }: GreyPicture): Means {
  const columns = width + 1;
  const sums = new Float64Array(columns * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      row += levels[y * width + x] ?? 0;
      sums[(y + 1) * columns + x + 1] = (sums[y * columns + x + 1] ?? 0) + row;
    }
  }
  /** Between the corners of pixels the sum is as linear as the pixel is even. */
  const sumTo = (x: number, y: number): number => {
    const [left, top] = [Math.min(Math.floor(x), width - 1), Math.min(Math.floor(y), height - 1)];
    const [across, down] = [x - left, y - top];
    const at = top * columns + left;
    const above = (sums[at] ?? 0) * (1 - across) + (sums[at + 1] ?? 0) * across;
    const below = (sums[at + columns] ?? 0) * (1 - across) + (sums[at + columns + 1] ?? 0) * across;
    return above * (1 - down) + below * down;
  };
  return { width, height, sumTo };
}

/** A part of a picture as a coarse one of the size given, row by row: the mean of each of its cells. */
export function coarse({ width, height, sumTo }: Means, { left, top, right, bottom }: Frame, columns: number, rows: number): Float64Array {
  const [across, down] = [((right - left) * width) / columns, ((bottom - top) * height) / rows];
  const corners = new Float64Array((columns + 1) * (rows + 1));
  for (let y = 0; y <= rows; y += 1) {
    for (let x = 0; x <= columns; x += 1) corners[y * (columns + 1) + x] = sumTo(left * width + x * across, top * height + y * down);
  }
  const cells = new Float64Array(columns * rows);
  for (let y = 0; y < rows; y += 1) {
    for (let x = 0; x < columns; x += 1) {
      const at = y * (columns + 1) + x;
      const below = at + columns + 1;
      const sum = (corners[below + 1] ?? 0) - (corners[below] ?? 0) - (corners[at + 1] ?? 0) + (corners[at] ?? 0);
      cells[y * columns + x] = sum / (across * down);
    }
  }
  return cells;
}

/** How far levels spread around their mean. */
export function spreadOf(cells: ArrayLike<number>): number {
  let [sum, squares] = [0, 0];
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at] ?? 0;
    sum += cell;
    squares += cell * cell;
  }
  const mean = sum / cells.length;
  return Math.sqrt(Math.max(0, squares / cells.length - mean * mean));
}

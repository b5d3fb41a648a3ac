import { whole, type Frame, type GreyPicture } from './grey-picture.ts';

/** How much the levels of a line may differ for it to be one colour: re-encoding leaves some noise in it. */
const evenWithin = 12;
/** And how far its middle may lie from that of the outermost line. */
const sameColourWithin = 8;
/** From one side; what is emptier than that is no picture. */
const mostPerSide = 0.45;
/** Less than that at every side is no border that anybody put there. */
const leastBorder = 0.012;

/**
 * The picture without a border of one colour, such as a screenshot or a messenger puts around it; the whole where there is none.
 * An even sky looks like one: that is why a picture is known with and without it.
 */
export function frameWithoutBorder({ width, height, levels }: GreyPicture): Frame {
  const row = (y: number) => middleOf(width, (at) => levels[y * width + at] ?? 0);
  const top = evenLines(height, row);
  const bottom = height - evenLines(height, (line) => row(height - 1 - line));
  const column = (x: number) => middleOf(bottom - top, (at) => levels[(top + at) * width + x] ?? 0);
  const left = evenLines(width, column);
  const right = width - evenLines(width, (line) => column(width - 1 - line));
  const frame: Frame = { left: left / width, top: top / height, right: right / width, bottom: bottom / height };
  return Math.max(frame.left, frame.top, 1 - frame.right, 1 - frame.bottom) < leastBorder ? whole : frame;
}

/** How many lines from the outside on are of the colour of the first, and one more, in which border and picture mix. */
function evenLines(lines: number, middle: (line: number) => number | undefined): number {
  const outermost = middle(0);
  if (outermost === undefined) return 0;
  const most = Math.floor(lines * mostPerSide);
  let count = 1;
  for (; count < most; count += 1) {
    const found = middle(count);
    if (found === undefined || Math.abs(found - outermost) > sameColourWithin) break;
  }
  return Math.min(most, count + 1);
}

/** Half way between the lowest and the highest level of a line of one colour; undefined where it is more than one. */
function middleOf(length: number, level: (at: number) => number): number | undefined {
  let [lowest, highest] = [255, 0];
  for (let at = 0; at < length; at += 1) {
    const value = level(at);
    lowest = Math.min(lowest, value);
    highest = Math.max(highest, value);
    if (highest - lowest > evenWithin) return undefined;
  }
  return (lowest + highest) / 2;
}

/** Twentieths of a point, the unit of Word, from millimetres. */
function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** GB/T 9704-2012, 5.2: A4, 37 mm above, 28 mm to the left, a type area of 156 × 225 mm. */
export const PAGE = {
  width: twips(210),
  height: twips(297),
  top: twips(37),
  left: twips(28),
  right: twips(210 - 28 - 156),
  bottom: twips(297 - 37 - 225),
  /** The dash of the page number stands 7 mm below the type area; half a line of 4号 lies between it and the edge. */
  footer: twips(297 - 37 - 225 - 7 - 2.8),
};

export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;

/** 22 lines in 225 mm. */
export const LINE = 579;

/**
 * 28 characters of 16 pt are 158 mm, two more than the type area: each is set a quarter of a point closer, in every
 * program alike, which a grid of characters is not.
 */
export const TIGHTENING = -5;

/** Advance of a character of body text. */
export const CHARACTER = 16 * 20 + TIGHTENING;

/** Advance of a character of 4号, in which page numbers and print notes are set. */
export const SMALL_CHARACTER = 280;

/** Sizes in half-points: 2号, 3号, 4号, 小四. */
export const SIZE = { title: 44, body: 32, small: 28, table: 24 };

/** The red of mastheads and of the line below them. */
export const RED = 'FF0000';

function fontNamed(name: string) {
  // The hint keeps “ ” — … in the Chinese font: Word takes them for Latin otherwise.
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' };
}

/** Fonts by their names on the machines of Chinese offices. */
export const FONT = {
  body: fontNamed('仿宋_GB2312'),
  heading1: fontNamed('黑体'),
  heading2: fontNamed('楷体_GB2312'),
  title: fontNamed('方正小标宋简体'),
  pageNumber: fontNamed('宋体'),
};

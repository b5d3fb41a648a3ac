import { numberFrom } from './chinese-numerals.ts';

/** The number before a heading or an item: `一、` `（一）` `1.` `（1）` `①` `一是`. */
export interface Marker {
  /** 1 for 一、 … 6 for 一是; items of a lower rank stand below those of a higher. */
  rank: number;
  number: number;
  /** Signs taken by the marker. */
  length: number;
}

const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

const forms: { rank: number; pattern: RegExp }[] = [
  { rank: 0, pattern: /^第([一二三四五六七八九十]{1,3})(?:部分|章)[、：\s]?/ },
  { rank: 1, pattern: /^第([一二三四五六七八九十]{1,3})条[、：\s]+/ },
  { rank: 1, pattern: /^([一二三四五六七八九十]{1,3})[、.] ?/ },
  { rank: 3, pattern: /^(?:重点)?(?:任务|工作|事项|措施)([一二三四五六七八九十]{1,3}|\d{1,2})[：:、] ?/ },
  { rank: 2, pattern: /^（ ?([一二三四五六七八九十]{1,3}) ?）[、.]? ?/ },
  { rank: 3, pattern: /^(\d{1,2})(?:[.、](?!\d)|．) ?/ },
  { rank: 4, pattern: /^（ ?(\d{1,2}) ?）[、.]? ?/ },
  { rank: 4, pattern: /^(\d{1,2})） ?/ },
  { rank: 6, pattern: /^([一二三四五六七八九十]{1,2})(?:是|要)(?!否)/ },
];

/** The marker at the beginning of normalised words. */
export function markerOf(norm: string): Marker | undefined {
  const ring = circled.indexOf(norm.charAt(0));
  if (norm !== '' && ring >= 0) return { rank: 5, number: ring + 1, length: 1 };
  for (const { rank, pattern } of forms) {
    const match = pattern.exec(norm);
    const number = match?.[1] === undefined ? undefined : numberFrom(match[1]);
    if (match && number !== undefined) return { rank, number, length: match[0].length };
  }
  return undefined;
}

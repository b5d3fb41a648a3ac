import { cut, type Passage } from './passage.ts';

/** The form that GB/T 9704-2012 asks for: 清民发〔2020〕103号, no padding, hexagonal brackets. */
export const wellFormedNumber = /^[\u4e00-\u9fff（）·]{1,20}〔(?:19|20)\d{2}〕[1-9]\d{0,4}号$/;

const serial = String.raw`(?:第|字第|字)? ?(?:[\d一二三四五六七八九十〇Xx×]{1,6} ?号?|[_＿ ]*号)`;
const year = String.raw`[〔[［【（<{「(]? ?\d{2,4} ?年? ?[〕\]］】）>}」)]?`;
const alone = new RegExp(String.raw`^（?(?<number>[\u4e00-\u9fff]{2,18} ?${year} ?[—-]? ?${serial})）?(?:\s+签发人.*)?$`, 'd');

/** A line that is nothing but a document number, also a malformed one. */
export function documentNumberIn(line: Passage): Passage | undefined {
  const { norm } = line;
  if (norm.length > 46 || !/\d/.test(norm) || /年 ?\d{1,2} ?月/.test(norm)) return undefined;
  if (!/号(?:）|\s+签发人|$)/.test(norm) && !/[〔[［【（].{0,2}\d{4}.{0,2}[〕\]］】）] ?\d+$/.test(norm)) return undefined;
  const match = alone.exec(norm);
  const place = match?.indices?.groups?.number;
  return place ? cut(line, place[0], place[1]) : undefined;
}

/** Document numbers inside running words, as after a cited title. */
export const numberInWords =
  /[\u4e00-\u9fff]{1,14}(?:[〔[［【（<] ?(?:19|20)\d{2} ?[〕\]］】）>] ?|(?:19|20)\d{2} ?[〕\]］】] ?)(?:第|字第)? ?\d{1,5} ?号/g;

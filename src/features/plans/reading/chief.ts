import type { Paragraph } from './paragraphs.ts';
import { cut, type Passage, sentencesOf, splitAt, trimmed, withoutSpaces } from './passage.ts';

export interface FoundChief {
  name: Passage | undefined;
  post: Passage | undefined;
}

const postEnding =
  '(?:局长|副局长|主任|副主任|县长|区长|市长|镇长|乡长|书记|会长|秘书长|股长|科长|处长|部长|主席|理事长|调研员|校长|院长|园长|站长|所长|队长|专员|干事|委员|经理|董事长|负责人)';
const endsAsPost = new RegExp(`${postEnding}$`);
const personName = /^[\u4e00-\u9fff][\u4e00-\u9fff某×*＊Xx〇·]{1,4}$/;
const roles = {
  first: '(?:总负责人?|总指挥|总牵头人|总召集人|总协调人|总组长|总领队|总责任人)',
  second: '(?:领导小组组长|工作专班组长|组 *长|专班组长|牵头领导|牵头负责人|主要负责人|第一责任人)',
};

/** Takes name and post apart, in whichever order and with whichever sign between. */
export function nameAndPost(words: Passage): FoundChief | undefined {
  const clean = trimmed(cut(words, 0, words.norm.search(/[。；]|$/)));
  if (clean.text === '' || clean.norm.length > 60) return undefined;
  const bracket = /^(?<a>[^（）]{1,40})（(?<b>[^（）]{2,40})）$/d.exec(clean.norm);
  const places = bracket?.indices?.groups;
  if (places?.a && places.b) {
    const [a, b] = [cut(clean, places.a[0], places.a[1]), cut(clean, places.b[0], places.b[1])];
    return personName.test(a.norm.replaceAll(' ', '')) ? { name: withoutSpaces(a), post: trimmed(b) } : { name: withoutSpaces(b), post: trimmed(a) };
  }
  const parts = splitAt(clean, /[\s，]+/g).filter((part) => !/^同志$/.test(part.norm));
  const spacedName = /^([\u4e00-\u9fff]) ([\u4e00-\u9fff某])(?: +|，)(\S.*)$/d.exec(clean.norm);
  if (spacedName?.indices?.[3]) {
    return { name: withoutSpaces(cut(clean, 0, spacedName.indices[2]?.[1] ?? 3)), post: trimmed(cut(clean, spacedName.indices[3][0])) };
  }
  const [first, ...others] = parts;
  if (!first) return undefined;
  if (others.length === 0) return nameBehindPost(first);
  if (personName.test(first.norm) && !endsAsPost.test(first.norm)) {
    return { name: first, post: trimmed(cut(clean, clean.norm.search(/[\s，]/) + 1)) };
  }
  const last = others.at(-1);
  if (last && personName.test(last.norm) && !endsAsPost.test(last.norm)) return { name: last, post: trimmed(cut(clean, 0, clean.norm.lastIndexOf(last.norm))) };
  return undefined;
}

/** `县民政局局长张某某`: the name follows the last word for a post. */
function nameBehindPost(words: Passage): FoundChief | undefined {
  const bare = trimmed(cut(words, 0, words.norm.search(/同志$|$/)));
  if (endsAsPost.test(bare.norm)) return { name: undefined, post: bare };
  const match = new RegExp(`^(.{0,40}${postEnding})([\u4e00-\u9fff][\u4e00-\u9fff某×*＊〇·]{1,3})$`, 'd').exec(bare.norm);
  const [, post, name] = match?.indices ?? [];
  if (post && name) return { name: cut(bare, name[0], name[1]), post: cut(bare, post[0], post[1]) };
  return personName.test(bare.norm) ? { name: bare, post: undefined } : undefined;
}

function fromLabel(paragraphs: readonly Paragraph[], role: string): FoundChief | undefined {
  const label = new RegExp(`^(?:[（(]?[一二三四五六七八九\\d]+[）)、.])? ?(?:[^，。：]{0,14}领导小组)?${role} ?(?:：| {1,4}|\\t)(.*)$`, 'd');
  let inGroup = false;
  for (const [at, { passage }] of paragraphs.entries()) {
    if (/^(?:（?[一二三四五六七八九\d]+[）、.])? ?第[一二三四五六七八九十\d]{1,3}[^，。：]{0,6}组/.test(passage.norm)) inGroup = true;
    else if (/^[一二三四五六七八九十]{1,3}、/.test(passage.norm)) inGroup = false;
    const match = label.exec(passage.norm);
    const place = match?.indices?.[1];
    if (!place || (inGroup && /组/.test(role))) continue;
    const rest = trimmed(cut(passage, place[0], place[1]));
    const words = rest.text === '' ? paragraphs[at + 1]?.passage : rest;
    const found = words && nameAndPost(words);
    if (found) return found;
  }
  return undefined;
}

const roleWords = `(?:${roles.first}|领导小组组长|组长|召集人|总负责|负总责)`;
const prose = [
  new RegExp(`${roleWords}由(.{2,44}?)(?:同志)?(?:担任|兼任)`, 'd'),
  new RegExp(`由([^，。；]{2,44}?)(?:同志)?(?:担任|兼任|任|为)(?:[^，。；]{0,12}领导小组)?${roleWords}`, 'd'),
  new RegExp(`以([^，。；]{2,44}?)(?:同志)?为${roleWords}`, 'd'),
  new RegExp(`(?:^|[，：])[^，。；：]{0,6}${roles.first}(?:为|是)([^，。；]{2,44}?)(?:同志)?$`, 'd'),
  /由([^，。；]{2,40}?)(?:同志)?(?:总负责|总牵头|负总责|牵头负责|牵头抓总|全面负责)/d,
  /(?:^|[，：])([^，。；：由]{4,40}?)(?:同志)?(?:担任|兼任|任|为)?(?:总负责|负总责|总牵头)/d,
  new RegExp(`(?:^|[，：])([^，。；：]{4,44}?)(?:同志)?(?:担任|兼任|任)(?:[^，。；]{0,12}领导小组)?${roleWords}`, 'd'),
];
/** `副局长某某负责统筹协调`: only where a post and a name stand before it. */
const inCharge = /(?:^|[，：])([^，。；：由]{4,40}?)(?:同志)?(?:具体)?负责(?:统筹|全面|总体|整体|牵头)/d;

function fromProse(body: readonly Passage[]): FoundChief | undefined {
  const sentences = body.flatMap(sentencesOf).filter((sentence) => /负责|负总责|组长|召集人|指挥|牵头/.test(sentence.norm) && !/第[一二三四五六七八九十\d]{1,3}[^，。]{0,4}组/.test(sentence.norm));
  for (const pattern of prose) {
    for (const sentence of sentences) {
      const match = pattern.exec(sentence.norm);
      const place = match?.indices?.[1];
      const found = place && nameAndPost(trimmed(cut(sentence, place[0], place[1])));
      if (found && (found.post || /某|示例/.test(found.name?.norm ?? '') || found.name)) return found;
    }
  }
  for (const sentence of sentences) {
    const place = inCharge.exec(sentence.norm)?.indices?.[1];
    const found = place && nameAndPost(trimmed(cut(sentence, place[0], place[1])));
    if (found?.name && found.post) return found;
  }
  return undefined;
}

/** Who answers for the whole action: 总负责人 first, then the head of the leading group. */
export function readChief(paragraphs: readonly Paragraph[]): FoundChief | undefined {
  const body = paragraphs.filter((paragraph) => !paragraph.row).map((paragraph) => paragraph.passage);
  return fromLabel(paragraphs, roles.first) ?? fromLabel(paragraphs, roles.second) ?? fromProse(body);
}

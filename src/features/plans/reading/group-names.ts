import { looksLikeOrganization } from './organizations.ts';
import { captured, type Passage } from './passage.ts';

/** A group's name at the beginning of a line: `第一组：`, `攻坚一队`, `城区片（片长单位：…）`, `北片工作专班`. */
export interface GroupName {
  name: Passage;
  /** Words in brackets behind the name: its field, or who leads it. */
  topic: Passage | undefined;
  /** Where the content begins. */
  length: number;
}

const unit = '(?:小组|组|片区|分片|战区|专班|分队|大队|小队|服务队|攻坚队)';
const number = '(?:[一二三四五六七八九十]{1,3}|\\d{1,2})';
const topic = '(?:（(?<topic>[^（）]{1,60})）)?';
/** `行业协会商会组。牵头单位：…` */
const labelFollows = '(?=(?:牵头|成员|组长|副组长|参与|结对|帮扶)[一-鿿（）]{0,8}：)';
const numbered = new RegExp(`^(?<name>[A-Z甲乙丙丁戊己庚辛]组|第? ?${number} ?[\u4e00-\u9fff]{0,6}?${unit}|[\u4e00-\u9fff]{2,6}?第?${number}(?:${unit}|队|片))${topic}(?<sign>[：\\s—]|$|由|负责|结对|帮扶|，|。${labelFollows})`, 'd');
const topical = new RegExp(`^(?<name>[^，。：；、（）《》“”\\s]{2,16}(?:${unit})|[东南西北中](?:片区|战区|组)|[\u4e00-\u9fff]{1,4}片)${topic}(?<sign>：|$|。${labelFollows})`, 'd');
const notPairing = /领导小组|协调组|专家组|督查组|督导组|考核组|综合组|宣传组|组成|成员|每组|各组|本组|办公室|分组|牵头|图片|照片/;
/** The one body that runs the whole action; 北片工作专班 is one of several. */
const leading = /工作(?:专班|小组)/;
const oneOfSeveral = /^(?:第?[一二三四五六七八九十\d]|[东南西北中城山川上下前后左右])|片/;

/** `东片区` alone on its line needs neither number nor sign. */
const ofTheCompass = /^(?:[东南西北中]{1,2}|城[东南西北中]|[上下]半?)(?:部)?(?:片区|片|战区|组)$/;

/** `rank` is that of the marker before the words, 9 without one; a name that is known from a list before needs no sign behind it. */
export function groupNameIn(words: Passage, rank: number, isKnown: (name: string) => boolean = () => false): GroupName | undefined {
  const first = numbered.exec(words.norm);
  const match = first ?? topical.exec(words.norm);
  const name = match && captured(words, match, 'name');
  if (!match || !name || notPairing.test(name.norm) || (leading.test(name.norm) && !oneOfSeveral.test(name.norm))) return undefined;
  if (!first) {
    if (words.norm.length > 600 || (match.groups?.sign === '' && rank === 9 && !match.groups.topic && !ofTheCompass.test(name.norm) && !isKnown(name.norm))) return undefined;
    // A team that carries its county in its name is an organization of its own.
    if (/[县市区乡镇]/.test(name.norm.slice(1)) && looksLikeOrganization(name.norm)) return undefined;
  }
  const sign = match.groups?.sign ?? '';
  return { name, topic: match.groups?.topic ? captured(words, match, 'topic') : undefined, length: match[0].length - (/[：\s—，。]/.test(sign) ? 0 : sign.length) };
}

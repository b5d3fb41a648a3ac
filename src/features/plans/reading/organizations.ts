import { cut, type Passage, splitOutside, trimmed } from './passage.ts';

/** An organization as printed. */
export interface Organization {
  name: Passage;
  /** Marked as the lead in brackets: `示例县商会（牵头）`. */
  leads: boolean;
  /** A person and phone printed in brackets behind the name. */
  note: Passage | undefined;
}

const ending =
  '(?:协会|学会|商会|联合会|促进会|研究会|联谊会|校友会|同乡会|理事会|基金会|慈善会|总会|分会|工商联|义工联|青联|侨联|文联|科协|作协|红十字会|残联|妇联|工会|社联|中心|学校|学院|大学|中学|小学|幼儿园|托育园|养护院|养老院|敬老院|福利院|医院|卫生院|研究院|书院|画院|诊所|事务所|服务社|工作站|服务站|俱乐部|志愿者?服务队|志愿者?队|救援队|服务队|工作队|突击队|艺术团|志愿者?团|志愿者|联盟|合作社|公司|企业|集团|厂|农场|超市|银行|支行|工作室|图书馆|博物馆|养老公寓|老年公寓|公寓|驿站|基地|之家|社|会|院|园|馆|团|队|局|办|办公室|委员会|委|党支部|党总支|所|站)';
const endsAsOrganization = new RegExp(`${ending}(?:（[^（）]{1,24}）)?$`);
const noteInBrackets = /（(?:牵头|(?:小?组|片区?|队|专班)长|负责人|责任人|联系人|会长|电话|法定代表人|法人|院长|校长|园长|理事长|秘书长|主席|副组长)[^（）]*）$|（[^（）]*\d{7,}[^（）]*）$/;
const leadMark = /（(?:牵头|(?:小?组|片区?|队|专班)长)(?:单位|组织|社会组织)?[^（）]*）/;
const verbs = /帮扶.{0,4}(?:村|户)|(?:负责|结对|开展|进行|予以|参加|应当|必须|按照|根据|通过|积极|报送|上报|前将|包抓|包联|对口)|^(?:请|会同|各|全县|每|有关|相关|其他|所有|广大|其余)|(?:等|的)$/;

/** Whether words read as the name of one organization; used where no label says so. */
export function looksLikeOrganization(norm: string): boolean {
  return norm.length >= 4 && norm.length <= 44 && endsAsOrganization.test(norm) && !/[。；：，、]/.test(norm.replaceAll(/[“《（][^”》）]*[”》）]/g, '')) && !verbs.test(norm);
}

/** One name with what stands in brackets behind it. */
export function organizationFrom(words: Passage): Organization {
  const clean = trimmed(cut(words, 0, words.norm.replace(/[。；，、\s]+$/, '').length));
  const leads = leadMark.test(clean.norm);
  const note = noteInBrackets.exec(clean.norm);
  return {
    name: note && note.index > 1 ? trimmed(cut(clean, 0, note.index)) : clean,
    leads,
    note: note && note.index > 1 ? cut(clean, note.index + 1, clean.norm.length - 1) : undefined,
  };
}

/** Splits `A协会和B学校`, never a name that merely contains 和. */
function splitJoint(member: Passage): Passage[] {
  for (const match of member.norm.matchAll(/以及|[和与及]/g)) {
    const left = trimmed(cut(member, 0, match.index));
    const right = trimmed(cut(member, match.index + match[0].length));
    if (looksLikeOrganization(left.norm) && looksLikeOrganization(right.norm) && right.norm.length >= 5) return [left, ...splitJoint(right)];
  }
  return [member];
}

/** Splits at spaces where each word is a name of its own. */
function splitSpaces(member: Passage): Passage[] {
  const parts = splitOutside(member, ' ');
  return parts.length > 1 && parts.every((part) => looksLikeOrganization(part.norm)) ? parts : [member];
}

/** The members of a list that a label or a column calls organizations. */
export function organizationsFrom(words: Passage): Organization[] {
  return splitOutside(words, '、，；\t|│')
    .flatMap(splitSpaces)
    .flatMap(splitJoint)
    .map((member) => cut(member, /^(?:会同(?=.{4})|(?:和|及|以及|与)(?=.{5})(?!谐|平|睦|美|顺|畅|声|合|众|爱|信))/.exec(member.norm)?.[0].length ?? 0))
    .map((member) => cut(member, 0, /等(?:\d+|[一二三四五六七八九十]+)[家个].*$/.exec(member.norm)?.index ?? member.norm.length))
    .map(organizationFrom)
    .filter((organization) => organization.name.norm.length >= 2 && !/^（?(?:无|暂无|待定|另行(?:确定|通知|公布)|—+|\/|空)）?$/.test(organization.name.norm));
}

/** A list of names without a label; undefined where any member does not read as an organization. */
export function organizationListFrom(words: Passage): Organization[] | undefined {
  const found = organizationsFrom(words);
  return found.length > 0 && found.every((organization) => looksLikeOrganization(organization.name.norm)) ? found : undefined;
}

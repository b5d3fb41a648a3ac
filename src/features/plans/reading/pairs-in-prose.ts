import { looksLikeOrganization, type Organization, organizationFrom, organizationListFrom } from './organizations.ts';
import { linkVerb } from './pairs-in-lines.ts';
import { captured, cut, type Passage, sentencesOf, splitAt, splitOutside, trimmed } from './passage.ts';
import { type Place, placesFrom, townshipFrom } from './places.ts';

/** One pairing told in running words. */
export interface ProsePair {
  name: Passage | undefined;
  villages: Place[];
  organizations: Organization[];
  lead: Organization | undefined;
  /** Whole townships instead of villages: the plan cannot hold them. */
  townships?: Passage[];
}

const link =
  /(?:负责|分别|共同|联合|对口|牵头|重点|承担|具体|单独|独立|各自|主要|继续)*(?:结对(?:帮扶|共建|联系|认领)?|挂钩(?:帮扶|联系)?|对口帮扶|帮扶|联系|对接|包联|包抓|助力|督战|认领|负责|承包|帮带|定点帮扶|携手)(?:帮扶|工作)?(?:：|了|的)?|与|和|同/g;
const byWhom = /(?:由|交由|安排)/g;
const preamble = /^(?:[一二三四五六七八九十]{1,2}是|其中|即|确定|安排|组织|动员|明确|由|请|决定|继续|根据[^，]{0,20}，|第?[一二三四五六七八九十\d]{1,3}(?:小?组)(?:由)?|并由|另由|同时|以及|分别由|具体为)*[，：]?/;
/** `…与幸福村、乙中心与康宁村结对`: a new pair begins behind a village. */
const nextPair = /(?<=村|社区)、(?=[^、，由村]{4,30}(?:协会|中心|学校|商会|队|团|会|院|园)(?:与|结对|帮扶|联系|负责))/g;
const groupName = /第?(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?:小组|组)/;
const tail = /(?:等?(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[家个](?:社会组织|单位|机构|村|社区|行政村)*|等)?(?:负责|分别|共同|联合|具体|对口|牵头|进行|开展|予以|实施|组成)*$/;
const placeTail = /(?:等?(?:\d{1,3}|[一二两三四五六七八九十]{1,3})个(?:贫困|脱贫|行政)?(?:村|社区)|等)?(?:的)?(?:开展|进行|建立|签订|结成|形成|实施|予以|提供|，).*$/;

function organizationsBefore(words: Passage): Organization[] | undefined {
  const colon = words.norm.lastIndexOf('：') + 1;
  const start = colon + (preamble.exec(words.norm.slice(colon))?.[0].length ?? 0);
  const bare = trimmed(cut(words, start));
  return organizationListFrom(bare) ?? organizationListFrom(trimmed(cut(bare, 0, tail.exec(bare.norm)?.index)));
}

function placesIn(words: Passage): Place[] | undefined {
  const start = /^(?:负责(?=.{4})|其中|即|由|在|到|赴|：|，|了|对|为|将|把|确定|继续)*/.exec(words.norm)?.[0].length ?? 0;
  const bare = trimmed(cut(words, start));
  const whole = placesFrom(bare);
  if (whole) return whole;
  const end = placeTail.exec(bare.norm);
  const shorter = end && end.index > 0 ? placesFrom(trimmed(cut(bare, 0, end.index))) : undefined;
  return shorter ?? longestList(bare);
}

/** `…，乙协会、丙协会配合` behind the one that leads. */
const helping = /(?:负责|共同|予以|积极)?(?:协助|配合|协同|参与|参加|支持)(?:帮扶|结对|实施)?$/;
/** `东片区由甲协会牵头`: a group's name, then who leads it. */
const leadsGroup = /^(?:(?<name>[^，。由：]{1,8}(?:组|片区|片|分队|队))(?:由|：)|由)?(?<lead>[^，。由：]{4,40}?)(?:担任牵头单位|为牵头单位|任组长单位|牵头)$/d;

/** `甲协会牵头，乙协会、丙协会参与` and nothing else. */
export function leadAndHelpers(words: Passage): { lead: Organization; organizations: Organization[] } | undefined {
  const [first, second, ...rest] = splitOutside(words, '，');
  const match = first && leadsGroup.exec(first.norm);
  const named = match && captured(first, match, 'lead');
  if (!named || rest.length > 0 || !looksLikeOrganization(named.norm)) return undefined;
  const helpers = second ? organizationsBefore(trimmed(cut(second, 0, Math.max(0, second.norm.search(helping))))) : [];
  const lead = organizationFrom(named);
  return helpers && { lead, organizations: [lead, ...helpers] };
}

/** `南屏乡、北屏镇` and nothing else. */
function townshipsIn(words: Passage): Passage[] | undefined {
  const bare = trimmed(cut(words, 0, words.norm.search(/（[^（）]{0,30}）$|$/)));
  const members = splitAt(bare, /[、和及与]/g);
  return members.length > 0 && members.every((member) => townshipFrom(member)) ? members : undefined;
}

/** The longest beginning of the words that is a list of villages. */
function longestList(words: Passage): Place[] | undefined {
  const parts = splitOutside(words, '、');
  let found: Place[] | undefined;
  let from = 0;
  for (const part of parts.slice(0, 60)) {
    const at = words.norm.indexOf(part.norm, from);
    from = at + part.norm.length;
    const list = placesFrom(cut(words, 0, from));
    if (!list) {
      const end = /^.{1,20}?(?:村|社区)(?=[^委民居庄镇、]|$)/.exec(part.norm);
      const last = end ? placesFrom(cut(words, 0, at + end[0].length)) : undefined;
      return last ?? found;
    }
    found = list;
  }
  return found;
}

/** No clause of a notice is longer, and the search below grows with its square. */
const longestClause = 2000;

/** `A、B结对帮扶C村` in one clause, in either order. */
function pairInClause(clause: Passage): ProsePair | undefined {
  if (clause.norm.length > longestClause) return undefined;
  for (const match of clause.norm.matchAll(link)) {
    const left = trimmed(cut(clause, 0, match.index));
    const right = trimmed(cut(clause, match.index + match[0].length));
    if (left.norm.length < 3 || right.norm.length < 2) continue;
    const organizations = organizationsBefore(left);
    const villages = organizations && placesIn(right);
    if (organizations && villages) return { name: undefined, villages, organizations, lead: undefined };
    const townships = organizations && match[0].length > 1 ? townshipsIn(right) : undefined;
    if (organizations && townships) return { name: undefined, villages: [], organizations, lead: undefined, townships };
    if (/^[与和同]$/.test(match[0])) {
      // The whole of the left side: 同 in 同心公益中心 parts nothing.
      const places = placesFrom(trimmed(cut(left, preamble.exec(left.norm)?.[0].length ?? 0)));
      const partners = places && organizationsBefore(trimmed(cut(right, 0, right.norm.search(/结对|签订|建立|结成|$/))));
      if (places && partners) return { name: undefined, villages: places, organizations: partners, lead: undefined };
    }
  }
  for (const match of clause.norm.matchAll(byWhom)) {
    const villages = placesIn(trimmed(cut(clause, 0, match.index)));
    const after = trimmed(cut(clause, match.index + match[0].length));
    const end = after.norm.search(/(?:负责|分别|共同|联合|具体|对口)?(?:结对|帮扶|联系|包联|挂钩|对接|负责)(?!.{0,12}(?:协会|商会|中心|基金会|学校))|$/);
    const organizations = villages && (organizationsBefore(trimmed(cut(after, 0, end))) ?? organizationsBefore(after));
    const [first] = organizations ?? [];
    const lead = organizations?.length === 1 && after.norm.endsWith('牵头') ? first : undefined;
    if (villages && organizations) return { name: undefined, villages, organizations, lead };
  }
  return undefined;
}

/** `A、B、C分别结对X村、Y村、Z村`: as many villages as organizations are pairs, one by one. */
function distributed(clause: Passage, found: ProsePair): ProsePair[] {
  const { villages, organizations } = found;
  if (!clause.norm.includes('分别') || villages.length === 0 || villages.length !== organizations.length || villages.length < 2) return [found];
  return villages.map((village, at) => ({ name: undefined, villages: [village], organizations: organizations.slice(at, at + 1), lead: undefined }));
}

/** `由甲协会、乙商会结对`: who helps the villages named in the clause before. */
function partnersIn(clause: Passage): Organization[] | undefined {
  const words = trimmed(cut(clause, clause.norm.indexOf('由') + 1));
  return organizationsBefore(trimmed(cut(words, 0, words.norm.search(/(?:负责|分别|共同|联合|具体|对口|进行)*(?:结对|帮扶|联系|包联|挂钩|对接|负责)[^，]{0,6}$|$/))));
}

/** `甲县：云岭乡上寨村、下寨村`: a county before the colon stands above the townships. */
function villagesBehindLabel(clause: Passage): Place[] | undefined {
  const colon = clause.norm.indexOf('：');
  const words = trimmed(cut(clause, colon + 1));
  const places = placesFrom(cut(words, linkVerb.exec(words.norm)?.[0].length ?? 0));
  const label = trimmed(cut(clause, 0, Math.max(0, colon)));
  return /^.{1,8}[县市区旗]$/.test(label.norm) ? places?.map((place) => ({ ...place, above: place.above ?? label })) : places;
}

/** The pairings that a paragraph tells in sentences. */
export function pairsInProse(passage: Passage): ProsePair[] {
  if (!/村|社区|嘎查|镇|乡|街道/.test(passage.norm)) return [];
  const pairs: ProsePair[] = [];
  for (const sentence of sentencesOf(passage)) {
    const before = pairs.length;
    let names: Organization[] | undefined;
    let lead: Organization | undefined;
    let name: Passage | undefined;
    let waiting: Place[] | undefined;
    for (const clause of splitOutside(sentence, '，').flatMap((part) => splitAt(part, nextPair))) {
      const label = groupName.exec(clause.norm);
      if (label && /组(?:由|：|为|负责|$)|组成/.test(clause.norm)) name = cut(clause, label.index, label.index + label[0].length);
      const partners = waiting && /^(?:分别|共同|均)?由/.test(clause.norm) ? partnersIn(clause) : undefined;
      if (waiting && partners) {
        pairs.push({ name, villages: waiting, organizations: partners, lead });
        [waiting, names, lead, name] = [undefined, undefined, undefined, undefined];
        continue;
      }
      waiting = villagesBehindLabel(clause);
      const found = pairInClause(clause);
      if (found) {
        for (const one of distributed(clause, found)) pairs.push({ ...one, name, lead: lead ?? one.lead });
        [names, lead, name] = [undefined, undefined, undefined];
        continue;
      }
      const helpers = pairs.length > before && helping.test(clause.norm) ? organizationsBefore(trimmed(cut(clause, 0, clause.norm.search(helping)))) : undefined;
      const partnersOfLead = lead && pairs.length === before && helping.test(clause.norm) ? organizationsBefore(trimmed(cut(clause, 0, clause.norm.search(helping)))) : undefined;
      if (partnersOfLead) {
        names = [...(names ?? []), ...partnersOfLead];
        continue;
      }
      const helped = pairs.at(-1);
      if (helpers && helped) {
        helped.organizations.push(...helpers);
        continue;
      }
      const told = leadsGroup.exec(clause.norm);
      const leader = told && captured(clause, told, 'lead');
      if (told && leader) {
        const named = organizationFrom(leader);
        const last = pairs.at(-1);
        // `…，示例县商会任组长单位` behind its pair.
        if (!names && last?.organizations.some((known) => known.name.norm === named.name.norm)) last.lead ??= named;
        else lead = named;
        const label = captured(clause, told, 'name');
        if (label) {
          [name, names] = [label, [named]];
          continue;
        }
      }
      const end = clause.norm.search(/(?:共同|联合)?(?:组成|编为|为)第?[一二三四五六七八九十\d]{1,3}(?:小)?组$|(?:共同|联合)?组成/);
      const listed = organizationsBefore(end > 0 ? trimmed(cut(clause, 0, end)) : clause);
      const verb = /^(?:分别|共同|联合|负责|对口)*(?:结对(?:帮扶|共建)?|帮扶|联系|包联|挂钩|对接|负责|对口帮扶)/.exec(clause.norm);
      const villages = placesIn(verb ? trimmed(cut(clause, verb[0].length)) : clause);
      if (listed) names = [...(names ?? []), ...listed];
      else if (villages && names && verb) {
        for (const one of distributed(clause, { name: undefined, villages, organizations: names, lead: undefined })) pairs.push({ ...one, name, lead });
        [names, lead, name] = [undefined, undefined, undefined];
      } else if (villages && !verb) {
        const last = pairs.at(-1);
        // A list of villages that goes on behind a comma.
        if (last && placesFrom(clause)) last.villages.push(...villages);
      }
    }
  }
  return pairs;
}

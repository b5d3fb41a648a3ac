import { cut, type Passage, splitAt, splitOutside, trimmed, withoutSpaces } from './passage.ts';

/** A village or neighbourhood as the notice names it. */
export interface Place {
  name: Passage;
  township: Passage | undefined;
  /** A county, city or province printed before the township. */
  above: Passage | undefined;
  /** A household printed behind the village. */
  household: Passage | undefined;
  /** Words between names that name nothing, such as 等. */
  whole: Passage;
}

const plain = '[\u4e00-\u9fff·A-Za-z\\d]';
const townEnding = '(?:民族乡|镇|乡|街道办事处|街道办|街道|苏木|办事处|管委会|管理区|开发区|农场|林场)';
const villageEnding = '(?:村民委员会|村委会|居民委员会|居委会|行政村|自然村|社区|嘎查|农牧村|村(?:（社区）)?|居|屯|新区|小区)';
const countyEnding = '(?:自治县|县|旗|(?<!社|小|新|管理|开发)区|市|州|盟)';
const above = `(?:${plain}{1,8}?(?:省|自治区))?(?:${plain}{1,8}?(?:市|州|盟))?(?:${plain}{1,8}?${countyEnding})?`;
const town = `(?!城乡)${plain}{1,8}?${townEnding}`;
const name = `${plain}{1,14}?${villageEnding}`;
// What stands above is only read where a township follows: 柳州镇 is no city.
const household = '(?:第?[一二三四五六七八九十\\d]{1,3}(?:组|社))?[\u4e00-\u9fff]{0,4}[\u4e00-\u9fff某*＊×XxＸ]{1,4}(?:等)?(?:\\d{1,3}|[一二三四五六七八九十]{1,3})?(?:户|家)';
const masked = '[\u4e00-\u9fff][某*＊×XxＸ]{1,2}[\u4e00-\u9fff]?(?:（[^）]*）)?(?:(?:等)?(?:\\d{1,3}|[一二三四五六七八九十]{1,3})?(?:户|家))?$';
const householdRest = new RegExp(`^(?:${household}|${masked})`);
const person = new RegExp(`^${masked}`);
/** What may stand behind a name: a note, a count, the committee of the village, a household. */
const behind = `(?:（[^）]*）|等|的?[一二三四五六七八九十\\d]+个?村?|[一二三四五六七八九十\\d]{1,2}组|(?:村|居)(?:民委员会|委会)$|党(?:支部|总支|委)$|${household}|${masked})`;
const village = new RegExp(`^(?:(?<above>${above})(?<town>${town})的?|(?<above2>${plain}{2,6}县)(?=${plain}{2}))?(?<name>${name})(?<rest>$|${behind}.*$)`, 'd');
const townOnly = new RegExp(`^(?<above>${above})(?<town>${town})$`, 'd');
const bracketTown = new RegExp(`^(?<name>${plain}{1,14}${villageEnding})（(?<above>${above})(?<town>${plain}{1,8}${townEnding})）$`, 'd');
const villagesInBrackets = new RegExp(`^(?<town>${above}${town})（(?<list>[^（）]{2,200})）$`, 'd');
const notName = /^(?:行政|贫困|结对|帮扶|每个?|各个?|全部|所有|重点|示范|脱贫|薄弱|空壳|本|该|全县|到|等|入|进|驻|下|建制|试点|目标|督战|挂牌|未脱贫|后进|对口|联系|所在|[\d一二三四五六七八九十]+个?)$|(?:每个|各个?|所有|全部|\d个?|[一二三四五六七八九十]个|行政|贫困|结对|帮扶|脱贫|等)$/;

/** Words of a sentence, or a second village, inside what would be the name. */
const notPlace = /结对|帮扶|负责|对口|协会|商会|总会|.{2}(?:村|社区).{2}/;

/** 和 in front of the last member of a list; 和平村 keeps its name. */
const leadWord = /^(?:以及|即|其中|(?:和|及|与)(?![平谐顺睦美兴安丰家乐义泰盛生润尚合众林田塘河]))(?=.{3})/;

function part(passage: Passage, place: [number, number] | undefined): Passage | undefined {
  return place && place[1] > place[0] ? trimmed(cut(passage, place[0], place[1])) : undefined;
}

/** Reads `清水县山门镇高桥村` into its parts; undefined where the words are no village. */
export function placeFrom(words: Passage): Place | undefined {
  const clean = trimmed(words);
  if (clean.norm.length > 60) return undefined;
  const bracket = bracketTown.exec(clean.norm);
  if (bracket?.indices?.groups) {
    const { name, town, above: over } = bracket.indices.groups;
    const named = part(clean, name);
    return named ? { name: named, township: part(clean, town), above: part(clean, over), household: undefined, whole: clean } : undefined;
  }
  const match = village.exec(clean.norm);
  const places = match?.indices?.groups;
  if (!match?.groups || !places) return undefined;
  const name = part(clean, places.name);
  const rest = match.groups.rest ?? '';
  const bare = (match.groups.name ?? '').replace(new RegExp(`${villageEnding}$`), '');
  if (!name || bare === '' || notName.test(bare) || notPlace.test(bare) || notPlace.test(match.groups.town ?? '')) return undefined;
  const isHousehold = householdRest.test(rest);
  const over = part(clean, places.above) ?? part(clean, places.above2);
  return {
    name,
    township: part(clean, places.town),
    // 我县 and 全县 are the county of the notice itself.
    above: over && /^[我本全该]/.test(over.norm) ? undefined : over,
    household: isHousehold ? part(clean, places.rest) : undefined,
    whole: clean,
  };
}

/** A township standing alone, as before a colon in `山门镇：高桥村、史沟村`. */
export function townshipFrom(words: Passage): { township: Passage; above: Passage | undefined } | undefined {
  const clean = trimmed(words);
  const match = townOnly.exec(clean.norm);
  const township = part(clean, match?.indices?.groups?.town);
  if (!township || notPlace.test(township.norm) || /^(?:各|全|本|有关|相关|所在|每)/.test(township.norm)) return undefined;
  return { township, above: part(clean, match?.indices?.groups?.above) };
}

/**
 * The villages of a list; a township holds for those that follow it without one of their own: `山门镇高桥村、史沟村`.
 * Undefined where any member of the list is no village.
 */
export function placesFrom(words: Passage, township?: Passage): Place[] | undefined {
  const members = splitOutside(words, '、，；\t|│').flatMap(splitJoint);
  const places: Place[] = [];
  let current = township;
  for (const member of members) {
    const bare = trimmed(cut(member, leadWord.exec(member.norm)?.[0].length ?? 0));
    const place = placeFrom(bare);
    const bracket = place ? null : villagesInBrackets.exec(bare.norm);
    if (bracket?.indices?.groups?.town && bracket.indices.groups.list) {
      const { town: townAt, list: listAt } = bracket.indices.groups;
      const inner = placesFrom(cut(bare, listAt[0], listAt[1]), townshipFrom(cut(bare, townAt[0], townAt[1]))?.township);
      if (!inner) return undefined;
      places.push(...inner);
      continue;
    }
    // The next household of the village before.
    if (!place && places.at(-1)?.household && person.test(bare.norm)) continue;
    if (!place) {
      const town = townshipFrom(bare);
      if (!town) return undefined;
      current = town.township;
      continue;
    }
    current = place.township ?? current;
    places.push({ ...place, township: current });
  }
  return places.length > 0 ? places : undefined;
}

/** `山门镇 高桥村` and `高桥村和史沟村`: words that are each a place of their own. */
function splitJoint(member: Passage): Passage[] {
  const words = splitAt(member, / +/g);
  const [over, town] = words;
  // `东湾县 沙岗镇 沙东村`: the parts of one name in columns.
  if (words.length === 3 && over && town && /^.{1,8}[县市区旗]$/.test(over.norm) && townshipFrom(town)) return [withoutSpaces(member)];
  if (words.length > 1 && words.every((word) => placeFrom(word) ?? townshipFrom(word))) return words;
  for (const match of member.norm.matchAll(/以及|[和与及]/g)) {
    const left = trimmed(cut(member, 0, match.index));
    const right = trimmed(cut(member, match.index + match[0].length));
    if (placeFrom(left) && placeFrom(right)) return [left, right];
  }
  return [member];
}

import { tidy } from './group-labels.ts';
import { type Organization, organizationListFrom } from './organizations.ts';
import { captured, cut, type Passage, splitOutside } from './passage.ts';
import { type Place, placesFrom, townshipFrom } from './places.ts';

const signed = /^(?<left>(?:[^：，。；（）]|（[^（）]{0,60}）){2,80}?) ?(?:：|——|—|→|->|=>|⇒) ?(?<right>.{2,800})$/d;
const spaced = /^(?<left>[^：，。；]{2,80}?)(?:\t| {2,})(?<right>.{2,800})$/d;

/** The two sides of a pair on one line: `左——右`, `左：右`, and where no sign stands, `左  右`. */
export function sidesOf(words: Passage): { left: Passage; right: Passage } | undefined {
  const match = signed.exec(words.norm) ?? spaced.exec(words.norm);
  const left = match && captured(words, match, 'left');
  const right = match && captured(words, match, 'right');
  return left && right ? { left, right } : undefined;
}

/** Verbs in front of what is paired: `对口海口镇海滩村`. */
export const linkVerb = /^(?:负责|对口|结对|联系|帮扶|包联|包抓|挂钩|对接|定点|服务)+(?:帮扶|联系|共建)?：?(?=.{4})/;

/** `东湖镇（3个村）` without its count. */
export function withoutCount(words: Passage): Passage {
  return cut(words, 0, words.norm.search(/（[^（）]{0,4}\d{1,3}个[^（）]{0,8}）$|$/));
}

const partner = /^(?<left>[^（）]{2,40})（(?<inside>[^（）]{4,120})）$/d;

/** `北门社区（示例县书法家协会）、南门社区（示例县朗诵协会）`, in either order; nothing where one member is no pair. */
export function bracketPairs(words: Passage, township: Passage | undefined): { villages: Place[]; organizations: Organization[] }[] {
  const found = splitOutside(words, '、，；').map((member) => {
    const match = partner.exec(member.norm);
    const left = match && captured(member, match, 'left');
    const inside = match && captured(member, match, 'inside');
    if (!left || !inside) return undefined;
    const place = placesFrom(left, township);
    const organizations = place ? organizationListFrom(inside) : organizationListFrom(left);
    const villages = place ?? placesFrom(inside, township);
    return villages && organizations ? { villages, organizations } : undefined;
  });
  return found.flatMap((one) => (one && !found.includes(undefined) ? [one] : []));
}

const helpsHousehold = /^(?<left>[^，。；：]{4,44}?)(?:结对|帮扶|联系|包联|帮包)+(?<right>[^，。；：]{2,24})$/d;
const householdName = /^[\u4e00-\u9fff]?[\u4e00-\u9fff某*×]{1,3}(?:家|户)?(?:（[^（）]{1,12}）)?$/;

/** `甲协会帮扶李某家（5人），乙商会帮扶张某家、王某家`: who helps, and the first household. */
export function helpersOfHouseholds(words: Passage): { organizations: Organization[]; household: Passage } | undefined {
  const organizations: Organization[] = [];
  let household: Passage | undefined;
  for (const member of splitOutside(tidy(words), '、，；')) {
    const match = helpsHousehold.exec(member.norm);
    const left = match && captured(member, match, 'left');
    const right = match ? captured(member, match, 'right') : member;
    const named = left ? organizationListFrom(left) : undefined;
    if (!right || (match ? !named : organizations.length === 0) || !householdName.test(right.norm) || !/[某*×]|[家户]$|[家户]（/.test(right.norm)) return undefined;
    if (named) organizations.push(...named);
    household ??= right;
  }
  return household && { organizations, household };
}

/** `南坪村：陈某、李某某；河口村：周**`: the villages, and the first household. */
export function householdsByVillage(words: Passage, township: Passage | undefined): { villages: Place[]; first: Passage } | undefined {
  const parts = splitOutside(tidy(words), '；').map((part) => {
    const sides = sidesOf(part);
    const villages = sides && placesFrom(sides.left, township);
    const names = sides ? splitOutside(sides.right, '、，') : [];
    return villages && names.length > 0 && names.every(({ norm }) => householdName.test(norm) && /[某*×]|[家户]$|[家户]（/.test(norm)) ? { villages, first: names[0] } : undefined;
  });
  const [begin] = parts;
  if (!begin?.first || parts.includes(undefined)) return undefined;
  return { villages: parts.flatMap((part) => part?.villages ?? []), first: begin.first };
}

/** One pair among several in a paragraph, or the township that holds for those behind it. */
export function isPart(words: Passage): boolean {
  const bare = tidy(words);
  if (townshipFrom(bare) || bracketPairs(bare, undefined).length > 0) return true;
  const sides = sidesOf(bare);
  if (!sides) return false;
  const { left, right } = sides;
  if (townshipFrom(left)) return bracketPairs(right, undefined).length > 0 || isPart(right);
  return placesFrom(left) ? organizationListFrom(right) !== undefined : organizationListFrom(left) !== undefined && placesFrom(right) !== undefined;
}

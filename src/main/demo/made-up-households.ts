import type { Cause, HealthState, Housing, LabourAbility, Relation, Schooling, Water } from '../../features/registry/codes.ts';
import type { Income, NewHousehold, WrittenPerson } from '../../features/registry/household.ts';
import type { CalendarDate } from '../../kernel/shanghai-time.ts';
import { between, chanceFor, pick } from './chance.ts';
import { madeUpBankAccount, madeUpIdNumber, madeUpPhone } from './made-up-numbers.ts';

/**
 * Households of the demo: made up by a seeded generator, the same in every telling. Every name begins with 示例· and has 某 in
 * its middle (示例·张某兰), so that nobody is invented as if real, and the search by name and initials (zml) has something to find.
 */

const surnames = Array.from('王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文单仇查');
const givenOfMen = Array.from('军伟强勇平明刚建国华文斌波辉超林海山虎龙义信福生贵才德昌庆瑞祥林春旺宝柱');
const givenOfWomen = Array.from('英兰秀梅芳娟霞玲燕红丽萍琴香莲凤桂珍翠花雪月云巧彩菊淑慧敏静蓉洁');

const causes: readonly Cause[] = ['illness', 'illness', 'illness', 'disability', 'schoolingCosts', 'noLabour', 'noSkill', 'noSkill', 'noCapital', 'disaster', 'lowDrive', 'roads'];
const housings: readonly Housing[] = ['gradeA', 'gradeB', 'gradeB', 'gradeB', 'gradeC', 'resettled'];
const waters: readonly Water[] = ['tap', 'tap', 'tap', 'tap', 'cistern', 'well', 'publicTap'];
const since: readonly CalendarDate[] = ['2014-12-31', '2016-12-31', '2018-12-31', '2019-12-31', '2019-12-31'];

export interface VillageToFill {
  villageId: string;
  /** For household numbers: 01 … */
  number: number;
  name: string;
  households: number;
  persons: number;
}

/** As many households as told, with as many persons in all as told. */
export function makeUpHouseholds(village: VillageToFill): NewHousehold[] {
  const chance = chanceFor(`households of ${village.name}`);
  const taken = new Set<string>();
  return sizesOf(village, chance).map((size, index) => madeUp(village, { size, index, chance, taken }));
}

/** Sizes as they fall, then brought to the exact sum one person at a time. */
function sizesOf({ households, persons }: VillageToFill, chance: () => number): number[] {
  const sizes = Array.from({ length: households }, () => pick(chance, [1, 2, 2, 3, 3, 4, 4, 4, 5, 5, 6, 7]));
  let missing = persons - sizes.reduce((sum, size) => sum + size, 0);
  for (let index = 0; missing !== 0; index = (index + 1) % households) {
    const step = Math.sign(missing);
    const size = (sizes[index] ?? 0) + step;
    if (size < 1 || size > 8) continue;
    sizes[index] = size;
    missing -= step;
  }
  return sizes;
}

interface Making {
  size: number;
  index: number;
  chance: () => number;
  taken: Set<string>;
}

function madeUp(village: VillageToFill, { size, index, chance, taken }: Making): NewHousehold {
  const reasons = [pick(chance, causes), ...(chance() < 0.35 ? [pick(chance, causes)] : [])];
  const serial = village.number * 1_000 + index;
  return {
    villageId: village.villageId,
    ruleSet: 'gansu-2020',
    category: 'poor',
    unfinishedSince: pick(chance, since),
    number: `SL${String(village.number).padStart(2, '0')}${String(index + 1).padStart(4, '0')}`,
    causes: [...new Set(reasons)],
    income: madeUpIncome(chance, size),
    incomeYear: 2019,
    housing: pick(chance, housings),
    water: pick(chance, waters),
    address: `示例${pick(chance, ['一', '二', '三', '四', '五'])}组`,
    bankAccount: madeUpBankAccount(serial),
    note: '示例：本户为编造数据',
    persons: membersOf(chance, size).map((member, place) => madeUpPerson(member, { chance, taken, number: serial * 10 + place })),
  };
}

/** Mostly below the line of 4,000 yuan a head, some just above it. */
function madeUpIncome(chance: () => number, size: number): Income {
  const yuan = (low: number, high: number) => between(chance, [low, high]) * 1_000;
  return {
    wage: chance() < 0.6 ? size * yuan(80, 240) : 0,
    business: size * yuan(60, 140),
    transfer: size * yuan(50, 110),
    property: chance() < 0.3 ? yuan(20, 80) : 0,
    expenses: size * yuan(10, 40),
  };
}

interface Member {
  relation: Relation;
  isMan: boolean;
  age: number;
  surname: string;
}

/** Head and spouse, children, then parents: ages that can be. */
function membersOf(chance: () => number, size: number): Member[] {
  const age = between(chance, size === 1 ? [48, 78] : [34, 66]);
  const headIsMan = chance() < 0.86;
  const surname = pick(chance, surnames);
  const head: Member = { relation: 'head', isMan: headIsMan, age, surname };
  const spouse: Member = { relation: 'spouse', isMan: !headIsMan, age: Math.max(age + between(chance, [-5, 4]), 24), surname: pick(chance, surnames) };
  const childAge = () => Math.max(age - between(chance, [21, 32]), 0);
  const child = (): Member => {
    const isMan = chance() < 0.52;
    return { relation: isMan ? 'son' : 'daughter', isMan, age: childAge(), surname };
  };
  const grandchild = (): Member => ({ relation: 'grandson', isMan: true, age: Math.max(age - between(chance, [46, 56]), 0), surname });
  const mother: Member = { relation: 'mother', isMan: false, age: Math.min(age + between(chance, [20, 27]), 96), surname: pick(chance, surnames) };
  const father: Member = { relation: 'father', isMan: true, age: Math.min(age + between(chance, [22, 30]), 97), surname };
  const rest = [child(), child(), ...(age < 62 && headIsMan ? [mother, father] : [child()]), ...(age > 50 ? [grandchild(), grandchild()] : [child(), child()])];
  return [head, spouse, ...rest, child(), child()].slice(0, size);
}

const thisYear = 2020;

function madeUpPerson({ relation, isMan, age, surname }: Member, { chance, taken, number }: { chance: () => number; taken: Set<string>; number: number }): WrittenPerson {
  const twoDigits = (from: number, to: number) => String(between(chance, [from, to])).padStart(2, '0');
  // Born in January at the latest for the youngest: nobody of May 2020 is born after it.
  const birthDate = `${thisYear - Math.max(age, 1)}-${twoDigits(1, 12)}-${twoDigits(1, 28)}`;
  const name = `示例·${surname}某${pick(chance, isMan ? givenOfMen : givenOfWomen)}`;
  return {
    name,
    relation,
    gender: isMan ? 'male' : 'female',
    birthDate,
    idNumber: untaken(taken, () => madeUpIdNumber(birthDate, 2 * between(chance, [0, 499]) + (isMan ? 1 : 0))),
    phone: age >= 18 && chance() < 0.6 ? madeUpPhone(number) : null,
    schooling: schoolingAt(chance, age),
    labour: labourAt(chance, age),
    health: healthAt(chance, age),
  };
}

function untaken(taken: Set<string>, next: () => string): string {
  for (;;) {
    const idNumber = next();
    if (taken.has(idNumber)) continue;
    taken.add(idNumber);
    return idNumber;
  }
}

function schoolingAt(chance: () => number, age: number): Schooling {
  if (age < 4) return 'tooYoung';
  if (age < 7) return 'inKindergarten';
  if (age < 13) return 'inPrimary';
  if (age < 16) return 'inJuniorHigh';
  if (age < 19) return pick(chance, ['inSeniorHigh', 'inSeniorHigh', 'juniorHigh']);
  if (age < 23) return pick(chance, ['inCollege', 'seniorHigh', 'juniorHigh']);
  return age > 60 ? pick(chance, ['illiterate', 'illiterate', 'primary']) : pick(chance, ['illiterate', 'primary', 'primary', 'juniorHigh', 'seniorHigh']);
}

function labourAt(chance: () => number, age: number): LabourAbility {
  if (age < 16) return 'none';
  if (age >= 70) return pick(chance, ['none', 'lost', 'weak']);
  return age >= 60 ? pick(chance, ['weak', 'weak', 'ordinary']) : pick(chance, ['ordinary', 'ordinary', 'ordinary', 'skilled', 'weak', 'lost']);
}

function healthAt(chance: () => number, age: number): HealthState[] {
  const luck = chance() + Math.max(age - 40, 0) / 120;
  if (luck < 0.75) return ['healthy'];
  if (luck < 0.95) return ['chronic'];
  return pick<HealthState[]>(chance, [['chronic'], ['serious'], ['disabled'], ['chronic', 'disabled']]);
}

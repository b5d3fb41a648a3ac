import * as z from 'zod';
import type { Sentence } from '../../kernel/language.ts';

/** One entry of a list of the registry: a stable code, its name, and the other words that office sheets use for it. */
export interface Word<C extends string = string> {
  /** Stable: stored with households and persons. */
  code: C;
  name: Sentence;
  /** As written in real sheets; found by `codeOfWord`. */
  otherNames: readonly string[];
}

const word = <const C extends string>(code: C, zh: string, en: string, ...otherNames: string[]): Word<C> => ({
  code,
  name: { 'zh-CN': zh, en },
  otherNames,
});

/** 致贫、返贫风险原因: the lists of the national poverty system (2014–2020) and of monitoring since 2021, joined. */
export const causes = [
  word('illness', '因病', 'Illness', '疾病', '患病', '因重病', '因大病'),
  word('disability', '因残', 'Disability', '残疾', '因残疾'),
  word('schoolingCosts', '因学', 'Cost of schooling', '上学', '因上学', '因子女上学'),
  word('disaster', '因灾', 'Natural disaster', '因自然灾害', '自然灾害', '灾害'),
  word('accident', '因意外事故', 'Accident', '意外事故', '因意外', '突发事故'),
  word('noLabour', '缺劳力', 'Lack of hands', '缺劳动力', '缺少劳动力', '劳动力不足'),
  word('noSkill', '缺技术', 'Lack of skills', '缺少技术', '缺技能'),
  word('noCapital', '缺资金', 'Lack of capital', '缺少资金'),
  word('noLand', '缺土地', 'Lack of land', '缺少土地', '缺耕地'),
  word('noWater', '缺水', 'Lack of water', '缺少水源', '因水'),
  word('roads', '交通条件落后', 'Bad roads', '交通落后', '交通不便'),
  word('failedVenture', '产业项目失败', 'A venture failed', '因产业项目失败', '产业失败', '经营失败'),
  word('unstableWork', '务工就业不稳', 'Unstable work', '因务工就业不稳', '就业不稳', '务工不稳定'),
  word('unsafeHousing', '因房', 'Unsafe housing', '住房不安全'),
  word('marriage', '因婚', 'Cost of a marriage', '婚嫁'),
  word('funeral', '因丧', 'A death in the family', '丧葬'),
  word('lowDrive', '自身发展动力不足', 'Little drive of its own', '发展动力不足', '内生动力不足', '动力不足'),
  word('other', '其他', 'Other', '其它', '其他原因'),
] as const;
export type Cause = (typeof causes)[number]['code'];

/** 与户主关系: of a person to the head of the household. */
export const relations = [
  word('head', '户主', 'Head', '本人', '户主本人', '本人或户主'),
  word('spouse', '配偶', 'Spouse', '妻', '妻子', '夫', '丈夫', '之妻', '之夫'),
  word('son', '儿子', 'Son', '之子', '子', '长子', '次子', '三子', '四子', '养子', '继子', '独生子'),
  word('daughter', '女儿', 'Daughter', '之女', '女', '长女', '次女', '三女', '四女', '养女', '继女', '独生女'),
  word('daughterInLaw', '儿媳', 'Daughter-in-law', '之儿媳', '媳妇'),
  word('sonInLaw', '女婿', 'Son-in-law', '之女婿'),
  word('grandson', '孙子', 'Grandson', '之孙子', '之孙', '长孙'),
  word('granddaughter', '孙女', 'Granddaughter', '之孙女'),
  word('maternalGrandson', '外孙子', 'Grandson by a daughter', '之外孙子', '外孙'),
  word('maternalGranddaughter', '外孙女', 'Granddaughter by a daughter', '之外孙女'),
  word('grandchildInLaw', '孙媳或孙女婿', 'Grandchild’s spouse', '之孙媳', '孙媳', '孙媳妇', '之孙女婿', '孙女婿'),
  word('greatGrandchild', '曾孙', 'Great-grandchild', '之曾孙子', '之曾孙女', '曾孙子', '曾孙女', '重孙', '重孙女'),
  word('father', '父亲', 'Father', '之父', '父', '继父', '养父'),
  word('mother', '母亲', 'Mother', '之母', '母', '继母', '养母'),
  word('fatherInLaw', '岳父或公公', 'Father-in-law', '之岳父', '岳父', '之公公', '公公'),
  word('motherInLaw', '岳母或婆婆', 'Mother-in-law', '之岳母', '岳母', '之婆婆', '婆婆'),
  word('grandparent', '祖父母', 'Grandparent', '之祖父', '祖父', '爷爷', '之祖母', '祖母', '奶奶', '之外祖父', '外祖父', '之外祖母', '外祖母'),
  word('sibling', '兄弟姐妹', 'Brother or sister', '之兄弟姐妹', '兄', '弟', '姐', '妹', '哥哥', '弟弟', '姐姐', '妹妹', '之兄', '之弟', '之姐', '之妹'),
  word('nephewOrNiece', '侄儿侄女', 'Nephew or niece', '之侄儿', '侄子', '侄儿', '之侄女', '侄女', '外甥', '外甥女'),
  word('other', '其他', 'Other', '其它', '其他亲属', '非亲属'),
] as const;
export type Relation = (typeof relations)[number]['code'];

export const genders = [word('male', '男', 'Male', '男性'), word('female', '女', 'Female', '女性')] as const;
export type Gender = (typeof genders)[number]['code'];

/** 文化程度, and 在校生状况 for those who still learn. */
export const schoolings = [
  word('tooYoung', '学龄前儿童', 'Not yet of school age', '学龄前', '幼儿', '未入学'),
  word('illiterate', '文盲或半文盲', 'Cannot read', '文盲', '半文盲'),
  word('primary', '小学', 'Primary school'),
  word('juniorHigh', '初中', 'Junior high school', '初级中学'),
  word('seniorHigh', '高中或中专', 'Senior high or vocational school', '高中', '中专', '中职', '技校', '高中（中专）', '高中/中专', '职高'),
  word('college', '大专', 'College', '专科', '高职', '大学专科'),
  word('university', '本科及以上', 'University', '本科', '大学', '大学本科', '研究生', '硕士', '博士'),
  word('inKindergarten', '学前教育在读', 'In kindergarten', '学前教育', '幼儿园', '幼儿园在读'),
  word('inPrimary', '小学在读', 'In primary school', '小学生', '小学在校', ...grades('小学', '一二三四五六')),
  word('inJuniorHigh', '初中在读', 'In junior high school', '初中生', '初中在校', '七年级', '八年级', '九年级', ...grades('初中', '一二三')),
  word('inSeniorHigh', '高中或中职在读', 'In senior high or vocational school', '高中生', '高中在读', '中职在读', '中专在读', '普通高中', '中等职业', ...grades('高中', '一二三')),
  word('inCollege', '大专及以上在读', 'In college or university', '大学生', '大专在读', '本科在读', '大学在读', '研究生在读'),
] as const;
export type Schooling = (typeof schoolings)[number]['code'];

function grades(school: string, years: string): string[] {
  return Array.from(years, (year) => `${school}${year}年级`);
}

/** 劳动能力 */
export const labourAbilities = [
  word('ordinary', '普通劳动力', 'Able to work', '有劳动能力', '劳动力', '普通劳力', '全劳力'),
  word('skilled', '技能劳动力', 'Skilled worker', '技能劳力', '技术劳动力'),
  word('weak', '弱劳动力或半劳动力', 'Able to work in part', '弱劳动力', '半劳动力', '半劳力', '弱劳力', '部分丧失劳动能力'),
  word('lost', '丧失劳动力', 'No longer able to work', '丧失劳动能力'),
  word('none', '无劳动力', 'Not able to work', '无劳动能力', '无劳力', '无'),
] as const;
export type LabourAbility = (typeof labourAbilities)[number]['code'];

/** 健康状况, sensitive: encrypted, never in a list, shown only on asking with a reason. More than one may hold. */
export const healthStates = [
  word('healthy', '健康', 'Healthy', '良好', '健康良好', '正常'),
  word('chronic', '长期慢性病', 'Chronic illness', '慢性病', '患有慢性病', '长期慢病'),
  word('serious', '患有大病', 'Serious illness', '大病', '重病', '患大病', '重大疾病'),
  word('disabled', '残疾', 'Disability', '残疾人', '残障', '身有残疾'),
] as const;
export type HealthState = (typeof healthStates)[number]['code'];

/** 住房: by the grading of rural housing (A 安全 … D 整体危险). */
export const housings = [
  word('gradeA', '安全（A级）', 'Safe (grade A)', 'A级', 'A', 'A级安全', '安全', '安全住房'),
  word('gradeB', '基本安全（B级）', 'Largely safe (grade B)', 'B级', 'B', 'B级安全', '基本安全'),
  word('gradeC', '局部危险（C级）', 'Partly unsafe (grade C)', 'C级', 'C', 'C级危房', '局部危险'),
  word('gradeD', '整体危险（D级）', 'Unsafe (grade D)', 'D级', 'D', 'D级危房', '整体危险', '危房'),
  word('noHouse', '无房', 'No house of its own', '无住房', '没有住房'),
  word('resettled', '易地搬迁安置房', 'Resettlement house', '易地搬迁', '易地扶贫搬迁', '安置房'),
  word('notGraded', '未鉴定', 'Not yet graded', '待鉴定', '未评定'),
] as const;
export type Housing = (typeof housings)[number]['code'];

/** 饮水 */
export const waters = [
  word('tap', '自来水入户', 'Tap water in the house', '自来水', '集中供水', '集中供水到户', '已解决', '安全', '达标', '是'),
  word('publicTap', '集中供水点', 'Public tap', '供水点', '公共供水点'),
  word('well', '井水', 'Well', '水井', '机井', '手压井'),
  word('cistern', '水窖', 'Cistern', '集雨水窖', '窖水'),
  word('spring', '泉水或山水', 'Spring', '泉水', '山泉水', '引泉'),
  word('unsafe', '未解决', 'No safe water', '不安全', '不达标', '取水困难', '未达标', '否'),
] as const;
export type Water = (typeof waters)[number]['code'];

/** The codes of a list as a schema. */
export function codeSchema<const W extends readonly Word[]>(words: W) {
  return z.enum(words.map(({ code }) => code) as [W[number]['code'], ...W[number]['code'][]]);
}

/**
 * The code that a word of an office sheet means, or undefined where none does. Widths, blanks and the brackets of either
 * language are no difference.
 */
export function codeOfWord<C extends string>(words: readonly Word<C>[], written: string): C | undefined {
  const wanted = plainWord(written);
  return words.find(({ name, otherNames }) => [name['zh-CN'], ...otherNames].some((known) => plainWord(known) === wanted))?.code;
}

export interface WordsRead<C extends string> {
  codes: C[];
  /** Parts that mean nothing known, as written. */
  unknown: string[];
}

/** Several words in one cell, 因病、缺技术: each once, in the order written. */
export function codesOfWords<C extends string>(words: readonly Word<C>[], written: string): WordsRead<C> {
  const read: WordsRead<C> = { codes: [], unknown: [] };
  for (const part of written.split(/[、，,；;/｜|＋+\s]+/u).filter((each) => each !== '')) {
    const code = codeOfWord(words, part);
    if (code === undefined) read.unknown.push(part);
    else if (!read.codes.includes(code)) read.codes.push(code);
  }
  return read;
}

/** The name of a code, or the code itself where the list no longer has it. */
export function wordOf(words: readonly Word[], code: string): Sentence {
  return words.find((candidate) => candidate.code === code)?.name ?? { 'zh-CN': code, en: code };
}

/** A word without what is no difference: widths, blanks, large and small letters. */
export function plainWord(written: string): string {
  return written.normalize('NFKC').replaceAll(/\s/gu, '').toUpperCase();
}

import type { Sentence } from '../../../kernel/language.ts';
import { causes, genders, healthStates, housings, labourAbilities, relations, schoolings, waters, type Word } from '../codes.ts';

/** What is imported: persons with their households (一人一行), or villages. */
export const importKinds = ['households', 'villages'] as const;
export type ImportKind = (typeof importKinds)[number];

/** How a cell of a column is read. */
export type FieldReading =
  /** Names and what an export masks may stand masked: `mayBeMasked`. */
  | { as: 'text'; max: number; mayBeMasked?: true }
  | { as: 'date' }
  | { as: 'money' }
  | { as: 'year' }
  | { as: 'count' }
  | { as: 'idNumber' | 'phone' | 'bankAccount' }
  | { as: 'word'; words: readonly Word[] }
  | { as: 'words'; words: readonly Word[]; mayBeMasked?: true }
  /** By the rule set that the import chose. */
  | { as: 'category' }
  /** A heading that is recognised, so that nobody wonders, and whose values are not kept. */
  | { as: 'notKept' };

/** A column that the registry can take from a sheet. */
export interface Field {
  code: FieldCode;
  /** Heading in our own template. */
  name: Sentence;
  reading: FieldReading;
  /** Whose fact it is; one of a household may stand in its first row only. */
  of: 'household' | 'person' | 'village' | 'place';
  /** Headings of real sheets, in the form of `plainHeading`. */
  otherNames: readonly string[];
  /** Shown as a note in the template: how it is filled in. */
  hint?: Sentence;
}

const householdFieldCodes = [
  'township', 'village', 'householdNumber', 'headName', 'category', 'unfinishedSince', 'causes', 'name', 'relation', 'gender',
  'idNumber', 'birthDate', 'phone', 'schooling', 'labour', 'health', 'incomeWage', 'incomeBusiness', 'incomeTransfer',
  'incomeProperty', 'incomeExpenses', 'incomeYear', 'housing', 'water', 'address', 'bankAccount', 'note', 'personId', 'incomePerHead',
] as const;
const villageFieldCodes = ['divisionCode', 'collectiveIncome', 'distanceToCounty', 'allHouseholds', 'allPersons'] as const;
export type FieldCode = (typeof householdFieldCodes)[number] | (typeof villageFieldCodes)[number];
export const fieldCodes = [...householdFieldCodes, ...villageFieldCodes] as const;

const field = (
  of: Field['of'],
  code: FieldCode,
  reading: FieldReading,
  [zh, en]: readonly [string, string],
  otherNames: readonly string[] = [],
  hint?: readonly [string, string],
): Field => ({ code, of, reading, name: { 'zh-CN': zh, en }, otherNames, ...(hint && { hint: { 'zh-CN': hint[0], en: hint[1] } }) });

const text = (max: number): FieldReading => ({ as: 'text', max });
const personName: FieldReading = { as: 'text', max: 40, mayBeMasked: true };

const place: readonly Field[] = [
  field('place', 'township', text(60), ['乡镇', 'Township'], ['乡', '镇', '乡（镇）', '乡镇名称', '所属乡镇', '街道', '乡镇（街道）']),
  field('place', 'village', text(60), ['村', 'Village'], ['行政村', '村名', '村名称', '所在村', '行政村名称', '村（社区）', '社区', '所属村']),
];

/** One person a row, the household's facts in its first row or in all of them. */
export const householdFields: readonly Field[] = [
  ...place,
  field('household', 'householdNumber', text(40), ['户编号', 'Household number'], ['户编码', '户号', '户籍编号', '家庭编号', '贫困户编号', '监测户编号', '户ID']),
  field('household', 'headName', personName, ['户主姓名', 'Name of the head'], ['户主', '户主名字']),
  field('household', 'category', { as: 'category' }, ['户类别', 'Category'], ['户类型', '农户类型', '贫困户属性', '脱贫属性', '监测对象类别', '监测类别', '户属性', '人口类别', '帮扶对象类别', '类别', '未脱贫', '脱贫状态']),
  field('household', 'unfinishedSince', { as: 'date' }, ['识别时间', 'Unfinished since'], ['识别纳入时间', '纳入时间', '识别日期', '纳入日期', '建档立卡时间', '认定时间']),
  field('household', 'causes', { as: 'words', words: causes }, ['致贫原因', 'Causes'], ['主要致贫原因', '其他致贫原因', '致贫返贫风险', '返贫风险', '风险类型', '致贫返贫原因', '主要风险', '致贫（返贫）原因']),
  field('person', 'name', personName, ['姓名', 'Name'], ['成员姓名', '家庭成员姓名', '家庭成员', '人员姓名']),
  field('person', 'relation', { as: 'word', words: relations }, ['与户主关系', 'Relation to the head'], ['与户主的关系', '户主关系', '家庭关系', '关系', '与户主之关系']),
  field('person', 'gender', { as: 'word', words: genders }, ['性别', 'Gender']),
  field('person', 'idNumber', { as: 'idNumber' }, ['证件号码', 'ID number'], ['身份证号', '身份证号码', '身份证', '公民身份号码', '公民身份证号码', '证件号', '居民身份证号'], ['18位，单元格先设为“文本”再填写', '18 characters; set the cells to “Text” before typing']),
  field('person', 'birthDate', { as: 'date' }, ['出生日期', 'Date of birth'], ['出生年月', '出生年月日', '生日']),
  field('person', 'phone', { as: 'phone' }, ['联系电话', 'Phone'], ['电话', '手机', '手机号', '手机号码', '联系方式', '电话号码']),
  field('person', 'schooling', { as: 'word', words: schoolings }, ['文化程度', 'Schooling'], ['学历', '受教育程度', '教育程度', '在校生状况']),
  field('person', 'labour', { as: 'word', words: labourAbilities }, ['劳动技能', 'Ability to work'], ['劳动能力', '劳动力', '劳动力状况', '劳动力类型']),
  field('person', 'health', { as: 'words', words: healthStates, mayBeMasked: true }, ['健康状况', 'Health'], ['健康状态', '身体状况']),
  field('household', 'incomeWage', { as: 'money' }, ['工资性收入（元）', 'Wages (yuan)'], ['工资性收入', '务工收入', '工资收入']),
  field('household', 'incomeBusiness', { as: 'money' }, ['生产经营性收入（元）', 'Business income (yuan)'], ['生产经营性收入', '经营性收入', '经营净收入', '生产经营收入', '家庭经营性收入']),
  field('household', 'incomeTransfer', { as: 'money' }, ['转移性收入（元）', 'Transfers (yuan)'], ['转移性收入', '转移收入', '政策性收入']),
  field('household', 'incomeProperty', { as: 'money' }, ['财产性收入（元）', 'Income from property (yuan)'], ['财产性收入', '财产收入', '资产性收入']),
  field('household', 'incomeExpenses', { as: 'money' }, ['生产经营性支出（元）', 'Costs of production (yuan)'], ['生产经营性支出', '经营性支出', '生产性支出', '生产经营支出']),
  field('household', 'incomeYear', { as: 'year' }, ['收入年度', 'Year of the income'], ['年度', '收入年份', '统计年度']),
  field('household', 'housing', { as: 'word', words: housings }, ['住房安全', 'Housing'], ['住房', '住房情况', '住房等级', '住房安全等级', '住房鉴定等级', '危房等级', '房屋等级']),
  field('household', 'water', { as: 'word', words: waters }, ['饮水', 'Water'], ['饮水安全', '饮水情况', '安全饮水', '饮用水', '是否解决安全饮水']),
  field('household', 'address', text(200), ['家庭住址', 'Address'], ['住址', '家庭地址', '地址', '详细地址', '居住地址', '自然村', '组', '村民小组']),
  field('household', 'bankAccount', { as: 'bankAccount' }, ['银行账号', 'Bank account'], ['一卡通账号', '银行卡号', '账号', '一卡通', '惠农一卡通账号', '一折通账号', '开户账号']),
  field('household', 'note', text(1000), ['备注', 'Note'], ['说明', '备注说明']),
  field('person', 'personId', text(40), ['系统编号', 'System number'], ['系统编号（勿改）'], ['系统导出时自带，新登记留空', 'Comes with an export; leave empty for new people']),
  field('household', 'incomePerHead', { as: 'notKept' }, ['年人均纯收入（元）', 'Net income per head (yuan)'], ['年人均纯收入', '人均纯收入', '人均收入', '家庭人均纯收入', '家庭年人均纯收入', '人均可支配收入']),
];

export const villageFields: readonly Field[] = [
  ...place,
  field('village', 'divisionCode', text(12), ['区划代码', 'Division code'], ['行政区划代码', '村代码', '统计用区划代码'], ['12位', '12 digits']),
  field('village', 'collectiveIncome', { as: 'money' }, ['村集体经济收入（元）', 'Collective income (yuan)'], ['村集体经济收入', '集体经济收入', '村集体收入', '集体收入', '村集体经济年收入']),
  field('village', 'distanceToCounty', { as: 'count' }, ['距县城（公里）', 'Distance to the county town (km)'], ['距县城', '距县城距离', '到县城距离', '距离县城']),
  field('village', 'allHouseholds', { as: 'count' }, ['总户数', 'Households'], ['户数', '全村户数', '农户总数', '总户数（户）']),
  field('village', 'allPersons', { as: 'count' }, ['总人口', 'Persons'], ['人口数', '总人数', '全村人口', '人数', '总人口（人）']),
];

export const fieldsOf: Readonly<Record<ImportKind, readonly Field[]>> = { households: householdFields, villages: villageFields };

export function fieldOf(kind: ImportKind, code: FieldCode): Field | undefined {
  return fieldsOf[kind].find((candidate) => candidate.code === code);
}

import type { Spreadsheet, SheetColumn } from '../../../platform/documents/spreadsheet.ts';
import { exampleRowMark } from '../imports/draft-row.ts';
import { fieldsOf, type Field, type FieldCode, type ImportKind } from '../imports/fields.ts';
import type { RuleSet } from '../rule-set.ts';

/** A workbook to be filled in: one person a row, or one village; coded columns offer their words. */
export function importTemplate(kind: ImportKind, ruleSet: Pick<RuleSet, 'categories' | 'name'> | undefined): Spreadsheet {
  const fields = fieldsOf[kind].filter(({ code }) => code !== 'incomePerHead');
  return {
    creator: 'Jiedui',
    sheets: [
      {
        name: kind === 'households' ? '户和人' : '村',
        title: kind === 'households' ? '农户台账导入模板' : '村情导入模板',
        notes: notesOf(kind, ruleSet?.name),
        columns: fields.map((field) => columnOf(field, ruleSet)),
        rows: kind === 'households' ? exampleHousehold.map((row) => rowOf(fields, row)) : [rowOf(fields, exampleVillage)],
      },
    ],
  };
}

function notesOf(kind: ImportKind, ruleSet: string | undefined): string[] {
  if (kind === 'villages') return ['一村一行。乡镇和村的名称与方案中的写法一致。空着的格子不会改动台账里已有的内容。'];
  return [
    '一人一行；同一户的各行写同一个户编号，没有户编号的，从“户主”那一行起往下都算同一户。户的情况写在第一行即可。',
    `户类别按“${ruleSet ?? ''}”填写。证件号码、银行账号两列先设为“文本”再填。空着的格子不会改动台账里已有的内容。`,
  ];
}

function columnOf({ name, reading, code }: Field, ruleSet: Pick<RuleSet, 'categories'> | undefined): SheetColumn {
  const words =
    reading.as === 'word' ? reading.words.map((word) => word.name['zh-CN']) : reading.as === 'category' ? ruleSet?.categories.map((category) => category.name['zh-CN']) : undefined;
  const wide: Partial<Record<FieldCode, number>> = { idNumber: 22, note: 30, personId: 14, address: 24, causes: 18, category: 16, bankAccount: 22 };
  const width = wide[code];
  return { header: name['zh-CN'], kind: 'text', ...(words && { choices: words }), ...(width !== undefined && { width }) };
}

type Example = Partial<Record<FieldCode, string>>;

function rowOf(fields: readonly Field[], example: Example): string[] {
  return fields.map(({ code }) => example[code] ?? '');
}

const skipped = `${exampleRowMark}，导入时自动跳过`;
const exampleHousehold: Example[] = [
  {
    township: '示例镇', village: '示例村', householdNumber: '示例0001', headName: '张示例', category: '', causes: '因病、缺技术', name: '张示例', relation: '户主',
    gender: '男', birthDate: '1968-03-12', phone: '', schooling: '小学', labour: '普通劳动力', health: '长期慢性病', incomeWage: '12000', incomeYear: '2019',
    housing: '安全（A级）', water: '自来水入户', note: skipped,
  },
  { township: '示例镇', village: '示例村', householdNumber: '示例0001', headName: '张示例', name: '李示例', relation: '配偶', gender: '女', birthDate: '1970-07-01', note: skipped },
];
const exampleVillage: Example = { township: skipped, village: '示例村', collectiveIncome: '23000', distanceToCounty: '18', allHouseholds: '175', allPersons: '754' };

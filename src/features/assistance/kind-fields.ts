import * as z from 'zod';
import type { Sentence } from '../../kernel/language.ts';
import { writtenText } from '../../kernel/written-text.ts';

/** The fields that only one kind of help has, each as short text. Which there are: `kindFields`. */
export const detailsSchema = z.record(z.string().max(30), writtenText(100)).refine((details) => Object.keys(details).length <= 5);
export type Details = z.infer<typeof detailsSchema>;

export interface KindField {
  /** Key in `details`. */
  name: string;
  label: Sentence;
  /** Words to choose from, where free text would be counted wrongly. */
  choices?: readonly { value: string; label: Sentence }[];
  /** Where it is read beside the act itself. A field that nobody uses does not belong here. */
  readers: readonly FieldReader[];
}

/**
 * Who uses a kind's own field, and in which paper. src/main/kind-fields-are-read.test.ts looks for each field's words there: a paper
 * that does not have them is no reader.
 */
export const fieldReaders = {
  /** 台账: the office reads act by act what was done. */
  ledger: { 'zh-CN': '台账', en: 'the ledger of the week' },
  /** 简报: what goes out. Words of somebody's illness, dispute or need do not. */
  bulletin: { 'zh-CN': '简报', en: 'the bulletin' },
  /** 统计表·消费帮扶: what was bought, for how much. */
  purchases: { 'zh-CN': '消费帮扶统计', en: 'the statistics of purchases' },
  /** 统计表·教育助学: the office, for the indicator of schooling. */
  schooling: { 'zh-CN': '教育助学统计', en: 'the statistics of schooling' },
  /** The line of an act with which a village is asked, 30 days later, whether the help still holds. */
  followUp: { 'zh-CN': '村里回访', en: 'the village, when it is asked whether the help lasted' },
} as const satisfies Record<string, Sentence>;
export type FieldReader = keyof typeof fieldReaders;

const bulletin: readonly FieldReader[] = ['ledger', 'bulletin'];

/**
 * Each kind's own fields, all optional. To add a field is a line here: form, ledger, history and papers follow; so does
 * to add a kind, with its name in messages.ts.
 */
export const kindFields: Readonly<Record<string, readonly KindField[]>> = {
  purchase: [{ name: 'product', label: { 'zh-CN': '产品', en: 'Product' }, readers: ['ledger', 'bulletin', 'purchases'] }],
  training: [
    { name: 'subject', label: { 'zh-CN': '培训内容', en: 'Subject' }, readers: bulletin },
    { name: 'lessons', label: { 'zh-CN': '课时', en: 'Lessons' }, readers: ['ledger'] },
  ],
  job: [
    { name: 'employer', label: { 'zh-CN': '用工单位', en: 'Employer' }, readers: ['ledger', 'bulletin', 'followUp'] },
    { name: 'post', label: { 'zh-CN': '岗位', en: 'Post' }, readers: ['ledger', 'bulletin', 'followUp'] },
  ],
  industryGuidance: [{ name: 'industry', label: { 'zh-CN': '产业', en: 'Industry' }, readers: bulletin }],
  education: [
    {
      name: 'stage',
      label: { 'zh-CN': '学段', en: 'Stage of schooling' },
      choices: [
        { value: 'preschool', label: { 'zh-CN': '学前', en: 'Preschool' } },
        { value: 'primary', label: { 'zh-CN': '小学', en: 'Primary school' } },
        { value: 'junior', label: { 'zh-CN': '初中', en: 'Junior secondary' } },
        { value: 'senior', label: { 'zh-CN': '高中（中职）', en: 'Senior secondary' } },
        { value: 'higher', label: { 'zh-CN': '大学（高职）', en: 'Higher education' } },
      ],
      readers: ['ledger', 'bulletin', 'schooling'],
    },
  ],
  medical: [{ name: 'service', label: { 'zh-CN': '服务内容', en: 'Service' }, readers: ['ledger'] }],
  care: [
    {
      name: 'group',
      label: { 'zh-CN': '关爱对象', en: 'For whom' },
      choices: [
        { value: 'elderly', label: { 'zh-CN': '老年人', en: 'Elderly people' } },
        { value: 'children', label: { 'zh-CN': '儿童', en: 'Children' } },
        { value: 'disabled', label: { 'zh-CN': '残疾人', en: 'People with disabilities' } },
        { value: 'other', label: { 'zh-CN': '其他', en: 'Others' } },
      ],
      readers: ['ledger'],
    },
  ],
  volunteer: [{ name: 'activity', label: { 'zh-CN': '服务项目', en: 'Activity' }, readers: bulletin }],
  legal: [{ name: 'matter', label: { 'zh-CN': '事项', en: 'Matter' }, readers: ['ledger'] }],
  other: [{ name: 'what', label: { 'zh-CN': '帮扶名称', en: 'What it was' }, readers: ['ledger'] }],
};

/** The fields of a kind; none where it has none of its own or is not chosen yet. */
export function fieldsOf(kind: string | null): readonly KindField[] {
  return (kind !== null && kindFields[kind]) || [];
}

/** A detail as people read it: the words of a choice, otherwise what was typed. */
export function wordsOfDetail(field: KindField, value: string): Sentence {
  return field.choices?.find((choice) => choice.value === value)?.label ?? { 'zh-CN': value, en: value };
}

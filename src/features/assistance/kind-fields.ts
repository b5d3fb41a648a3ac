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
  /** Who uses it. A field that nobody uses does not belong here. */
  reader: Sentence;
}

const bulletin: Sentence = { 'zh-CN': '简报和台账', en: 'bulletin and ledger' };

/**
 * Each kind's own fields, all optional. To add a field is a line here: form, ledger, history and papers follow; so does
 * to add a kind, with its name in messages.ts.
 */
export const kindFields: Readonly<Record<string, readonly KindField[]>> = {
  purchase: [{ name: 'product', label: { 'zh-CN': '产品', en: 'Product' }, reader: { 'zh-CN': '消费帮扶统计', en: 'statistics of purchases' } }],
  training: [
    { name: 'subject', label: { 'zh-CN': '培训内容', en: 'Subject' }, reader: bulletin },
    { name: 'lessons', label: { 'zh-CN': '课时', en: 'Lessons' }, reader: bulletin },
  ],
  job: [
    { name: 'employer', label: { 'zh-CN': '用工单位', en: 'Employer' }, reader: { 'zh-CN': '村里回访就业是否稳定', en: 'the village, when it asks whether the job lasted' } },
    { name: 'post', label: { 'zh-CN': '岗位', en: 'Post' }, reader: bulletin },
  ],
  industryGuidance: [{ name: 'industry', label: { 'zh-CN': '产业', en: 'Industry' }, reader: bulletin }],
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
      reader: { 'zh-CN': '办公室核对义务教育有保障', en: 'the office, for the indicator of schooling' },
    },
  ],
  medical: [{ name: 'service', label: { 'zh-CN': '服务内容', en: 'Service' }, reader: bulletin }],
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
      reader: bulletin,
    },
  ],
  volunteer: [{ name: 'activity', label: { 'zh-CN': '服务项目', en: 'Activity' }, reader: bulletin }],
  legal: [{ name: 'matter', label: { 'zh-CN': '事项', en: 'Matter' }, reader: bulletin }],
  other: [{ name: 'what', label: { 'zh-CN': '帮扶名称', en: 'What it was' }, reader: { 'zh-CN': '办公室判断是否增设类型', en: 'the office, which weighs a kind of its own for it' } }],
};

/** The fields of a kind; none where it has none of its own or is not chosen yet. */
export function fieldsOf(kind: string | null): readonly KindField[] {
  return (kind !== null && kindFields[kind]) || [];
}

/** A detail as people read it: the words of a choice, otherwise what was typed. */
export function wordsOfDetail(field: KindField, value: string): Sentence {
  return field.choices?.find((choice) => choice.value === value)?.label ?? { 'zh-CN': value, en: value };
}

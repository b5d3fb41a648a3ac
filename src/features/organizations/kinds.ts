import * as z from 'zod';
import type { Sentence } from '../../kernel/language.ts';

/** What the register calls an organization by the third figure of its code's head: 51, 52, 53 (GB 32100-2015). */
export type LegalForm = 'association' | 'serviceBody' | 'foundation';

interface Kind {
  name: Sentence;
  /** Words at which a name is taken for this kind; the longest word found wins. */
  nameWords: readonly string[];
  legalForm: LegalForm;
}

/** What an organization is, in words that a county office files it under. */
const kinds = {
  trainingSchool: { name: { 'zh-CN': '培训学校', en: 'Training school' }, nameWords: ['培训学校', '培训中心', '技工学校'], legalForm: 'serviceBody' },
  kindergarten: { name: { 'zh-CN': '幼儿园', en: 'Kindergarten' }, nameWords: ['幼儿园', '托育'], legalForm: 'serviceBody' },
  school: { name: { 'zh-CN': '民办学校', en: 'Private school' }, nameWords: ['学校', '中学', '小学'], legalForm: 'serviceBody' },
  elderCareHome: { name: { 'zh-CN': '养老机构', en: 'Elder-care home' }, nameWords: ['养老', '养护院', '敬老院', '颐养'], legalForm: 'serviceBody' },
  medicalInstitution: { name: { 'zh-CN': '医疗机构', en: 'Medical institution' }, nameWords: ['医院', '诊所', '康复中心'], legalForm: 'serviceBody' },
  socialWorkAgency: { name: { 'zh-CN': '社会工作机构', en: 'Social work agency' }, nameWords: ['社会工作', '社工'], legalForm: 'serviceBody' },
  association: { name: { 'zh-CN': '协会、学会', en: 'Association' }, nameWords: ['协会', '学会', '研究会', '联合会', '促进会'], legalForm: 'association' },
  chamber: { name: { 'zh-CN': '商会', en: 'Chamber of commerce' }, nameWords: ['商会'], legalForm: 'association' },
  foundation: { name: { 'zh-CN': '基金会', en: 'Foundation' }, nameWords: ['基金会'], legalForm: 'foundation' },
  otherServiceBody: { name: { 'zh-CN': '其他社会服务机构', en: 'Other service body' }, nameWords: ['服务中心'], legalForm: 'serviceBody' },
} as const satisfies Record<string, Kind>;

export type OrganizationKind = keyof typeof kinds;
export const organizationKinds = Object.keys(kinds) as OrganizationKind[];
export const organizationKindSchema = z.enum(organizationKinds);

export function kindName(kind: OrganizationKind): Sentence {
  return kinds[kind].name;
}

export function legalFormOf(kind: OrganizationKind): LegalForm {
  return kinds[kind].legalForm;
}

/** What a name says about the kind, with the word that says it; a person confirms by saving the profile. */
export function kindInName(name: string): { kind: OrganizationKind; word: string } | undefined {
  const found = organizationKinds.flatMap((kind) =>
    kinds[kind].nameWords.filter((word) => name.includes(word)).map((word) => ({ kind, word })),
  );
  // 培训学校 before 学校; a name ends with what the body is, so of two words of one length the later.
  return found.toSorted((a, b) => b.word.length - a.word.length || name.lastIndexOf(b.word) - name.lastIndexOf(a.word))[0];
}

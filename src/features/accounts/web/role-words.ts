import type { Role } from '../../../kernel/actor.ts';
import type { Sentence } from '../../../kernel/language.ts';

export const roleWords: Readonly<Record<Role, Sentence>> = {
  chief: { 'zh-CN': '总负责人', en: 'Office chief' },
  clerk: { 'zh-CN': '经办人', en: 'Office clerk' },
  orgHead: { 'zh-CN': '社会组织负责人', en: 'Organization head' },
  reporter: { 'zh-CN': '联络员', en: 'Reporter' },
  township: { 'zh-CN': '乡镇干部', en: 'Township officer' },
  village: { 'zh-CN': '村干部', en: 'Village cadre' },
};

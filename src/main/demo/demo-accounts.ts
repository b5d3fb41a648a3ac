import type { Role } from '../../kernel/actor.ts';
import type { Sentence } from '../../kernel/language.ts';

/** Of every account in the demo; it holds only made-up data. */
export const demoPassword = 'jiedui-2020-shili';

/** Whom a visitor may be: one account for each role, printed at the start. */
export interface DemoAccount {
  userName: string;
  role: Role;
  name: string;
  label: Sentence;
  /** As printed in the notice. */
  organizationName?: string;
  villageName?: string;
  townshipName?: string;
}

const ours = '清水县智远职业技能培训学校';

export const demoAccounts: readonly DemoAccount[] = [
  { userName: 'chief', role: 'chief', name: '示例总负责人', label: { 'zh-CN': '总负责人', en: 'office chief' } },
  { userName: 'clerk', role: 'clerk', name: '示例经办人', label: { 'zh-CN': '经办人', en: 'office clerk' } },
  {
    userName: 'head',
    role: 'orgHead',
    name: '示例负责人（智远）',
    label: { 'zh-CN': '社会组织负责人', en: 'organization head' },
    organizationName: ours,
  },
  {
    userName: 'reporter',
    role: 'reporter',
    name: '示例联络员（智远）',
    label: { 'zh-CN': '联络员', en: 'organization reporter' },
    organizationName: ours,
  },
  {
    userName: 'township',
    role: 'township',
    name: '示例乡镇干部（山门镇）',
    label: { 'zh-CN': '乡镇干部', en: 'township officer' },
    townshipName: '山门镇',
  },
  {
    userName: 'village',
    role: 'village',
    name: '示例村干部（高桥村）',
    label: { 'zh-CN': '村干部', en: 'village cadre' },
    townshipName: '山门镇',
    villageName: '高桥村',
  },
];

import type { Messages } from '../../../kernel/language.ts';

/** Titles of the public pages: in everybody's first load. */
export const doorWords = {
  signIn: { 'zh-CN': '登录', en: 'Sign in' },
  invitation: { 'zh-CN': '接受邀请', en: 'Accept an invitation' },
} as const satisfies Messages;

/** Titles and navigation of the pages behind the door. */
export const accountPageWords = {
  people: { 'zh-CN': '人员和邀请', en: 'People and invitations' },
  peopleNav: { 'zh-CN': '人员', en: 'People' },
  account: { 'zh-CN': '我的账号', en: 'My account' },
} as const satisfies Messages;

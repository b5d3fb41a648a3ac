import type { Messages } from '../../../kernel/language.ts';

/** Titles and navigation: known before any page is opened, so kept short and apart. */
export const accountPageWords = {
  signIn: { 'zh-CN': '登录', en: 'Sign in' },
  invitation: { 'zh-CN': '接受邀请', en: 'Accept an invitation' },
  people: { 'zh-CN': '人员和邀请', en: 'People and invitations' },
  peopleNav: { 'zh-CN': '人员', en: 'People' },
  account: { 'zh-CN': '我的账号', en: 'My account' },
} as const satisfies Messages;

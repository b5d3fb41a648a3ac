import type { Messages } from '../../../../kernel/language.ts';

export const signInWords = {
  title: { 'zh-CN': '登录', en: 'Sign in' },
  lead: { 'zh-CN': '结对帮扶行动的工作平台', en: 'Where paired assistance is run' },
  name: { 'zh-CN': '用户名或手机号', en: 'User name or phone number' },
  password: { 'zh-CN': '密码', en: 'Password' },
  showPassword: { 'zh-CN': '显示或隐藏密码', en: 'Show or hide the password' },
  code: { 'zh-CN': '动态口令', en: 'One-time code' },
  codeHint: {
    'zh-CN': '打开手机上的验证器应用，输入 6 位数字；手机不在身边，可输入一个恢复码。',
    en: 'Open the authenticator app on your phone and enter the 6 digits; without the phone, enter a recovery code.',
  },
  submit: { 'zh-CN': '登录', en: 'Sign in' },
  notIn: { 'zh-CN': '没有登录成功', en: 'Not signed in' },
  locked: { 'zh-CN': '请等 {duration} 后再试', en: 'Try again in {duration}' },
  lockedWhy: {
    'zh-CN': '连续多次没有成功，为保护账号暂停登录。您输入的内容还在。',
    en: 'Several attempts failed; to protect the account, signing in is paused. What you typed is still here.',
  },
  help: {
    'zh-CN': '账号凭邀请链接开通。没有收到邀请或忘记密码，请联系县民政局经办人。',
    en: 'Accounts are opened by an invitation. If you have none, or forgot your password, ask the county office.',
  },
} as const satisfies Messages;

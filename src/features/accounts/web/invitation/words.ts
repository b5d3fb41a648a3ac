import type { Messages } from '../../../../kernel/language.ts';

export const invitationWords = {
  joinTitle: { 'zh-CN': '开通您的账号', en: 'Open your account' },
  resetTitle: { 'zh-CN': '设置新密码', en: 'Set a new password' },
  firstRunTitle: { 'zh-CN': '开始使用“结对”', en: 'Begin with Jiedui' },
  invitedBy: { 'zh-CN': '由 {name} 邀请', en: 'Invited by {name}' },
  validUntil: { 'zh-CN': '有效期至 {time}', en: 'Valid until {time}' },
  countyName: { 'zh-CN': '县（区）名称', en: 'Name of the county' },
  countyHint: { 'zh-CN': '例如“清水县”。它出现在每一页和每份公文上。', en: 'It stands on every page and every official paper.' },
  name: { 'zh-CN': '姓名', en: 'Your name' },
  nameHint: { 'zh-CN': '同事看到的就是这个名字。', en: 'This is what colleagues see.' },
  phone: { 'zh-CN': '手机号', en: 'Phone number' },
  phoneHint: { 'zh-CN': '用于登录。加密保存，只显示给您本人。', en: 'To sign in with. Kept encrypted and shown to you alone.' },
  userName: { 'zh-CN': '用户名', en: 'User name' },
  userNameHint: {
    'zh-CN': '也可以用它登录。手机号和用户名至少填一项。',
    en: 'You may sign in with it too. Fill in at least one of phone number and user name.',
  },
  password: { 'zh-CN': '密码', en: 'Password' },
  newPassword: { 'zh-CN': '新密码', en: 'New password' },
  passwordHint: {
    'zh-CN': '至少 8 个字符，不必掺杂符号。几个不相干的词连起来，好记又难猜。',
    en: 'At least 8 characters; no special signs needed. A few unrelated words are easy to remember and hard to guess.',
  },
  passwordGood: { 'zh-CN': '可以用。', en: 'This will do.' },
  showPassword: { 'zh-CN': '显示或隐藏密码', en: 'Show or hide the password' },
  join: { 'zh-CN': '开通并进入', en: 'Open and enter' },
  reset: { 'zh-CN': '保存并进入', en: 'Save and enter' },
  resetNote: {
    'zh-CN': '保存后，其他设备会退出登录，原有的动态口令会停用。',
    en: 'Your other devices will be signed out, and one-time codes, if you used them, turned off.',
  },
  closedTitle: { 'zh-CN': '这个链接不能用了', en: 'This link no longer works' },
  incompleteTitle: { 'zh-CN': '链接不完整', en: 'The link is incomplete' },
  incomplete: {
    'zh-CN': '请重新扫描二维码，或从发给您的消息里完整复制链接。',
    en: 'Scan the QR code again, or copy the whole link from the message.',
  },
  toSignIn: { 'zh-CN': '去登录', en: 'To sign in' },
} as const satisfies Messages;

import type { Messages } from '../../kernel/language.ts';

/** Why something about people and their doors is refused; each says what to do. */
export const accountRefusalMessages = {
  'accounts.wrong-credentials': {
    'zh-CN': '用户名（手机号）或密码不正确，请核对后重试。忘记密码请联系县民政局经办人，领取重设密码链接。',
    en: 'The user name (or phone number) or the password is not right. If you forgot it, ask the county office for a link to set a new one.',
  },
  'accounts.locked-out': {
    'zh-CN': '尝试次数过多，为保护账号暂停登录。请 {seconds} 秒后再试。',
    en: 'Too many attempts; to protect the account, signing in is paused. Try again in {seconds, plural, one {# second} other {# seconds}}.',
  },
  'accounts.second-factor-needed': {
    'zh-CN': '请输入验证器应用上的 6 位动态口令。',
    en: 'Enter the 6-digit code from your authenticator app.',
  },
  'accounts.second-factor-wrong': {
    'zh-CN': '动态口令不正确或已过期。请输入验证器应用上最新的 6 位数字，或一个未用过的恢复码。',
    en: 'The code is wrong or has expired. Enter the newest 6 digits of your app, or a recovery code not used before.',
  },
  'accounts.suspended': {
    'zh-CN': '该账号已停用。如有疑问，请联系县民政局经办人。',
    en: 'This account is suspended. If this surprises you, ask the county office.',
  },
  'accounts.invitation-unknown': {
    'zh-CN': '没有这个邀请。请检查链接是否完整，或请发出邀请的人重新签发。',
    en: 'There is no such invitation. Check that the link is complete, or ask for a new one.',
  },
  'accounts.invitation-accepted': {
    'zh-CN': '这个邀请链接已经使用过，每个链接只能用一次。如果是您本人用的，请直接登录；如果不是，请立即告诉发出邀请的人。',
    en: 'This link has already been used; each works once. If it was you, simply sign in. If it was not, tell the person who invited you at once.',
  },
  'accounts.invitation-revoked': {
    'zh-CN': '这个邀请已撤回或已换发新链接。请使用最新的链接，或联系发出邀请的人。',
    en: 'This invitation was withdrawn or replaced by a newer link. Use the newest one, or ask the person who invited you.',
  },
  'accounts.invitation-expired': {
    'zh-CN': '这个邀请链接已过期。请联系发出邀请的人换发新链接。',
    en: 'This link has expired. Ask the person who invited you for a new one.',
  },
  'accounts.invitation-not-open': {
    'zh-CN': '这个邀请已使用或已撤回，不能再更改。请刷新页面查看最新情况。',
    en: 'This invitation was already used or withdrawn and cannot be changed. Reload the page to see how things stand.',
  },
  'accounts.county-name-missing': {
    'zh-CN': '请填写县（区）名称，例如“清水县”。',
    en: 'Enter the name of the county.',
  },
  'accounts.name-missing': { 'zh-CN': '请填写您的姓名。', en: 'Enter your name.' },
  'accounts.sign-in-name-missing': {
    'zh-CN': '请填写用户名或手机号，至少一项，用于登录。',
    en: 'Enter a user name or a phone number, at least one of them: you sign in with it.',
  },
  'accounts.not-for-reset': {
    'zh-CN': '重设密码时不能更改姓名、用户名或手机号。',
    en: 'Name, user name and phone number cannot be changed when setting a new password.',
  },
  'accounts.user-name-taken': {
    'zh-CN': '这个用户名已有人使用，请换一个。',
    en: 'This user name is taken; choose another.',
  },
  'accounts.phone-taken': {
    'zh-CN': '这个手机号已用于另一个账号。如果是您的账号，请直接登录。',
    en: 'This phone number belongs to another account. If it is yours, simply sign in.',
  },
  'accounts.user-name-length': {
    'zh-CN': '用户名应为 {shortest} 到 {longest} 个字符。',
    en: 'A user name has {shortest} to {longest} characters.',
  },
  'accounts.user-name-letters': {
    'zh-CN': '用户名可用汉字、字母、数字和 . _ -，至少含一个汉字或字母，不能全是数字。',
    en: 'A user name may hold letters, Chinese characters, digits and . _ -, with at least one letter.',
  },
  'accounts.phone-not-a-number': {
    'zh-CN': '手机号不正确。请填写 11 位手机号；境外号码以 + 和国家代码开头。',
    en: 'This is not a phone number. Enter 11 digits, or + and the country code for numbers abroad.',
  },
  'accounts.password-too-short': {
    'zh-CN': '密码至少 {shortest} 个字符。可以用几个不相干的词连起来，好记又难猜。',
    en: 'A password has at least {shortest} characters. A few unrelated words are easy to remember and hard to guess.',
  },
  'accounts.password-too-long': {
    'zh-CN': '密码最多 {longest} 个字符。',
    en: 'A password has at most {longest} characters.',
  },
  'accounts.password-holds-name': {
    'zh-CN': '密码中不能包含您的用户名或手机号，这最容易被猜到。',
    en: 'The password must not contain your user name or phone number: these are guessed first.',
  },
  'accounts.password-common': {
    'zh-CN': '这个密码太常见（或是生日、连号、重复的字符），最容易被猜到，请换一个。',
    en: 'This password is too common (or a birthday, a run or a repetition) and is guessed first; choose another.',
  },
  'accounts.password-wrong': {
    'zh-CN': '当前密码不正确。',
    en: 'The current password is not right.',
  },
  'accounts.second-factor-already-on': {
    'zh-CN': '动态口令已启用。要换一部手机，请先停用再重新设置。',
    en: 'One-time codes are already on. To move to another phone, turn them off first.',
  },
  'accounts.second-factor-not-begun': {
    'zh-CN': '请先开始设置动态口令，再输入口令确认。',
    en: 'Begin to set up one-time codes first, then confirm with a code.',
  },
  'accounts.session-unknown': {
    'zh-CN': '这台设备已经退出。',
    en: 'This session has already ended.',
  },
  'accounts.notification-unknown': { 'zh-CN': '没有这条提醒。', en: 'There is no such notice.' },
  'accounts.person-unknown': { 'zh-CN': '没有这个人员。', en: 'There is no such person.' },
  'accounts.may-not-bring-in': {
    'zh-CN': '您不能邀请或管理这个身份的人员。总负责人可管理全部人员，经办人可管理社会组织、乡镇和村的人员，社会组织负责人可管理本组织的联络员。',
    en: 'You may not invite or manage people of this role. The chief manages everybody, the clerk those of organizations, townships and villages, the head the reporters of the own organization.',
  },
  'accounts.place-missing': {
    'zh-CN': '请选择这个身份所属的单位或地方。',
    en: 'Choose the organization or place that this role stands for.',
  },
  'accounts.place-not-for-role': {
    'zh-CN': '这个身份不属于这类单位或地方。',
    en: 'This role does not stand for a place of this kind.',
  },
  'accounts.place-unknown': {
    'zh-CN': '没有这个单位或地方，请刷新页面后重新选择。',
    en: 'There is no such organization or place; reload the page and choose again.',
  },
} as const satisfies Messages;

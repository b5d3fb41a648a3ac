import type { Messages } from '../../kernel/language.ts';

export const organizationsMessages = {
  'organizations.office-only': {
    'zh-CN': '全县社会组织名单只有县级办公室可以查看。',
    en: 'Only the county office may see the list of all organizations.',
  },
  'organizations.office-or-own': {
    'zh-CN': '社会组织档案只有县级办公室和本单位可以查看和修改。',
    en: 'Only the county office and the organization itself may see and change its profile.',
  },
  'organizations.no-such-organization': {
    'zh-CN': '没有这家社会组织，未作任何更改。请返回名录重新选择。',
    en: 'There is no such organization, and nothing was changed. Go back to the list and choose again.',
  },
  'organizations.changed-meanwhile': {
    'zh-CN': '档案刚刚被别人修改过，您填写的内容已保留，尚未提交。请刷新查看新内容后再保存。',
    en: 'Somebody has just changed this profile. What you typed is kept and was not saved: load the page anew, compare, and save again.',
  },
  'organizations.credit-code-form': {
    'zh-CN': '统一社会信用代码应为 18 位数字和字母，请对照登记证书核对。',
    en: 'A credit code has 18 figures and letters. Compare it with the certificate.',
  },
  'organizations.credit-code-taken': {
    'zh-CN': '这个信用代码已登记在“{name}”名下，请核对是哪一家填错了。',
    en: 'This credit code stands in the profile of {name}. Check which of the two is wrong.',
  },
  'organizations.credit-code-taken-elsewhere': {
    'zh-CN': '这个信用代码已登记在另一家社会组织名下，请对照登记证书核对；如无误，请联系县级办公室。',
    en: 'This credit code stands in the profile of another organization. Compare it with the certificate; if it is right, call the county office.',
  },
  'organizations.no-such-township': {
    'zh-CN': '本县没有这个乡镇，请重新选择。',
    en: 'The county has no such township. Choose again.',
  },
  'organizations.contact-phone-form': {
    'zh-CN': '电话号码应为 6 至 19 位数字，可带区号，例如 0938-7150000。',
    en: 'A telephone number has 6 to 19 figures, with an area code where there is one, for example 0938-7150000.',
  },
  'organizations.contact-twice': {
    'zh-CN': '同一位联系人提交了两次，请刷新后重试。',
    en: 'One contact was sent twice. Load the page anew and try again.',
  },
  'organizations.no-such-contact': {
    'zh-CN': '没有这位联系人，可能刚刚被修改。请刷新后重试。',
    en: 'There is no such contact; it may just have been changed. Load the page anew.',
  },
  'organizations.contact-without-phone': {
    'zh-CN': '这位联系人没有填写电话。',
    en: 'No telephone number is known of this contact.',
  },
  'organizations.no-such-capability': {
    'zh-CN': '能力目录中没有这一项，请从目录中选择，或由县级办公室先加入目录。',
    en: 'The taxonomy has no such capability. Choose one of it, or have the county office add it first.',
  },
  'organizations.capability-confirmed-already': {
    'zh-CN': '这项能力已经确认过。',
    en: 'This capability has been confirmed already.',
  },
  'organizations.capability-not-confirmed': {
    'zh-CN': '这项能力还没有确认，无需撤回。',
    en: 'This capability is not confirmed, so there is nothing to withdraw.',
  },
  'organizations.capability-name-taken': {
    'zh-CN': '目录中已有“{name}”，无需再加。',
    en: 'The taxonomy has “{name}” already.',
  },
} as const satisfies Messages;

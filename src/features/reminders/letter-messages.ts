import type { Messages } from '../../kernel/language.ts';

/** The words of mails, text messages and group messages. No personal data: they leave the building. */
export const letterMessages = {
  'organization-subject': { 'zh-CN': '请上报周报：{time} 截止', en: 'Please send your report: due {time}' },
  'organization-body': {
    'zh-CN':
      '{recipient}，您好：\n\n{campaignName}：{organizationName} 的周报还没有收到，{time} 截止。\n没有进展也不要紧，打开后可一键上报“本周无进展”。\n\n打开填报：{link}\n\n如已上报，请不必理会。不想再收到这类邮件，可在“我的提醒”里关闭：{ownLink}',
    en: 'Dear {recipient},\n\n{campaignName}: the report of {organizationName} has not arrived yet; the deadline is {time}.\nIf there is nothing to tell, “Nothing this week” takes one tap.\n\nOpen the report: {link}\n\nIf you have sent it meanwhile, there is nothing to do. To end these mails, see “My reminders”: {ownLink}',
  },
  'organization-sms': {
    'zh-CN': '{campaignName}：{organizationName} 的周报还没有收到，{time} 截止。没有进展也可一键上报“本周无进展”。',
    en: '{campaignName}: the report of {organizationName} has not arrived; deadline {time}. “Nothing this week” takes one tap.',
  },
  'organization-group': {
    'zh-CN': '【周报提醒】{campaignName}\n{time} 截止，还有 {count} 家单位没有上报。没有进展也可一键上报“本周无进展”。\n打开填报：{link}',
    en: '[Reports] {campaignName}\nDue {time}; {count, plural, one {# organization has} other {# organizations have}} yet to report. “Nothing this week” takes one tap.\nOpen: {link}',
  },
  'office-subject': { 'zh-CN': '周报已截止：{count} 家单位未报', en: 'Deadline passed: {count} not reported' },
  'office-body': {
    'zh-CN':
      '{recipient}，您好：\n\n{campaignName}：{time} 已截止，{count} 家单位没有上报：\n{names}\n\n打开台账：{link}\n\n不想再收到这类邮件，可在“我的提醒”里关闭：{ownLink}',
    en: 'Dear {recipient},\n\n{campaignName}: the deadline ({time}) has passed and {count, plural, one {# organization has} other {# organizations have}} not reported:\n{names}\n\nOpen the board: {link}\n\nTo end these mails, see “My reminders”: {ownLink}',
  },
  'office-sms': {
    'zh-CN': '{campaignName}：{time} 已截止，{count} 家单位没有上报周报，请在台账查看。',
    en: '{campaignName}: the deadline ({time}) has passed; {count} not reported. See the board.',
  },
  'office-group': {
    'zh-CN': '【周报截止】{campaignName}\n{time} 已截止，{count} 家单位没有上报：{names}\n打开台账：{link}',
    en: '[Reports] {campaignName}\nThe deadline ({time}) has passed; {count} not reported: {names}\nOpen the board: {link}',
  },
  'test-subject': { 'zh-CN': '结对：测试邮件', en: 'Jiedui: test mail' },
  'test-body': {
    'zh-CN': '这是一封测试邮件：您能看到它，说明催报提醒可以送到。\n{link}',
    en: 'This is a test: that you read it shows that reminders reach you.\n{link}',
  },
  'test-short': {
    'zh-CN': '这是一条测试消息：能看到它，说明催报提醒可以送到。',
    en: 'This is a test: that you read it shows that reminders arrive.',
  },
  'names-more': { 'zh-CN': '{names}等', en: '{names} and others' },
} as const satisfies Messages;

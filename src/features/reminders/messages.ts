import type { Messages } from '../../kernel/language.ts';

/** Refusals, and the sentences of the notices behind the bell. */
export const reminderMessages = {
  'reminders.only-office': {
    'zh-CN': '只有经办人和总负责人可以设置催报提醒',
    en: 'Only the office sets the reminders',
  },
  'reminders.not-for-role': {
    'zh-CN': '催报提醒只发给社会组织和县民政局的人员',
    en: 'Reminders are for people of organizations and of the county office',
  },
  'reminders.changed-meanwhile': {
    'zh-CN': '{savedBy} 刚刚改过提醒设置。您填写的内容还在，请刷新后对照再保存',
    en: '{savedBy} has changed the reminders meanwhile. What you typed is still here: reload, compare, then save',
  },
  'reminders.robot-address-unknown': {
    'zh-CN': '这不是群机器人的地址。请在企业微信、钉钉或飞书的群设置里复制机器人的完整 Webhook 地址',
    en: 'This is not the address of a group robot. Copy the whole webhook address from the group in WeCom, DingTalk or Feishu',
  },
  'reminders.robot-address-not-allowed': {
    'zh-CN': '不能向 {host} 发消息。只允许企业微信、钉钉、飞书的官方地址（https）；私有部署的，请系统管理员用 ROBOT_ORIGINS 登记',
    en: 'Messages may not go to {host}. Only the public WeCom, DingTalk and Feishu (https) are allowed; for a private deployment the administrator names it in ROBOT_ORIGINS',
  },
  'reminders.robot-known': {
    'zh-CN': '这个机器人已经添加过，名称是“{name}”',
    en: 'This robot has been added already, as “{name}”',
  },
  'reminders.too-many-robots': {
    'zh-CN': '最多添加 {most} 个群机器人，请先移除不用的',
    en: 'There can be {most} robots at most; remove one that is not used first',
  },
  'reminders.robot-gone': { 'zh-CN': '没有这个群机器人，可能已经移除', en: 'There is no such robot; it may have been removed' },
  'reminders.email-wrong': {
    'zh-CN': '邮箱地址不正确，请检查后重新填写，例如 name@example.cn',
    en: 'This is not an e-mail address; check it, for example name@example.cn',
  },
  'reminders.email-missing': { 'zh-CN': '要用邮件提醒，请先填写邮箱地址', en: 'To be reminded by e-mail, enter an address first' },
  'reminders.phone-missing': {
    'zh-CN': '要用短信提醒，请先在“我的账号”里填写手机号',
    en: 'To be reminded by text message, enter your phone number on “My account” first',
  },
  'reminders.channel-not-set-up': {
    'zh-CN': '这个方式还没有开通，请联系系统管理员',
    en: 'This is not set up here; ask the administrator',
  },
  'reminders.tests-used-up': {
    'zh-CN': '一小时内最多发 {most} 条测试消息，请稍后再试',
    en: 'At most {most} tests in an hour; try again later',
  },
  'reminders.calendar-unknown': {
    'zh-CN': '这个日历地址不存在或已停用。请在“我的提醒”里重新生成',
    en: 'This calendar does not exist or was ended. Make a new address on the page “My reminders”',
  },

  'reminders.notice-organization': {
    'zh-CN': '{campaignName}：{dueDate} 到期的周报还没有收到，{deadline} 截止。没有进展也可一键上报“本周无进展”',
    en: '{campaignName}: your report due {dueDate} has not arrived; the deadline is {deadline}. “Nothing this week” takes one tap',
  },
  'reminders.notice-office': {
    'zh-CN': '{campaignName}：{dueDate} 的周报已截止，{count} 家单位没有上报：{names}',
    en: '{campaignName}: the deadline of {dueDate} has passed; {count, plural, one {# organization has} other {# organizations have}} not reported: {namesEn}',
  },
  'reminders.notice-test': {
    'zh-CN': '这是一条测试提醒：您能看到它，说明提醒可以送到',
    en: 'This is a test: that you read it shows that reminders reach you',
  },
} as const satisfies Messages;

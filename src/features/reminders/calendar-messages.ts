import type { Messages } from '../../kernel/language.ts';

/** The words in a person's calendar. */
export const calendarMessages = {
  name: { 'zh-CN': '结对：周报截止时间', en: 'Jiedui: report deadlines' },
  due: { 'zh-CN': '周报截止：{campaignName}', en: 'Report due: {campaignName}' },
  done: { 'zh-CN': '周报已报：{campaignName}', en: 'Report done: {campaignName}' },
  officeDescription: {
    'zh-CN': '{campaignName}的周报到这一刻截止。谁还没有报、哪些待审核，见周报台账。',
    en: 'The reports on {campaignName} are due when this ends. The board shows who is missing and what waits for review.',
  },
  description: {
    'zh-CN': '{campaignName}的周报到这一刻截止。没有进展也可一键上报“本周无进展”。',
    en: 'The report on {campaignName} is due when this ends. “Nothing this week” takes one tap.',
  },
} as const satisfies Messages;

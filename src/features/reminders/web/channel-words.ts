import type { Messages, Sentence } from '../../../kernel/language.ts';
import type { Channel, PersonalChannel } from '../channel.ts';

/** In the order of the screen. */
export const personalChannelOrder: readonly PersonalChannel[] = ['inApp', 'mail', 'sms'];
export const channelOrder: readonly Channel[] = [...personalChannelOrder, 'robot'];

export const channelWords: Record<Channel, Sentence> = {
  inApp: { 'zh-CN': '站内提醒', en: 'In the app' },
  mail: { 'zh-CN': '邮件', en: 'E-mail' },
  sms: { 'zh-CN': '短信', en: 'Text message' },
  robot: { 'zh-CN': '群机器人', en: 'Group robot' },
};

export const serviceWords = {
  wecom: { 'zh-CN': '企业微信', en: 'WeCom' },
  dingtalk: { 'zh-CN': '钉钉', en: 'DingTalk' },
  feishu: { 'zh-CN': '飞书', en: 'Feishu' },
} as const satisfies Messages;

export const languageWords = {
  'zh-CN': { 'zh-CN': '中文', en: 'Chinese' },
  en: { 'zh-CN': '英文', en: 'English' },
} as const satisfies Messages;

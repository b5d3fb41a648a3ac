import type { Language } from '../../kernel/language.ts';
import { shanghaiDate, shanghaiTimeOfDay, weekdayOf } from '../../kernel/shanghai-time.ts';
import { translatorFor } from '../../kernel/translate.ts';
import { letterMessages } from './letter-messages.ts';
import type { Audience } from './schedule.ts';

/** What a message is about. */
export interface Subject {
  campaignName: string;
  deadline: Date;
  /** Organizations that have not answered, in the order of the plan. */
  owing: readonly string[];
  /** Page where it is dealt with, and the recipient's own settings. */
  link: string;
  ownLink: string;
}

export interface Letter {
  subject: string;
  /** The whole text of a mail. */
  body: string;
  /** A text message: short, without an address of the web. */
  short: string;
}

const mostNames = 20;
const weekdays: Record<Language, readonly string[]> = {
  'zh-CN': ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `6月16日（周二）18:00`, `Tue 16 Jun, 18:00`; the end of a day is that day's 24:00. */
export function deadlineInWords(deadline: Date, language: Language): string {
  const isMidnight = shanghaiTimeOfDay(deadline) === '00:00';
  const date = shanghaiDate(isMidnight ? new Date(deadline.getTime() - 1) : deadline);
  const time = isMidnight ? '24:00' : shanghaiTimeOfDay(deadline);
  const [, month = 1, day = 1] = date.split('-').map(Number);
  const weekday = weekdays[language][weekdayOf(date) - 1] ?? '';
  return language === 'en' ? `${weekday} ${day} ${months[month - 1]}, ${time}` : `${month}月${day}日（${weekday}）${time}`;
}

/** Names in the order of the plan, which is no ranking; the long tail is on the board. */
export function namesInWords(names: readonly string[], language: Language): string {
  const shown = names.slice(0, mostNames).join(language === 'en' ? ', ' : '、');
  return names.length > mostNames ? translatorFor(letterMessages, language)('names-more', { names: shown }) : shown;
}

/** To a person who has yet to report (`organizationName` is the own one), or to one of the office. */
export function letterTo(
  { name, organizationName, language }: { name: string; organizationName: string; language: Language },
  audience: Audience,
  { campaignName, deadline, owing, link, ownLink }: Subject,
): Letter {
  const t = translatorFor(letterMessages, language);
  const params = {
    recipient: name,
    organizationName,
    campaignName,
    time: deadlineInWords(deadline, language),
    count: owing.length,
    names: namesInWords(owing, language),
    link,
    ownLink,
  };
  return { subject: t(`${audience}-subject`, params), body: t(`${audience}-body`, params), short: t(`${audience}-sms`, params) };
}

/** To a group. One of many organizations is told how many are missing and never which: lateness is not paraded. */
export function groupLetter(audience: Audience, language: Language, { campaignName, deadline, owing, link }: Omit<Subject, 'ownLink'>): string {
  return translatorFor(letterMessages, language)(`${audience}-group`, {
    campaignName,
    time: deadlineInWords(deadline, language),
    count: owing.length,
    names: namesInWords(owing, language),
    link,
  });
}

export function testLetter(language: Language, link: string): Letter {
  const t = translatorFor(letterMessages, language);
  return { subject: t('test-subject'), body: t('test-body', { link }), short: t('test-short') };
}

import { expect, it } from 'vitest';
import { noticeSentence } from './notice-sentence.ts';

const sentences = { 'week.reminded': { 'zh-CN': '{dueDate} 的周报，截止 {deadline}', en: 'Due {dueDate}, deadline {deadline}' } };
const notice = {
  notificationId: '018f0000-0000-7000-8000-000000000000',
  kind: 'week.reminded',
  params: { dueDate: '2020-06-16', deadline: '2020-06-16T10:00:00.000Z' },
  createdAt: '2020-06-16T08:40:00.000Z',
};

it('a notice says its dates as people write them, in Shanghai', () => {
  expect(noticeSentence(notice, sentences, 'zh-CN')).toBe('2020年6月16日 的周报，截止 2020年6月16日 18:00');
  expect(noticeSentence(notice, sentences, 'en')).toBe('Due 16 Jun 2020, deadline 16 Jun 2020, 18:00');
});

it('a notice of an unknown kind shows its code rather than nothing', () => {
  expect(noticeSentence({ ...notice, kind: 'later.kind' }, sentences, 'zh-CN')).toBe('later.kind');
});

import { describe, expect, it } from 'vitest';
import { instantOf } from '../../kernel/shanghai-time.ts';
import { deadlineInWords, groupLetter, letterTo } from './letter.ts';

const subject = {
  campaignName: '结对帮扶行动',
  deadline: instantOf('2020-06-16', '18:00'),
  owing: ['清水县老年养护院', '清水县永鑫智远培训学校'],
  link: 'https://jiedui.example/reporting',
  ownLink: 'https://jiedui.example/my-reminders',
};

describe('the words that leave the building', () => {
  it('are in the language of the recipient', () => {
    const person = { name: '示例联络员', organizationName: '清水县老年养护院' };
    const chinese = letterTo({ ...person, language: 'zh-CN' }, 'organization', subject);
    expect(chinese.subject).toBe('请上报周报：6月16日（周二）18:00 截止');
    expect(chinese.short).not.toContain('http');
    const english = letterTo({ ...person, language: 'en' }, 'organization', subject);
    expect(english.subject).toBe('Please send your report: due Tue 16 Jun, 18:00');
    expect(english.body).toContain(subject.link);
  });

  it('tell a group of organizations how many are missing and never which', () => {
    const text = groupLetter('organization', 'zh-CN', subject);
    expect(text).toContain('还有 2 家单位没有上报');
    for (const name of subject.owing) expect(text).not.toContain(name);
    expect(groupLetter('office', 'zh-CN', subject)).toContain('清水县老年养护院、清水县永鑫智远培训学校');
  });

  it('call the end of a day by that day', () => {
    expect(deadlineInWords(instantOf('2020-06-16', '24:00'), 'zh-CN')).toBe('6月16日（周二）24:00');
  });
});

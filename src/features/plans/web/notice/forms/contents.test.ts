import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyFacts } from '../../../../../../tests/support/plan-facts.ts';
import { contentOfGroup, groupOfContent } from './GroupForm.tsx';
import { contentOfReporting, reportingOfContent } from './reporting-content.ts';

describe('the forms of facts', () => {
  it('give a group back as it was when nothing is typed', () => {
    fc.assert(
      fc.property(anyFacts, ({ groups }) => {
        for (const group of groups) {
          const lead = group.organizations.includes(group.leadOrganization ?? '') ? group.leadOrganization : null;
          expect(groupOfContent(contentOfGroup(group))).toEqual({ ...group, leadOrganization: lead });
        }
      }),
    );
  });

  it('leave out a row in which nothing was written, and do not save a township without its village', () => {
    const group = contentOfGroup({ name: '第一组', villages: [], organizations: ['示例协会'], leadOrganization: null });
    const withEmptyRow = { ...group, villages: [{ name: '高桥村', township: '' }, { name: ' ', township: '' }] };
    expect(groupOfContent(withEmptyRow)?.villages).toEqual([{ name: '高桥村', township: null }]);
    expect(groupOfContent({ ...group, villages: [{ name: '', township: '山门镇' }] })).toBeUndefined();
  });

  it('keep of a reporting rule only what its cadence uses', () => {
    const content = contentOfReporting({ cadence: 'weekly', weekday: 2, time: '18:00', to: '社会组织管理局', text: '每周二下午18时前' });
    expect(reportingOfContent(content)).toEqual({ cadence: 'weekly', weekday: 2, time: '18:00', to: '社会组织管理局', text: '每周二下午18时前' });
    expect(reportingOfContent({ ...content, cadence: 'monthly', day: 'lastWorkday' })).toEqual({
      cadence: 'monthly',
      rule: 'lastWorkday',
      time: '18:00',
      to: '社会组织管理局',
      text: '每周二下午18时前',
    });
    expect(reportingOfContent({ ...content, cadence: 'halfYearly', dates: '06-20、12-20' })).toMatchObject({ dates: ['06-20', '12-20'] });
    expect(reportingOfContent({ ...content, cadence: '' })).toBeNull();
    expect(reportingOfContent({ ...content, text: ' ' })).toBeUndefined();
  });
});

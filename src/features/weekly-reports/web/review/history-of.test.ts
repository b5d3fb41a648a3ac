import { describe, expect, it } from 'vitest';
import type { VersionView } from '../../views.ts';
import { historyOf } from './history-of.ts';

const version = (number: number, receivedAt: string): VersionView => ({
  reportId: 'r', version: number, kind: 'report', receiptNumber: '0616-4F7K-2MQ8', organizationName: '', campaignName: '', dueDate: '2020-06-16',
  deadline: '2020-06-16T10:00:00.000Z', receivedAt, capturedAt: null, late: false, receivedAfterDeadline: false, signedBy: '示例负责人', digest: '', content: null,
  figures: { acts: 0, inPerson: 0, remote: 0, byHead: 0, people: 0, visits: 0, moneyFen: 0, goods: [] }, zeroReason: '',
  correctionReason: number > 1 ? '漏记一户' : '', hints: [],
});

describe('the history of a report', () => {
  it('tells versions, decisions and exemptions in one line of time, the newest first', () => {
    const history = historyOf({
      versions: [version(2, '2020-06-16T09:00:00.000Z'), version(1, '2020-06-16T07:00:00.000Z')],
      decisions: [{ kind: 'returned', version: 1, reason: '请写明户数', decidedBy: '示例经办人', decidedAt: '2020-06-16T08:00:00.000Z' }],
      exemptions: [{ action: 'granted', reason: '封路', decidedBy: '示例经办人', decidedAt: '2020-06-15T08:00:00.000Z' }],
    });
    expect(history.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['received', '漏记一户'],
      ['returned', '请写明户数'],
      ['received', ''],
      ['granted', '封路'],
    ]);
  });
});

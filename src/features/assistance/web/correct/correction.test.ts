import { describe, expect, it } from 'vitest';
import { emptyAct, type AssistanceAct } from '../../act.ts';
import type { ActView, RecordOptions } from '../../views.ts';
import { upToDate, villagesFor } from './correction.ts';

const act = { ...emptyAct('a'), date: '2020-06-16', villageId: 'v1', mode: 'inPerson', kind: 'visit', people: 5 } as AssistanceAct;
const latest = { ...act, people: 6 };
const step = { withdrawn: false, reason: '', changed: [], recordedByName: '', recordedAt: '', capturedAt: null };
const view: ActView = {
  act: latest,
  revision: 2,
  withdrawn: false,
  campaignId: 'c',
  campaignName: '',
  organizationId: 'o',
  organizationName: '',
  villageName: '梨湾村',
  recordedByName: '',
  recordedAt: '',
  villages: [],
  persons: [],
  actions: ['correct'],
  history: [
    { ...step, revision: 2, act: latest },
    { ...step, revision: 1, act },
  ],
  households: [{ id: 'h9', name: '示例丙' }],
  serves: [{ type: 'need', id: 'n1', summary: '修路' }],
};
const options: RecordOptions = {
  now: '',
  lastActs: [],
  campaigns: [
    {
      campaignId: 'c',
      campaignName: '',
      startsOn: '2020-05-12',
      villages: [{ villageId: 'v2', villageName: '高桥村', households: [], served: [] }],
    },
  ],
};

describe('a correction that somebody is writing', () => {
  it('goes along with the latest revision while nothing was changed in it, its reason kept', () => {
    expect(upToDate(view, { baseRevision: 1, act, reason: '（示例）' })).toEqual({ baseRevision: 2, act: latest, reason: '（示例）' });
  });

  it('that has arrived, though no answer said so, is not laid beside itself', () => {
    expect(upToDate(view, { baseRevision: 1, act: latest, reason: '（示例）' })).toEqual({ baseRevision: 2, act: latest, reason: '（示例）' });
  });

  it('is laid beside the latest where both have changed', () => {
    expect(upToDate(view, { baseRevision: 1, act: { ...act, note: '（示例）' }, reason: '' })).toBeUndefined();
  });

  it('stands where nobody else was quicker', () => {
    const draft = { baseRevision: 2, act: { ...latest, note: '（示例）' }, reason: '' };
    expect(upToDate(view, draft)).toBe(draft);
  });
});

describe('what a correction can name', () => {
  it('is what the organization has now, and what stands in the act though it is no longer its own', () => {
    const named = { ...view, act: { ...latest, householdIds: ['h9'], serves: [{ type: 'need' as const, id: 'n1' }] } };
    expect(villagesFor(named, options)).toEqual([
      {
        villageId: 'v1',
        villageName: '梨湾村',
        households: [{ householdId: 'h9', headName: '示例丙', persons: null }],
        served: [{ type: 'need', id: 'n1', summary: '修路' }],
      },
      options.campaigns[0]?.villages[0],
    ]);
  });
});

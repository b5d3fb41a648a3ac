import { describe, expect, it } from 'vitest';
import { emptyAct, type AssistanceAct } from '../../act.ts';
import type { RecordOptions } from '../../views.ts';
import { anotherAct, inCampaign, startOfAct } from './start-of-act.ts';

const village = (villageId: string) => ({ villageId, villageName: villageId, households: [], served: [] });
const campaign = (campaignId: string, startsOn: string, ...villageIds: string[]) => ({ campaignId, campaignName: campaignId, startsOn, villages: villageIds.map(village) });
const training = { ...emptyAct('b'), date: '2020-06-09', villageId: 'v2', mode: 'inPerson', kind: 'training', people: 20 } as AssistanceAct;
const options: RecordOptions = {
  now: '2020-06-16T01:00:00.000Z',
  campaigns: [campaign('old', '2019-01-01', 'v1', 'v2'), campaign('new', '2020-05-12', 'v3')],
  lastActs: [{ kind: 'training', act: training }],
};
const today = { actId: 'a', date: '2020-06-16' };

describe('the form of a new act', () => {
  it('opens as a visit of today, where the organization was last', () => {
    expect(startOfAct(options, today)).toMatchObject({ campaignId: 'old', act: { kind: 'visit', date: '2020-06-16', villageId: 'v2', people: null } });
  });

  it('opens in the latest campaign where nothing was recorded before', () => {
    expect(startOfAct({ ...options, lastActs: [] }, today)).toMatchObject({ campaignId: 'new', act: { villageId: 'v3' } });
  });

  it('keeps village and day for the next one, and nothing else', () => {
    const saved = { campaignId: 'new', act: { ...emptyAct('s'), date: '2020-06-12', villageId: 'v3', kind: 'goods' as const, people: 9, note: '（示例）' } };
    expect(anotherAct(saved, options, 'n')).toMatchObject({
      campaignId: 'new',
      act: { actId: 'n', date: '2020-06-12', villageId: 'v3', kind: 'visit', people: null, note: '' },
    });
  });

  it('in another campaign has its villages, and loses nothing else that was typed: a household has read its code out once', () => {
    const typed = { campaignId: 'old', act: { ...emptyAct('a'), villageId: 'v2', note: '（示例）' }, codes: { h: '123456' } };
    expect(inCampaign(typed, 'new', options)).toMatchObject({ campaignId: 'new', act: { villageId: 'v3', note: '（示例）' }, codes: { h: '123456' } });
    expect(inCampaign({ ...typed, campaignId: 'new' }, 'old', options)).toMatchObject({ act: { villageId: 'v2' }, codes: { h: '123456' } });
  });
});

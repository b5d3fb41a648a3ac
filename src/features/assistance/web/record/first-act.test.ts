import { describe, expect, it } from 'vitest';
import { emptyAct, type DraftAct } from '../../act.ts';
import { asKind, firstAct, tidied } from './first-act.ts';

const [liwan, yangping, actId] = ['village-1', 'village-2', 'act-9'];
const visited = (more: Partial<DraftAct>): DraftAct => ({ ...emptyAct('act-1'), date: '2020-06-09', villageId: liwan, kind: 'visit', mode: 'inPerson', people: 4, ...more });
const known = { actId, date: '2020-06-16', villageIds: [yangping, liwan] };

describe('a new act of assistance', () => {
  it('needs nothing but saving where it is like the last of its kind', () => {
    const act = firstAct('visit', { ...known, earlier: [visited({ householdIds: ['household-1'] })] });
    expect(act).toMatchObject({ date: '2020-06-16', villageId: liwan, kind: 'visit', mode: 'inPerson', people: 4, householdIds: ['household-1'] });
  });

  it('begins with the first village and no numbers where nothing was entered before', () => {
    expect(firstAct('visit', { ...known, earlier: [] })).toMatchObject({ villageId: yangping, people: null, householdIds: [] });
  });

  it('never foresees money, goods or words: they would be claims that nobody made', () => {
    const before = visited({ kind: 'goods', moneyFen: 5000, goods: [{ name: '大米', quantity: 5, unit: '袋' }], note: '（示例）', byHead: true });
    const act = tidied(firstAct('goods', { ...known, earlier: [before] }));
    expect(act).toMatchObject({ moneyFen: null, goods: [], note: '', byHead: false });
  });

  it('does not name households of another village', () => {
    const earlier = [visited({ kind: 'cash', villageId: yangping }), visited({ householdIds: ['household-1'] })];
    expect(firstAct('visit', { ...known, earlier })).toMatchObject({ villageId: yangping, householdIds: [] });
  });

  it('leaves a village that is no longer helped', () => {
    expect(firstAct('visit', { ...known, villageIds: [yangping], earlier: [visited({})] }).villageId).toBe(yangping);
  });

  it('keeps what was chosen when its kind changes, and takes the mode that the kind has', () => {
    const act = asKind({ ...visited({}), villageId: yangping, note: '（示例）电话' }, 'remoteContact', { villageIds: known.villageIds, earlier: [] });
    expect(act).toMatchObject({ kind: 'remoteContact', mode: 'remote', villageId: yangping, note: '（示例）电话', people: 4 });
  });
});

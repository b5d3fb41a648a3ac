import { describe, expect, it } from 'vitest';
import { emptyAct, type AssistanceAct } from '../../../assistance/act.ts';
import { emptyContent } from '../../content.ts';
import { differencesBetweenVersions, isWithoutDifference } from './version-differences.ts';

const rice = { name: '大米', quantity: 50, unit: '袋' };
const act: AssistanceAct = { ...emptyAct('a'), date: '2020-06-12', villageId: 'v', mode: 'inPerson', kind: 'goods', people: 12, goods: [rice] };
const version = (acts: AssistanceAct[], progress = '') => ({ content: { ...emptyContent, acts, composed: [], progress } });

describe('two versions of a report', () => {
  it('show what was corrected in an act, before and after', () => {
    const after = { ...act, people: 13, goods: [{ name: '大米', quantity: 60, unit: '袋' }] };
    const { changed, added, removed } = differencesBetweenVersions(version([act]), version([after]));
    expect([added, removed]).toEqual([[], []]);
    expect(changed).toEqual([{ before: act, after }]);
  });

  it('show acts that came in and acts that were taken back', () => {
    const other = { ...act, actId: 'b' };
    expect(differencesBetweenVersions(version([act]), version([other]))).toMatchObject({ added: [other], removed: [act] });
  });

  it('are alike where only the order of fields differs', () => {
    const { byHead, actId, ...rest } = act;
    expect(isWithoutDifference(differencesBetweenVersions(version([act]), version([{ byHead, ...rest, actId }])))).toBe(true);
  });

  it('take a zero answer for a report that says nothing', () => {
    const { added, texts } = differencesBetweenVersions({ content: null }, version([act], '走访'));
    expect(added).toEqual([act]);
    expect(texts).toEqual([{ key: 'progress', pieces: [{ kind: 'added', text: '走访' }] }]);
  });
});

import { describe, expect, it } from 'vitest';
import { assistanceActSchema, emptyAct } from './act.ts';
import { changedFields, isSameAct, refusalsAgainstChange, refusalsAgainstStale, type LedgerEntry } from './ledger.ts';

const act = assistanceActSchema.parse({
  ...emptyAct('01890a5d-ac96-774b-bcce-b302099a8057'),
  date: '2020-06-12',
  villageId: '01890a5d-ac96-774b-bcce-b302099a8058',
  mode: 'inPerson',
  kind: 'training',
  details: { subject: '养蜂', lessons: '6' },
});
const entry: LedgerEntry = {
  revision: 2,
  withdrawn: false,
  campaignId: 'c',
  organizationId: 'o',
  act,
  reason: '',
  recordedByName: '示例联络员',
  recordedAt: new Date('2020-06-12T08:00:00Z'),
  capturedAt: null,
};
const codes = (refusals: { code: string }[]) => refusals.map(({ code }) => code);

describe('an act in the ledger', () => {
  it('is the same in whatever order a store gives its fields back', () => {
    expect(isSameAct(act, { ...act, details: { lessons: '6', subject: '养蜂' } })).toBe(true);
    expect(isSameAct(act, { ...act, details: { lessons: '8', subject: '养蜂' } })).toBe(false);
  });

  it('is changed from the revision that stands; whoever has seen an older one is told who was quicker', () => {
    expect(refusalsAgainstStale(entry, 2)).toEqual([]);
    expect(refusalsAgainstStale(entry, 1)).toMatchObject([{ code: 'assistance.stale-revision', params: { revision: 2, by: '示例联络员' } }]);
  });

  it('is not changed any more once it has been taken back', () => {
    expect(codes(refusalsAgainstStale({ ...entry, withdrawn: true }, 2))).toEqual(['assistance.already-withdrawn']);
  });

  it('is corrected by a correction that corrects something', () => {
    expect(codes(refusalsAgainstChange(entry, act))).toEqual(['assistance.nothing-changed']);
    expect(refusalsAgainstChange(entry, { ...act, people: 4 })).toEqual([]);
  });

  it('tells in which fields two revisions differ', () => {
    expect(changedFields(act, { ...act, people: 4, details: { subject: '养鸡' } })).toEqual(['people', 'details']);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GiftEntry, GiftTerms } from '../../gift.ts';
import type { GiftEntryView } from '../../views.ts';
import { entryOnLatest, entryUpToDate, termsOnLatest, termsUpToDate } from './go-along.ts';

const base: GiftEntry = { entryId: 'e', stage: 'received', day: '2020-06-10', amount: 50_000, words: '', voucher: '（示例）收据1号', evidenceIds: ['p'] };
const recorded = { withdrawn: false, reason: '', recordedByName: '示例', recordedAt: '2020-06-16T10:00:00.000Z' };
/** Read as revision 1, corrected elsewhere since. */
const corrected = (entry: GiftEntry): GiftEntryView => ({ entry, revision: 2, ...recorded, earlier: [{ entry: base, revision: 1, ...recorded }] });
const mineOf = (changed: Partial<GiftEntry>) => ({ baseRevision: 1, entry: { ...base, ...changed }, reason: '（示例）写错了' });

describe('a correction of an entry, on what another device has corrected meanwhile', () => {
  it('keeps what was changed here and takes the rest as it stands, papers of both sides among them', () => {
    const view = corrected({ ...base, amount: 60_000, voucher: '（示例）收据2号', evidenceIds: ['p', 'theirs'] });
    const { baseRevision, entry, reason } = entryOnLatest(view, mineOf({ amount: 70_000, evidenceIds: ['p', 'mine'] }));
    expect(entry).toEqual({ ...base, amount: 70_000, voucher: '（示例）收据2号', evidenceIds: ['p', 'theirs', 'mine'] });
    expect([baseRevision, reason]).toEqual([2, '（示例）写错了']);
  });

  it('leaves out a paper that was taken out here, and does not bring back one that was taken out there', () => {
    const view = corrected({ ...base, evidenceIds: [] });
    expect(entryOnLatest(view, mineOf({ words: '（示例）' })).entry.evidenceIds).toEqual([]);
    expect(entryOnLatest(corrected({ ...base, words: '（示例）' }), mineOf({ evidenceIds: [] })).entry.evidenceIds).toEqual([]);
  });

  it('goes along by itself as long as nothing of it was touched, with the reason that was begun', () => {
    const view = corrected({ ...base, amount: 60_000 });
    expect(entryUpToDate(view, mineOf({}))).toEqual({ baseRevision: 2, entry: view.entry, reason: '（示例）写错了' });
    expect(entryUpToDate(view, mineOf({ amount: 70_000 }))).toBeUndefined();
    expect(entryUpToDate(view, mineOf({ evidenceIds: [] }))).toBeUndefined();
  });

  it('is not held against itself where it has arrived though no answer said so', () => {
    const mine = mineOf({ amount: 60_000, evidenceIds: ['p', 'mine'] });
    expect(entryUpToDate(corrected({ ...base, amount: 60_000, evidenceIds: ['p', 'mine'] }), mine)).toEqual({ ...mine, baseRevision: 2 });
  });

  it('is mine where only I changed, theirs where only they did', () => {
    const change = fc.record({ amount: fc.constantFrom(50_000, 60_000), words: fc.constantFrom('', '（示例）'), day: fc.constantFrom('2020-06-10', '2020-06-11') });
    fc.assert(
      fc.property(change, (changes) => {
        expect(entryOnLatest(corrected(base), mineOf(changes)).entry).toEqual({ ...base, ...changes });
        expect(entryOnLatest(corrected({ ...base, ...changes }), mineOf({})).entry).toEqual({ ...base, ...changes });
      }),
    );
  });
});

describe('a correction of who gives, on what another device has corrected meanwhile', () => {
  const read: GiftTerms = { giverKind: 'enterprise', giverName: '示例书店', villageId: 'v1', dueOn: '2020-06-20', note: '' };
  const gift = { ...read, villageId: 'v2', giverName: '示例书店二', revision: 2, history: [{ giverKind: read.giverKind, giverName: read.giverName, note: read.note, revision: 1, ...recorded }] };

  it('keeps what was changed here and takes the rest as it stands; a giver’s name never comes without its kind', () => {
    const mine = { baseRevision: 1, base: read, terms: { ...read, note: '（示例）给学校' }, reason: '' };
    expect(termsOnLatest(gift, mine).terms).toEqual({ ...read, villageId: 'v2', giverName: '示例书店二', note: '（示例）给学校' });
    const own = { ...mine, terms: { ...read, giverKind: 'organization' as const, giverName: '' } };
    expect(termsOnLatest(gift, own).terms).toMatchObject({ giverKind: 'organization', giverName: '', villageId: 'v2' });
  });

  it('goes along by itself as long as nothing of it was touched', () => {
    const mine = { baseRevision: 1, base: read, terms: read, reason: '（示例）' };
    expect(termsUpToDate(gift, mine)).toMatchObject({ baseRevision: 2, terms: { giverName: '示例书店二', villageId: 'v2' }, reason: '（示例）' });
    expect(termsUpToDate(gift, { ...mine, terms: { ...read, note: '（示例）' } })).toBeUndefined();
  });

  it('of a draft that does not say what was read keeps what differs', () => {
    const mine = { baseRevision: 1, terms: { ...read, note: '（示例）' }, reason: '' };
    expect(termsOnLatest(gift, mine).terms).toMatchObject({ giverName: '示例书店二', villageId: 'v1', note: '（示例）' });
  });
});

import { describe, expect, it } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import { maySee, mayOpenOriginal, whyNotMark, type EvidencePlace } from './policy.ts';

const somebody = (actor: Partial<Actor> & Pick<Actor, 'role'>): Actor => ({ accountId: 'a', countyId: 'c', name: '示例', ...actor });
const reporter = somebody({ role: 'reporter', organizationId: 'own' });
const other = somebody({ role: 'orgHead', organizationId: 'other' });
const clerk = somebody({ role: 'clerk' });
const village = somebody({ role: 'village', villageId: 'v' });
const township = somebody({ role: 'township', townshipId: 't' });
const photo: EvidencePlace = { organizationId: 'own', state: 'accepted', showsChildFaces: false, villages: [{ villageId: 'v', townshipId: 't' }] };
const seenBy = (place: EvidencePlace) => [reporter, other, clerk, village, township].map((actor) => maySee(actor, place));

describe('a photo', () => {
  it('is seen by its organization, the office, and the village and township where the act was', () => {
    expect(seenBy(photo)).toEqual([true, false, true, true, true]);
  });

  it('of an act elsewhere, or of none, is not seen by the village', () => {
    expect(seenBy({ ...photo, villages: [{ villageId: 'w', townshipId: 'u' }] })).toEqual([true, false, true, false, false]);
    expect(seenBy({ ...photo, villages: [] })).toEqual([true, false, true, false, false]);
  });

  it('that shows faces of children is seen by nobody but its organization and the office', () => {
    expect(seenBy({ ...photo, showsChildFaces: true })).toEqual([true, false, true, false, false]);
  });

  it('that is not accepted yet is no affair of the village', () => {
    for (const state of ['arriving', 'checking', 'refused'] as const) expect(seenBy({ ...photo, state })).toEqual([true, false, true, false, false]);
  });

  it('in a township that nobody has named is not seen by an officer without a township', () => {
    const nowhere = somebody({ role: 'township' });
    expect(maySee(nowhere, { ...photo, villages: [{ villageId: 'v', townshipId: null }] })).toBe(false);
  });
});

it('an original is for its organization and the office alone', () => {
  expect([reporter, other, clerk, village, township].map((actor) => mayOpenOriginal(actor, photo))).toEqual([true, false, true, false, false]);
});

it('faces of children are marked by whoever sees them, and the mark is lifted by the office alone', () => {
  expect(whyNotMark(reporter, { showsChildFaces: true })).toEqual([]);
  expect(whyNotMark(reporter, { showsChildFaces: false })).toMatchObject([{ code: 'evidence.only-office-lifts' }]);
  expect(whyNotMark(clerk, { showsChildFaces: false })).toEqual([]);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesByNotice, pairKey, type KnownPairing, type Pair } from './notice-pairs.ts';

const group = (groupId: string, organizations: string[], villages: string[]) => ({
  groupId,
  organizations: organizations.map((organizationId) => ({ organizationId })),
  villages: villages.map((villageId) => ({ villageId })),
});
const known = (organizationId: string, villageId: string, more: Partial<KnownPairing> = {}): KnownPairing => ({
  pairingId: `${organizationId}-${villageId}`,
  organizationId,
  villageId,
  isLive: true,
  isOfCampaign: true,
  wasEndedByOffice: false,
  ...more,
});

describe('what a notice makes of pairings', () => {
  it('pairs every organization of a group with every village of it', () => {
    const { make } = changesByNotice([group('g', ['甲', '乙'], ['高', '梨'])], []);
    expect(make.map(pairKey)).toEqual(['甲 高', '乙 高', '甲 梨', '乙 梨']);
  });

  it('makes a pair once though two groups name it', () => {
    expect(changesByNotice([group('g', ['甲'], ['高']), group('h', ['甲'], ['高'])], []).make).toHaveLength(1);
  });

  it('keeps who stays, under the group of the new version, and ends who is left out', () => {
    const changes = changesByNotice([group('h', ['甲'], ['高'])], [known('甲', '高'), known('乙', '高')]);
    expect(changes).toEqual({ make: [], keep: [{ pairingId: '甲-高', groupId: 'h' }], end: ['乙-高'], leave: [] });
  });

  it('leaves what the office made as it is, whether the notice names it or not', () => {
    const ours = { isOfCampaign: false };
    const changes = changesByNotice([group('g', ['甲'], ['高'])], [known('甲', '高', ours), known('乙', '梨', ours)]);
    expect(changes).toEqual({ make: [], keep: [], end: [], leave: [] });
  });

  it('does not bring back what the office ended', () => {
    const changes = changesByNotice([group('g', ['甲'], ['高'])], [known('甲', '高', { isLive: false, wasEndedByOffice: true })]);
    expect(changes.make).toEqual([]);
    expect(changes.leave.map(pairKey)).toEqual(['甲 高']);
  });

  it('brings back what an earlier version had left out', () => {
    const before = [known('甲', '高', { isLive: false, wasEndedByOffice: true }), known('甲', '高', { isLive: false })];
    expect(changesByNotice([group('g', ['甲'], ['高'])], before).make.map(pairKey)).toEqual(['甲 高']);
  });
});

describe('whatever the notice says', () => {
  const name = fc.constantFrom('1', '2', '3', '4');
  const groups = fc.array(
    fc.tuple(name, fc.uniqueArray(name, { maxLength: 4 }), fc.uniqueArray(name, { maxLength: 4 })).map(([id, some, others]) => group(id, some, others)),
    { maxLength: 3 },
  );
  const pairings = fc.uniqueArray(
    fc.record({ organizationId: name, villageId: name, isLive: fc.boolean(), isOfCampaign: fc.boolean(), wasEndedByOffice: fc.boolean() }),
    { selector: pairKey },
  );
  const pairsOf = (all: readonly Pair[]) => new Set(all.map(pairKey));

  it('afterwards stands exactly what it names and what the office made, but for what the office ended', () => {
    fc.assert(
      fc.property(groups, pairings, (named, before) => {
        const all = before.map((one) => known(one.organizationId, one.villageId, { ...one, wasEndedByOffice: !one.isLive && one.wasEndedByOffice }));
        const { make, end, leave } = changesByNotice(named, all);
        const standing = new Set([...pairsOf(all.filter(({ isLive, pairingId }) => isLive && !end.includes(pairingId))), ...pairsOf(make)]);
        const wanted = pairsOf(named.flatMap((one) => one.organizations.flatMap((o) => one.villages.map((v) => ({ ...o, ...v })))));
        const offices = pairsOf(all.filter(({ isLive, isOfCampaign }) => isLive && !isOfCampaign));
        const left = pairsOf(leave);
        expect(standing).toEqual(new Set([...[...wanted].filter((key) => !left.has(key)), ...offices]));
      }),
    );
  });
});

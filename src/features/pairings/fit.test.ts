import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { taxonomyWith } from '../organizations/taxonomy.ts';
import { readyOrganization, readyVillage, type NeedInFit, type OrganizationInFit, type VillageInFit } from './fit-input.ts';
import { fitMessages } from './fit-messages.ts';
import { explainFit, kindsOfHelp } from './fit-reasons.ts';
import { fullFit, pointsOf, principles, scoresOf, totalFit, type Weights } from './fit.ts';

const taxonomy = taxonomyWith([]);
const kinds = kindsOfHelp(taxonomy);
const today = '2020-05-20';
const codes = taxonomy.map(({ capability }) => capability);

const school: OrganizationInFit = {
  organizationId: 'o',
  name: '清水县智远职业技能培训学校',
  purpose: '',
  businessScope: '',
  townshipId: 't',
  townshipName: '永清镇',
  staff: 30,
  capabilities: ['training', 'jobs'],
};
const need = (kind: string, more: Partial<NeedInFit> = {}): NeedInFit => ({ kind, urgency: 'normal', dueOn: null, ...more });
const village = (needs: NeedInFit[], townshipId: string | null = 'v', distanceToCountyKm: number | null = null): VillageInFit => ({
  villageId: 'v',
  townshipId,
  distanceToCountyKm,
  needs,
});

const scores = (organization: OrganizationInFit, place: VillageInFit) =>
  scoresOf(readyOrganization(organization, taxonomy), readyVillage(place, today), kinds.remote);
const explain = (organization: OrganizationInFit, place: VillageInFit) =>
  explainFit(readyOrganization(organization, taxonomy), readyVillage(place, today), kinds);
const reasonsOf = (organization: OrganizationInFit, place: VillageInFit) =>
  principles.map((principle) => explain(organization, place)[principle].reasons.map(({ code }) => code.replace('pairing.fit.', '')));

describe('the three principles', () => {
  it('a training school fits a village that needs training better than one that needs elder care', () => {
    const wanted = scores(school, village([need('training')]));
    const other = scores(school, village([need('elderCare')]));
    for (const principle of principles) expect(wanted[principle]).toBeGreaterThan(other[principle]);
  });

  it('what the purpose says counts more than what only the name tells', () => {
    const said = { ...school, purpose: '开展职业技能培训' };
    expect(scores(said, village([need('training')])).purpose).toBe(100);
    expect(scores(school, village([need('training')])).purpose).toBe(70);
  });

  it('an urgent need counts as three that can wait', () => {
    const needs = [need('training', { urgency: 'urgent' }), need('elderCare'), need('medical'), need('legal')];
    expect(scores(school, village(needs)).capability).toBe(50);
  });

  it('is nearer in the same township, and an unknown place is not taken for a near one', () => {
    const at = (townshipId: string | null) => scores({ ...school, townshipId }, village([need('elderCare')], 'v')).convenience;
    expect([at('v'), at(null), at('elsewhere')]).toEqual([60, 30, 20]);
  });

  it('where the road from the county town is known, it counts for whoever works in another township or nobody knows where', () => {
    const at = (townshipId: string | null, km: number) => scores({ ...school, townshipId }, village([need('elderCare')], 'v', km)).convenience;
    expect([at('elsewhere', 3), at('elsewhere', 30), at('elsewhere', 90), at(null, 3), at('v', 90)]).toEqual([50, 32, 10, 50, 60]);
    const reasons = (townshipId: string | null, km: number) => reasonsOf({ ...school, townshipId }, village([need('elderCare')], 'v', km))[2];
    expect([reasons('elsewhere', 18), reasons(null, 45), reasons('v', 45)]).toEqual([['short-road', 'other-township'], ['long-road'], ['same-township']]);
  });

  it('says why, for and against', () => {
    expect(reasonsOf(school, village([need('training', { dueOn: '2020-05-25' }), need('elderCare')]))).toEqual([
      ['purpose-in-name', 'purpose-outside', 'purpose-not-said'],
      ['can', 'cannot', 'staff'],
      ['other-township', 'remote', 'time-short'],
    ]);
  });

  it('a village without registered needs is unknown, not bad', () => {
    expect(scores(school, village([]))).toEqual({ purpose: 50, capability: 50, convenience: 40 });
    expect(reasonsOf(school, village([]))[0]).toEqual(['no-needs']);
  });
});

describe('whatever stands in the profiles', () => {
  const kind = fc.constantFrom(...codes);
  const words = fc.array(fc.constantFrom(...taxonomy.flatMap(({ hintWords }) => hintWords), '服务'), { maxLength: 4 }).map((list) => list.join('，'));
  const township = fc.constantFrom('t', 'v', null);
  const organization: fc.Arbitrary<OrganizationInFit> = fc.record({
    organizationId: fc.constant('o'),
    name: words,
    purpose: words,
    businessScope: words,
    townshipId: township,
    townshipName: fc.constant('永清镇'),
    staff: fc.option(fc.nat(200)),
    capabilities: fc.uniqueArray(kind, { maxLength: 6 }),
  });
  const place: fc.Arbitrary<VillageInFit> = fc.record({
    villageId: fc.constant('v'),
    townshipId: township,
    distanceToCountyKm: fc.option(fc.nat(1_000)),
    needs: fc.array(
      fc.record({
        kind,
        urgency: fc.constantFrom('urgent' as const, 'soon' as const, 'normal' as const),
        dueOn: fc.constantFrom(null, '2020-05-01', '2020-05-25', '2020-12-31'),
      }),
      { maxLength: 8 },
    ),
  });
  const weights: fc.Arbitrary<Weights> = fc.record({ purpose: fc.nat(100), capability: fc.nat(100), convenience: fc.nat(100) });

  it('every score is a whole number from 0 to 100 with a reason in words, and so is the total', () => {
    fc.assert(
      fc.property(organization, place, weights, (one, other, weighing) => {
        const explained = explain(one, other);
        for (const principle of principles) {
          const { score, reasons } = explained[principle];
          expect(Number.isInteger(score) && score >= 0 && score <= 100).toBe(true);
          expect(reasons.length).toBeGreaterThan(0);
          for (const { code } of reasons) expect(Object.keys(fitMessages)).toContain(code);
        }
        const total = totalFit(scores(one, other), weighing);
        expect(Number.isInteger(total) && total >= 0 && total <= fullFit).toBe(true);
        expect(pointsOf(total)).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('a capability more, a word more in the purpose, a hand more never make a worse match', () => {
    const better = fc.oneof(
      kind.map((code) => (one: OrganizationInFit) => ({ ...one, capabilities: [...new Set([...one.capabilities, code])] })),
      fc.constantFrom(...taxonomy).map(({ hintWords }) => (one: OrganizationInFit) => ({ ...one, purpose: `${one.purpose}。${hintWords[0] ?? ''}` })),
      fc.nat(50).map((more) => (one: OrganizationInFit) => ({ ...one, staff: one.staff === null ? null : one.staff + more })),
    );
    fc.assert(
      fc.property(organization, place, better, (one, other, improve) => {
        const [before, after] = [scores(one, other), scores(improve(one), other)];
        for (const principle of principles) expect(after[principle]).toBeGreaterThanOrEqual(before[principle]);
      }),
    );
  });

  it('a shorter road never makes a worse match, and none beats working in the same township', () => {
    fc.assert(
      fc.property(organization, place, fc.nat(1_000), fc.nat(1_000), (one, other, km, shorterBy) => {
        const at = (distanceToCountyKm: number) => scores(one, { ...other, distanceToCountyKm }).convenience;
        expect(at(Math.max(0, km - shorterBy))).toBeGreaterThanOrEqual(at(km));
        const onTheSpot = scores({ ...one, townshipId: 'v' }, { ...other, townshipId: 'v' }).convenience;
        expect(onTheSpot).toBeGreaterThanOrEqual(at(km));
      }),
    );
  });

  it('a road touches neither purpose nor capability', () => {
    fc.assert(
      fc.property(organization, place, fc.nat(1_000), (one, other, km) => {
        const { convenience: _without, ...before } = scores(one, { ...other, distanceToCountyKm: null });
        const { convenience: _with, ...after } = scores(one, { ...other, distanceToCountyKm: km });
        expect(after).toEqual(before);
      }),
    );
  });

  it('a principle that weighs nothing is ignored, and more weight on the better score is a better total', () => {
    fc.assert(
      fc.property(fc.constantFrom(...principles), weights, fc.tuple(fc.nat(100), fc.nat(100), fc.nat(100)), fc.nat(100), (principle, weighing, [purpose, capability, convenience], changed) => {
        const known = { purpose, capability, convenience };
        const without = { ...weighing, [principle]: 0 };
        expect(totalFit({ ...known, [principle]: changed }, without)).toBe(totalFit(known, without));
        // Made the best of the three, it gains by weight.
        const best = { ...known, [principle]: Math.max(purpose, capability, convenience) };
        const more = { ...weighing, [principle]: weighing[principle] + 1 };
        expect(totalFit(best, more)).toBeGreaterThanOrEqual(totalFit(best, weighing));
      }),
    );
  });

  it('a higher score never lowers the total', () => {
    fc.assert(
      fc.property(fc.constantFrom(...principles), weights, fc.nat(99), fc.nat(100), fc.nat(100), (principle, weighing, one, two, three) => {
        const known = { purpose: two, capability: three, convenience: two, [principle]: one };
        expect(totalFit({ ...known, [principle]: one + 1 }, weighing)).toBeGreaterThanOrEqual(totalFit(known, weighing));
      }),
    );
  });
});

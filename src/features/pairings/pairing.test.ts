import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf } from '../../kernel/shanghai-time.ts';
import { awaitedSides, confirmedSince, stateOf, type PairingFacts } from './pairing.ts';

const onPaper: PairingFacts = { agreementId: null, organizationConfirmedAt: null, villageConfirmedAt: null, endedAt: null };
const [monday, tuesday] = [instantOf('2020-05-18'), instantOf('2020-05-19')];

describe('the state of a pairing', () => {
  it('is on paper until there is an agreement, though the notice names it', () => {
    expect([stateOf(onPaper), awaitedSides(onPaper)]).toEqual(['onPaper', []]);
  });

  it('awaits both sides under a new agreement, then the one that is missing', () => {
    const agreed = { ...onPaper, agreementId: 'a' };
    expect([stateOf(agreed), awaitedSides(agreed)]).toEqual(['agreed', ['organization', 'village']]);
    expect(awaitedSides({ ...agreed, organizationConfirmedAt: monday })).toEqual(['village']);
    expect(awaitedSides({ ...agreed, villageConfirmedAt: monday })).toEqual(['organization']);
  });

  it('is confirmed since the second side has confirmed, whichever that was', () => {
    const one = { ...onPaper, agreementId: 'a', organizationConfirmedAt: monday, villageConfirmedAt: tuesday };
    const other = { ...one, organizationConfirmedAt: tuesday, villageConfirmedAt: monday };
    expect([stateOf(one), confirmedSince(one), confirmedSince(other)]).toEqual(['confirmed', tuesday, tuesday]);
  });

  it('is confirmed exactly where nobody is awaited under a live agreement', () => {
    const moment = fc.option(fc.constantFrom(monday, tuesday));
    const facts = fc.record({ agreementId: fc.option(fc.constant('a')), organizationConfirmedAt: moment, villageConfirmedAt: moment, endedAt: moment });
    fc.assert(
      fc.property(facts, (pairing) => {
        const nobodyMissing = pairing.endedAt === null && pairing.agreementId !== null && awaitedSides(pairing).length === 0;
        expect(stateOf(pairing) === 'confirmed').toBe(nobodyMissing);
        expect(confirmedSince(pairing) !== null).toBe(nobodyMissing);
      }),
    );
  });
});

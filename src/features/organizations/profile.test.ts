import { describe, expect, it } from 'vitest';
import { unknownFacts } from '../../../tests/support/unknown-facts.ts';
import { changedFacts, missingFields, profileFields, type ProfileFacts } from './profile.ts';

describe('a profile', () => {
  it('of which nothing is known lacks everything, in the order of the form', () => {
    expect(missingFields(unknownFacts, { capabilities: 0, contacts: 0 })).toEqual(profileFields);
  });

  it('takes zero for an answer', () => {
    const facts: ProfileFacts = { ...unknownFacts, staff: 0, volunteers: 0, yearlyBudgetFen: 0, maxVillages: 0 };
    expect(missingFields(facts, { capabilities: 0, contacts: 0 })).toEqual([
      'creditCode', 'kind', 'purpose', 'businessScope', 'capabilities', 'address', 'townshipId', 'contacts',
    ]);
  });

  it('has capabilities when a person has confirmed one', () => {
    expect(missingFields(unknownFacts, { capabilities: 1, contacts: 0 })).not.toContain('capabilities');
  });

  it('tells what a change changed and nothing else', () => {
    expect(changedFacts(unknownFacts, { ...unknownFacts, purpose: '助学', staff: 4 })).toEqual([
      { field: 'purpose', before: '', after: '助学' },
      { field: 'staff', before: null, after: 4 },
    ]);
    expect(changedFacts(unknownFacts, { ...unknownFacts })).toEqual([]);
  });
});

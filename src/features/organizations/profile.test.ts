import { describe, expect, it } from 'vitest';
import { changedFacts, missingFields, profileFields, type ProfileFacts } from './profile.ts';

const empty: ProfileFacts = {
  creditCode: null,
  kind: null,
  purpose: '',
  businessScope: '',
  staff: null,
  volunteers: null,
  yearlyBudgetFen: null,
  address: '',
  townshipId: null,
  maxVillages: null,
};

describe('a profile', () => {
  it('of which nothing is known lacks everything, in the order of the form', () => {
    expect(missingFields(empty, { capabilities: 0, contacts: 0 })).toEqual(profileFields);
  });

  it('takes zero for an answer', () => {
    const facts: ProfileFacts = { ...empty, staff: 0, volunteers: 0, yearlyBudgetFen: 0, maxVillages: 0 };
    expect(missingFields(facts, { capabilities: 0, contacts: 0 })).toEqual([
      'creditCode', 'kind', 'purpose', 'businessScope', 'capabilities', 'address', 'townshipId', 'contacts',
    ]);
  });

  it('has capabilities when a person has confirmed one', () => {
    expect(missingFields(empty, { capabilities: 1, contacts: 0 })).not.toContain('capabilities');
  });

  it('tells what a change changed and nothing else', () => {
    expect(changedFacts(empty, { ...empty, purpose: '助学', staff: 4 })).toEqual([
      { field: 'purpose', before: '', after: '助学' },
      { field: 'staff', before: null, after: 4 },
    ]);
    expect(changedFacts(empty, { ...empty })).toEqual([]);
  });
});

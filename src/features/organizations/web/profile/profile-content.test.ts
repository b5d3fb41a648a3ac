import { describe, expect, it } from 'vitest';
import type { OrganizationProfile } from '../../profile-contract.ts';
import { contactsOfContent, contentOfProfile, countOf, differingFields, factsOfContent } from './profile-content.ts';

const profile: OrganizationProfile = {
  organizationId: '01900000-0000-7000-8000-000000000001',
  name: '示例幼儿园',
  creditCode: null,
  creditCodeHints: [],
  kind: null,
  suggestedKind: { kind: 'kindergarten', word: '幼儿园' },
  purpose: '学前教育',
  businessScope: '',
  staff: 12,
  volunteers: null,
  yearlyBudgetFen: 100,
  address: '',
  townshipId: null,
  townshipName: null,
  maxVillages: 1,
  contacts: [{ contactId: '01900000-0000-7000-8000-000000000002', name: '示例联系人', post: '园长', maskedPhone: '093****0123' }],
  capabilities: [],
  suggestions: [],
  missing: [],
  taxonomy: [],
  townships: [],
  revision: 3,
  history: [],
};

describe('the form of a profile', () => {
  it('begins with what the name says about the kind', () => {
    expect(contentOfProfile(profile).kind).toBe('kindergarten');
  });

  it('left alone changes nothing but that', () => {
    expect(differingFields(profile, contentOfProfile(profile))).toEqual(['kind']);
  });

  it.each([
    ['', null],
    [' １２ ', 12],
    ['12人', 12],
    ['0', 0],
    ['十二', undefined],
    ['-1', undefined],
    ['1.5', undefined],
  ])('reads %j as %j', (typed, count) => {
    expect(countOf(typed)).toBe(count);
  });

  it('is not sent while a number is none', () => {
    expect(factsOfContent({ ...contentOfProfile(profile), staff: '许多' })).toBeUndefined();
  });

  it('keeps a stored telephone number that nobody typed over', () => {
    const content = contentOfProfile(profile);
    expect(contactsOfContent(content)[0]).not.toHaveProperty('phone');
    const typed = { ...content, contacts: content.contacts.map((contact) => ({ ...contact, phone: '0938-7150000' })) };
    expect(contactsOfContent(typed)[0]).toMatchObject({ phone: '0938-7150000' });
    const added = { ...content, contacts: content.contacts.map((contact) => ({ ...contact, maskedPhone: null })) };
    expect(contactsOfContent(added)[0]).toMatchObject({ phone: null });
  });
});

import { describe, expect, it } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import { placeRefusals } from './invitation-rules.ts';
import { mayManageAccount, maySeePerson, rolesToBringIn } from './policy.ts';

const person = (role: Actor['role'], place: Partial<Actor> = {}): Actor => ({
  accountId: 'me',
  countyId: 'county',
  role,
  name: '示例',
  ...place,
});
const head = person('orgHead', { organizationId: 'ours' });

describe('who brings whom in', () => {
  it('the chief everybody, the clerk everybody outside the office, the head reporters, the others nobody', () => {
    expect(rolesToBringIn(person('chief'))).toEqual(['orgHead', 'reporter', 'township', 'village', 'clerk', 'chief']);
    expect(rolesToBringIn(person('clerk'))).toEqual(['orgHead', 'reporter', 'township', 'village']);
    expect(rolesToBringIn(head)).toEqual(['reporter']);
    for (const role of ['reporter', 'township', 'village'] as const) {
      expect(rolesToBringIn(person(role, { organizationId: 'ours' }))).toEqual([]);
    }
  });

  it('nobody suspends themselves, so that a county never loses its last chief', () => {
    expect(mayManageAccount(person('chief'), { accountId: 'me', role: 'chief' })).toBe(false);
    expect(mayManageAccount(person('chief'), { accountId: 'other', role: 'chief' })).toBe(true);
  });

  it('a head sees the own organization only', () => {
    expect(maySeePerson(head, { role: 'reporter', organizationId: 'ours' })).toBe(true);
    expect(maySeePerson(head, { role: 'reporter', organizationId: 'theirs' })).toBe(false);
    expect(maySeePerson(head, { role: 'village' })).toBe(false);
  });

  it('each role stands for one place of its kind, the office for none', () => {
    expect(placeRefusals('reporter', { organizationId: 'ours' }, 'body')).toEqual([]);
    expect(placeRefusals('chief', {}, 'body')).toEqual([]);
    expect(placeRefusals('reporter', {}, 'body')).toEqual([{ code: 'accounts.place-missing', at: 'body.organizationId' }]);
    expect(placeRefusals('village', { villageId: 'v', organizationId: 'ours' }, 'body')).toEqual([
      { code: 'accounts.place-not-for-role', at: 'body.organizationId' },
    ]);
  });
});

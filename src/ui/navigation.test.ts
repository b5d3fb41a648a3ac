import { describe, expect, it } from 'vitest';
import { afterSignIn } from './after-sign-in.ts';
import { addressWith, matchPath, searchOf } from './navigation.ts';

describe('addresses', () => {
  it('carry only what has a value, and are read back as words', () => {
    expect(addressWith('/board', { week: '2020-06-16', group: undefined, village: '' })).toBe('/board?week=2020-06-16');
    expect(addressWith('/board')).toBe('/board');
    expect(searchOf('week=2020-06-16&page=2')).toEqual({ week: '2020-06-16', page: '2' });
  });

  it('give the parameters of the page that they fit', () => {
    expect(matchPath('/invitation/$token', '/invitation/a%20b')).toEqual({ token: 'a b' });
    expect(matchPath('/sign-in', '/sign-in')).toEqual({});
    expect(matchPath('/sign-in', '/sign-in/more')).toBeUndefined();
    expect(matchPath('/invitation/$token', '/invitation/')).toBeUndefined();
  });
});

describe('after signing in', () => {
  it('a person goes on to where they wanted', () => {
    expect(afterSignIn('/board?week=2020-06-16')).toBe('/board?week=2020-06-16');
    expect(afterSignIn(undefined)).toBe('/');
  });

  it('a person is never led to another site, or in a circle', () => {
    for (const trap of ['//elsewhere.example', '/\\elsewhere.example', 'https://elsewhere.example', 'javascript:alert(1)', '/sign-in?then=/']) {
      expect(afterSignIn(trap)).toBe('/');
    }
  });
});

import { describe, expect, it } from 'vitest';
import { lazyPage } from './lazy-component.ts';
import { homeOf, mayOpen, navigationOf, type Page } from './page.ts';

const title = { 'zh-CN': '示例', en: 'Example' };
const component = lazyPage(() => Promise.resolve({ Empty: () => null }), 'Empty');
const page = (path: string, more: Partial<Page> = {}): Page => ({ path, title, access: 'signedIn', component, ...more });
const nav = (order: number, roles: readonly ('clerk' | 'reporter')[]) => ({ order, label: title, icon: () => null, roles });
const pages = [
  page('/people', { nav: nav(80, ['clerk']) }),
  page('/board', { nav: nav(10, ['clerk']), home: ['chief', 'clerk'] }),
  page('/week', { nav: nav(10, ['reporter']), home: ['reporter'], access: ['reporter'] }),
];

describe('pages', () => {
  it('open to those whom they are for; others sign in first or are told that it is not for them', () => {
    const week = page('/week', { access: ['reporter'] });
    expect(mayOpen(week, 'reporter')).toBe('yes');
    expect(mayOpen(week, undefined)).toBe('signInFirst');
    expect(mayOpen(week, 'clerk')).toBe('no');
    expect(mayOpen(page('/account'), 'village')).toBe('yes');
    expect(mayOpen(page('/sign-in', { access: 'public' }), undefined)).toBe('yes');
  });

  it('lead each role to its own start, and to none where there is none yet', () => {
    expect(homeOf(pages, 'clerk')?.path).toBe('/board');
    expect(homeOf(pages, 'reporter')?.path).toBe('/week');
    expect(homeOf(pages, 'township')).toBeUndefined();
  });

  it('stand in the navigation of their roles, in their order', () => {
    expect(navigationOf(pages, 'clerk').map(({ path }) => path)).toEqual(['/board', '/people']);
    expect(navigationOf(pages, 'reporter').map(({ path }) => path)).toEqual(['/week']);
  });
});

import type { ComponentType } from 'react';
import type { Role } from '../kernel/actor.ts';
import type { Access } from '../kernel/endpoint.ts';
import type { Sentence } from '../kernel/language.ts';
import type { LazyPage, ReadyPage } from './lazy-component.ts';

/** A drawing from `@tabler/icons-react`, or one with the same properties. */
export type Icon = ComponentType<{ size?: number | string; stroke?: number | string; 'aria-hidden'?: boolean }>;

/** A page's place in the navigation of the roles named. */
export interface NavEntry {
  /** Ascending; the first four are on the bottom bar of a phone. */
  order: number;
  label: Sentence;
  icon: Icon;
  roles: readonly Role[];
}

/**
 * One address of the site. A feature exports a list of these from `web/pages.ts`; `main/web.tsx` builds the router from
 * them, asks the session before drawing one, and lays the shell around it.
 */
export interface Page {
  /** TanStack Router path; parameters begin with `$`: `/weekly-reports/$reportId`. */
  path: string;
  title: Sentence;
  access: Access;
  nav?: NavEntry;
  /** Roles that land here after signing in. */
  home?: readonly Role[];
  /** Made by `lazyPage`, so that only what is opened is loaded; by `readyPage` where it is what most people open first. */
  component: LazyPage | ReadyPage;
  /** Uses the whole width of the window, e.g. a board. */
  wide?: boolean;
  /** Stands alone without the shell, e.g. the sign-in page and print sheets. */
  bare?: boolean;
}

/** The first page that names the role as its home. */
export function homeOf(pages: readonly Page[], role: Role): Page | undefined {
  return pages.find((page) => page.home?.includes(role));
}

/** Entries of the navigation for a role, in their order. */
export function navigationOf(pages: readonly Page[], role: Role): (Page & { nav: NavEntry })[] {
  return pages
    .filter((page): page is Page & { nav: NavEntry } => page.nav?.roles.includes(role) ?? false)
    .toSorted((a, b) => a.nav.order - b.nav.order);
}

/** May this role open the page? The server decides again on every request; this only spares a useless one. */
export function mayOpen(page: Page, role: Role | undefined): 'yes' | 'signInFirst' | 'no' {
  if (page.access === 'public') return 'yes';
  if (role === undefined) return 'signInFirst';
  return page.access === 'signedIn' || page.access.includes(role) ? 'yes' : 'no';
}

import { createContext, use } from 'react';

/** What stands after `?`: words only. */
export type Search = Readonly<Record<string, string | undefined>>;

export interface GoOptions {
  search?: Search;
  /** In place of the present page, which the way back then skips. */
  replace?: boolean;
}

/** How to go somewhere; the same for as long as the site is open. */
export interface Navigator {
  go(to: string, options?: GoOptions): void;
  /** This visit of the page, and no other: not the same once somebody has gone on, also where they have come back since. */
  here(): unknown;
  /** Somebody is about to go there: its code may travel already. */
  prepare(to: string): void;
}

/** Where the reader is. */
export interface Place {
  path: string;
  params: Readonly<Record<string, string | undefined>>;
  search: Search;
}

/** Given by the site that is open: the public one or the console, each with a router of its own weight. */
export const NavigatorContext = createContext<Navigator | undefined>(undefined);
export const PlaceContext = createContext<Place | undefined>(undefined);

export function useNavigator(): Navigator {
  const navigator = use(NavigatorContext);
  if (!navigator) throw new Error('there is no router above');
  return navigator;
}

export function usePlace(): Place {
  const place = use(PlaceContext);
  if (!place) throw new Error('there is no router above');
  return place;
}

/** `('/reports', { week: '2020-06-16' })` → `/reports?week=2020-06-16`; what has no value is left out. */
export function addressWith(path: string, search: Search = {}): string {
  const told = Object.entries(search).filter((entry): entry is [string, string] => (entry[1] ?? '') !== '');
  return told.length > 0 ? `${path}?${new URLSearchParams(told).toString()}` : path;
}

export function searchOf(query: string): Search {
  return Object.fromEntries(new URLSearchParams(query));
}

/** Parameters of a path that fits a page's (`/reports/$reportId`), undefined where it does not fit. */
export function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const present = given[index] ?? '';
    if (part.startsWith('$') && present !== '') params[part.slice(1)] = decodeURIComponent(present);
    else if (part !== present) return undefined;
  }
  return params;
}

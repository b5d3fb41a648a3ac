import { lazy } from 'react';
import type { NeedSection } from '../../features/needs/web/need-sections.ts';

/** What later rooms show the office on the page of an open need. */
export const needSections: readonly NeedSection[] = [
  { id: 'matches', component: lazy(async () => ({ default: (await import('../../features/pairings/web/public-parts.tsx')).NeedMatches })) },
];

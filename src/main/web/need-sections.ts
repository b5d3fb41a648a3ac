import { createElement, lazy } from 'react';
import type { NeedSection } from '../../features/needs/web/need-sections.ts';

/** What later rooms show on the page of a need, in this order. */
export const needSections: readonly NeedSection[] = [
  { id: 'matches', shown: 'officeWhileOpen', component: lazy(async () => ({ default: (await import('../../features/pairings/web/public-parts.tsx')).NeedMatches })) },
  {
    id: 'acts',
    shown: 'always',
    component: lazy(async () => {
      const { ServingActs } = await import('../../features/assistance/web/serving/ServingActs.tsx');
      return { default: ({ needId }: { needId: string }) => createElement(ServingActs, { servedId: needId }) };
    }),
  },
];

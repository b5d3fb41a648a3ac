import { createElement, lazy } from 'react';
import type { PairingSection } from '../../features/pairings/web/pairing-sections.ts';

/** What later rooms show on the page of a pairing, in this order. */
export const pairingSections: readonly PairingSection[] = [
  {
    id: 'acts',
    component: lazy(async () => {
      const { ServingActs } = await import('../../features/assistance/web/serving/ServingActs.tsx');
      return { default: ({ pairingId }: { pairingId: string }) => createElement(ServingActs, { servedId: pairingId }) };
    }),
  },
];

import { lazy } from 'react';
import type { DeliveredPart } from '../../features/gifts/web/delivered-parts.ts';

/** What later rooms say of what a gift has delivered. */
export const deliveredParts: readonly DeliveredPart[] = [
  {
    id: 'receipts',
    component: lazy(async () => ({ default: (await import('../../features/confirmations/web/gift/DeliveredByReceipt.tsx')).DeliveredByReceipt })),
  },
];

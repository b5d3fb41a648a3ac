import { lazy } from 'react';
import type { ActSection } from '../../features/assistance/web/act-sections.ts';

/** What later rooms show on the page of an act, in this order. */
export const actSections: readonly ActSection[] = [
  {
    id: 'confirmation',
    component: lazy(async () => ({ default: (await import('../../features/confirmations/web/act/ConfirmationSection.tsx')).ConfirmationSection })),
  },
  {
    id: 'followUps',
    component: lazy(async () => ({ default: (await import('../../features/follow-ups/web/act/FollowUpSection.tsx')).FollowUpSection })),
  },
  { id: 'gift', component: lazy(async () => ({ default: (await import('../../features/gifts/web/sections/ActGift.tsx')).ActGift })) },
];

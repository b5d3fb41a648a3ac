import { lazy } from 'react';
import type { HouseholdSection } from '../../features/registry/web/household-sections.ts';

/**
 * What later rooms show on the page of a household, in this order; one line each:
 * `{ id: 'needs', component: lazy(async () => ({ default: (await import('…/HouseholdNeeds.tsx')).HouseholdNeeds })) }`
 */
export const householdSections: readonly HouseholdSection[] = [
  { id: 'needs', component: lazy(async () => ({ default: (await import('../../features/needs/web/public-parts.tsx')).HouseholdNeeds })) },
  { id: 'care', component: lazy(async () => ({ default: (await import('../../features/coverage/web/household/HouseholdCare.tsx')).HouseholdCare })) },
  { id: 'gifts', component: lazy(async () => ({ default: (await import('../../features/gifts/web/sections/HouseholdGifts.tsx')).HouseholdGifts })) },
];

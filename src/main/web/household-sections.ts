import type { HouseholdSection } from '../../features/registry/web/household-sections.ts';

/**
 * What later rooms show on the page of a household, in this order; one line each:
 * `{ id: 'needs', component: lazy(async () => ({ default: (await import('…/HouseholdNeeds.tsx')).HouseholdNeeds })) }`
 */
export const householdSections: readonly HouseholdSection[] = [];

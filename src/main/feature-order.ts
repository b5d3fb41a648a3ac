/**
 * The order in which the rooms of the house were built: a feature may know those before it, never those after.
 * Read by `scripts/check-house.mjs`; see docs/architecture.md.
 */
export const featureOrder = [
  'registry',
  'organizations',
  'accounts',
  'plans',
  'needs',
  'pairings',
  'coverage',
  'evidence',
  'gifts',
  'assistance',
  'confirmations',
  'follow-ups',
  'weekly-reports',
  'hints',
  'reminders',
  'overview',
  'burden',
] as const;

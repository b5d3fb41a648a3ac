export const householdsPath = '/households';
export const registerPath = '/register-household';
export const villagesPath = '/villages';
export const ruleSetsPath = '/rule-sets';

export function householdPath(householdId: string): string {
  return `${householdsPath}/${householdId}`;
}

/** Where the office loads notices (plans, a later feature): villages come with them. */
export const noticesPath = '/plans';

export const householdsPath = '/households';
export const registerPath = '/register-household';
export const villagesPath = '/villages';
export const ruleSetsPath = '/rule-sets';
export const addRuleSetPath = `${ruleSetsPath}/new`;

export function householdPath(householdId: string): string {
  return `${householdsPath}/${householdId}`;
}

export function villagePath(villageId: string): string {
  return `${villagesPath}/${villageId}`;
}

export function correctRuleSetPath(ruleSetId: string): string {
  return `${ruleSetsPath}/${ruleSetId}/correct`;
}

/** Where the office loads notices (plans, a later feature): villages come with them. */
export const noticesPath = '/plans';

export const needsPath = '/needs';
export const newNeedPath = '/needs/new';

export function needPath(needId: string): string {
  return `${needsPath}/${needId}`;
}

/** The page of a household (registry), where its needs stand among everything else. */
export function householdPath(householdId: string): string {
  return `/households/${householdId}`;
}

/** Where the office loads notices (plans): villages come with them. */
export const noticesPath = '/plans';

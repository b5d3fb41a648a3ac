export const needsPath = '/needs';
export const newNeedPath = '/needs/new';

export function needPath(needId: string): string {
  return `${needsPath}/${needId}`;
}

/** The page of a household (registry), where its needs stand among everything else. */
export function householdPath(householdId: string): string {
  return `/households/${householdId}`;
}

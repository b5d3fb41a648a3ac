export const actsPath = '/acts';
export const newActPath = '/acts/new';

export function actPath(actId: string): string {
  return `${actsPath}/${actId}`;
}

export function correctActPath(actId: string): string {
  return `${actPath(actId)}/correct`;
}

/** The page of a household (registry), of a need (needs): for those who may open them. */
export function householdPath(householdId: string): string {
  return `/households/${householdId}`;
}

export function needPath(needId: string): string {
  return `/needs/${needId}`;
}

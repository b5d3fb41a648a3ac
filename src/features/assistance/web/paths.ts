import { actPath } from '../act-path.ts';

export { actPath };
export const actsPath = '/acts';
export const newActPath = '/acts/new';

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

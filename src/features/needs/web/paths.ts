export const needsPath = '/needs';
export const newNeedPath = '/needs/new';

export function needPath(needId: string): string {
  return `${needsPath}/${needId}`;
}
